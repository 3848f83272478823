import { describe, expect, it } from '@jest/globals';
import { Folio } from '@ruta/contracts/consultation/folio';
import fc from 'fast-check';
import { FOLIO_CHANCE, FOLIO_RADIX, folioOf, folioPrefix, readRef } from './folio.ts';

const chance = fc.array(fc.nat(FOLIO_RADIX - 1), { minLength: FOLIO_CHANCE, maxLength: FOLIO_CHANCE });
const SAFE = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';

describe('a folio', () => {
  it('is read again however it is spelt, with the letters in front or without', () => {
    fc.assert(
      fc.property(chance, (values) => {
        const folio = folioOf('VDE', values);
        expect(Folio.parse(folio)).toBe(folio);
        const read = { kind: 'folio', folio };
        expect(readRef(folio, 'VDE')).toEqual(read);
        expect(readRef(` ${folio.toLowerCase().replaceAll('-', ' ')} `, 'VDE')).toEqual(read);
        expect(readRef(folio.slice(4), 'VDE')).toEqual(read);
      }),
    );
  });

  it('tells every single wrong character', () => {
    fc.assert(
      fc.property(chance, fc.nat(6), fc.constantFrom(...SAFE), (values, place, wrong) => {
        const code = folioOf('VDE', values).slice(4).replace('-', '');
        fc.pre(code[place] !== wrong);
        const typed = code.slice(0, place) + wrong + code.slice(place + 1);
        expect(readRef(typed, 'VDE').kind).toBe('mistyped');
      }),
    );
  });

  it('tells any two characters that changed places', () => {
    fc.assert(
      fc.property(chance, fc.nat(6), fc.nat(6), (values, one, other) => {
        const code = [...folioOf('VDE', values).slice(4).replace('-', '')];
        fc.pre(code[one] !== code[other]);
        [code[one], code[other]] = [code[other] ?? '', code[one] ?? ''];
        expect(readRef(code.join(''), 'VDE').kind).toBe('mistyped');
      }),
    );
  });

  it('is not taken for a public number, nor a number for it', () => {
    expect(readRef('118', 'VDE')).toEqual({ kind: 'number', number: 118 });
    expect(readRef('#118', 'VDE')).toEqual({ kind: 'number', number: 118 });
    expect(readRef('agua', 'VDE').kind).toBe('mistyped');
  });

  it('begins with three letters of the entity', () => {
    expect(['valle-del-encino', 'tlaxcala', 'san-luis', 'x'].map(folioPrefix)).toEqual([
      'VDE',
      'TLA',
      'SAN',
      'XXX',
    ]);
  });
});
