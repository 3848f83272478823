import { describe, expect, it } from '@jest/globals';
import { EntityId } from '@ruta/contracts/protocol/ids';
import { anAccount, withRole } from '@ruta/testing/actor/an-actor';
import fc from 'fast-check';
import { aimsOf, declarations } from './aims.ts';
import { aimsByDeclaration, declarationCode, knowsAims, ownDeclaration } from './own-aims.ts';
import { catalogue } from './catalogue.ts';
import { aimsServed, decideSigning, type SignableText } from './signing.ts';

const here = EntityId.parse('01900000-0000-7000-8000-000000000001');
const someone = anAccount('01900000-0000-7000-8000-000000000009');
const organiser = withRole(someone, here, 'organiser');
const newest = { version: 2, hash: 'a'.repeat(64) };
const text: SignableText = { newest, signed: [] };
const adhering = { ...newest, kind: 'adhesion' as const, organisation: 'Red de Madres y Padres' };

describe('signing a declaration', () => {
  it('DE3 is of exactly the newest text', () => {
    const any = fc.record({
      version: fc.integer({ min: 1, max: 4 }),
      hash: fc.constantFrom(newest.hash, 'b'.repeat(64)),
    });
    fc.assert(
      fc.property(any, (ref) => {
        const decided = decideSigning(organiser, here, { ...adhering, ...ref }, text);
        expect('state' in decided).toBe(ref.version === newest.version && ref.hash === newest.hash);
      }),
    );
    expect(decideSigning(organiser, here, adhering, { ...text, newest: null })).toEqual({
      refusal: 'declaration.not-published',
    });
  });

  it('DE4 waits where an organisation adheres by itself, and stands at once where the coordination enters it', () => {
    expect(decideSigning(someone, here, adhering, text)).toEqual({ state: 'waiting' });
    expect(decideSigning(organiser, here, adhering, text)).toEqual({ state: 'admitted' });
    for (const kind of ['signatory', 'witness'] as const) {
      expect(decideSigning(someone, here, { ...adhering, kind }, text)).toEqual({
        refusal: 'policy.not-allowed',
      });
      expect(decideSigning(organiser, here, { ...adhering, kind }, text)).toEqual({ state: 'admitted' });
    }
  });

  it('DE5 is given once by an organisation, however it writes its name, and again under a newer text', () => {
    const before = (version: number, state: 'admitted' | 'refused' = 'admitted') => ({
      newest,
      signed: [{ organisation: 'RED de madres y  padres', version, state, kind: 'signatory' as const }],
    });
    expect(decideSigning(someone, here, adhering, before(2))).toEqual({
      refusal: 'declaration.signed-already',
    });
    expect(decideSigning(someone, here, adhering, before(1))).toEqual({ state: 'waiting' });
    expect(decideSigning(someone, here, adhering, before(2, 'refused'))).toEqual({ state: 'waiting' });
  });
});

describe('the aims of declarations', () => {
  it('DE6 of the catalogue are those of the texts: fourteen of Sonora, seven of Mexico City', () => {
    expect(declarations.map((each) => [each.id, aimsOf(each).length])).toEqual([
      ['SON-2016', 14],
      ['CDMX-2019', 7],
    ]);
    expect(catalogue.map(({ id, signatories }) => [id, signatories.length])).toEqual([
      ['SON-2016', 7],
      ['CDMX-2019', 10],
    ]);
    expect(
      catalogue.flatMap(({ signatories }) => signatories.filter(({ kind }) => kind === 'witness')),
    ).toHaveLength(1);
  });

  it('DE7 are served by commitments that name them, or the aim of the catalogue they take up', () => {
    const aims = [
      { letter: 'a', text: 'Agua', like: 'SON-2016.d' },
      { letter: 'b', text: 'Obra', like: null },
      { letter: 'c', text: 'Nada', like: null },
    ];
    const commitments = [
      { key: '1.1', form: { aims: ['SON-2016.d'] } },
      { key: '1.2', form: { aims: ['VDE-1.b', 'VDE-1.a'] } },
    ];
    expect(aimsServed('VDE-1', { aims }, commitments)).toEqual([
      { letter: 'a', keys: ['1.1', '1.2'] },
      { letter: 'b', keys: ['1.2'] },
      { letter: 'c', keys: [] },
    ]);
  });

  it('DE9 an aim has the words of the newest text that has it; one that was left out stays known', () => {
    const aim = (letter: string, text: string) => ({ letter, text, like: null });
    const text = { form: 1 as const, title: 'Vieja', place: 'Aquí', on: '2026-01-15', text: ['Convenimos.'] };
    const own = ownDeclaration(declarationCode('valle-del-encino', 1), [
      { ...text, title: 'Nueva', aims: [aim('b', 'En palabras nuevas')] },
      { ...text, aims: [aim('a', 'Que ya no está'), aim('b', 'En palabras viejas')] },
    ]);
    expect(own).toMatchObject({ code: 'VALLE-DEL-ENCINO-1', title: 'Nueva' });
    expect(own.aims.map(({ id, text: words, current }) => [id, words, current])).toEqual([
      ['VALLE-DEL-ENCINO-1.a', 'Que ya no está', false],
      ['VALLE-DEL-ENCINO-1.b', 'En palabras nuevas', true],
    ]);
    const known = ['VALLE-DEL-ENCINO-1.a', 'SON-2016.n', 'VALLE-DEL-ENCINO-1.c', 'VALLE-DEL-ENCINO-2.a'];
    expect(known.filter(knowsAims([own]))).toEqual(known.slice(0, 2));
  });

  it('DE10 stand under the declaration each is of, whatever is none last', () => {
    const own = { code: 'TRES-CRUCES-1', title: 'La nuestra', on: '2026-01-15' };
    const aims = [{ id: 'TRES-CRUCES-1.a', letter: 'a', text: 'Agua', like: null, current: true }];
    const chosen = ['CDMX-2019.a', 'NADA.a', 'SON-2016.k', 'SON-2016.a', 'TRES-CRUCES-1.a'];
    expect(aimsByDeclaration(chosen, [{ ...own, aims }])).toEqual([
      { code: 'TRES-CRUCES-1', aims: ['TRES-CRUCES-1.a'] },
      { code: 'SON-2016', aims: ['SON-2016.a', 'SON-2016.k'] },
      { code: 'CDMX-2019', aims: ['CDMX-2019.a'] },
      { code: null, aims: ['NADA.a'] },
    ]);
    expect(aimsByDeclaration([], [{ ...own, aims }])).toEqual([]);
  });
});
