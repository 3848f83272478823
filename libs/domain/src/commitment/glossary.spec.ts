import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { glossaryIn } from './glossary.ts';

const found = (text: string) => glossaryIn(text).map(({ term, from, to }) => [term, text.slice(from, to)]);

describe('words of the glossary in a text', () => {
  it.each([
    ['Cada hito tiene su fecha.', 'milestone', 'hito'],
    ['Los HITOS del año', 'milestone', 'HITOS'],
    ['La linea base es 38.', 'baseline', 'linea base'],
    ['Las líneas de base', 'baseline', 'líneas de base'],
    ['Habrá dos votaciones.', 'poll', 'votaciones'],
    ['en el padrón de usuarios', 'roll', 'padrón'],
    ['los padrones de usuarios', 'roll', 'padrones'],
    ['medios de verificación públicos', 'verification', 'medios de verificación'],
    ['órganos garantes', 'oversight', 'órganos garantes'],
    ['with two oversight bodies', 'oversight', 'oversight bodies'],
    ['(metas)', 'target', 'metas'],
  ])('C36 are found in “%s”', (text, term, words) => {
    expect(found(text)).toEqual([[term, words]]);
  });

  it.each([
    'metal y chito',
    'a fines de mes',
    'de acuerdo con la ley',
    'acta de nacimiento',
    'año, ñandú',
    'PALABRA',
  ])('C36 are not found in “%s”', (text) => expect(found(text)).toEqual([]));

  it('C36 are each found once, and the longest of those within one another', () => {
    expect(found('El plan de acción local tiene hitos; cada hito, una meta.')).toEqual([
      ['plan', 'plan de acción local'],
      ['milestone', 'hitos'],
      ['target', 'meta'],
    ]);
  });

  it('C36 stand where they are said to, whether letters are composed or not', () => {
    const text = 'Año: la línea base y el padrón'.normalize('NFD');
    expect(found(text).map(([, words]) => words?.normalize('NFC'))).toEqual(['línea base', 'padrón']);
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 40 }),
        fc.string({ maxLength: 20 }),
        (before, after) => {
          const whole = `${before} hito ${after}`;
          const hit = glossaryIn(whole).find(({ term }) => term === 'milestone');
          expect(hit && whole.slice(hit.from, hit.to).toLowerCase()).toMatch(/^hitos?$/);
        },
      ),
    );
  });
});
