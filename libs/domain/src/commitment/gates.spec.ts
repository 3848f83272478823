import { describe, expect, it } from '@jest/globals';
import type { GateCode } from '@ruta/contracts/drafting/gate';
import { aCommitment, aProse, planOf2027 } from '@ruta/testing/commitment/a-commitment';
import { anyForm } from '@ruta/testing/commitment/any-form';
import { nth } from '@ruta/testing/list/nth';
import fc from 'fast-check';
import { contentHash } from '../evidence/canonical-json.ts';
import { checksOf } from './checks.ts';
import { clausesOf, originsOf } from './clauses.ts';
import { newDocument } from './document.ts';
import { gatesMet, gatesOf } from './gates.ts';
import { type Knows, withKnownOrigins } from './known-origins.ts';
import { readCommitment } from './read-commitment.ts';
import { writeCommitment } from './write-commitment.ts';

const gate = (code: GateCode, form = aCommitment(), plan: Parameters<typeof gatesOf>[1] = planOf2027) =>
  gatesOf(form, plan).find((each) => each.code === code);
const milestone = nth(aCommitment().milestones, 0);
const indicator = nth(aCommitment().indicators, 0);

describe('gates', () => {
  it('are all met by a whole commitment', () => {
    expect(gatesMet(gatesOf(aCommitment(), planOf2027))).toBe(true);
  });

  it('C20 ask for one institution and one post', () => {
    expect(
      gate('one-responsible', aCommitment({ lead: { institution: '', post: 'Dirección' } })),
    ).toMatchObject({ met: false, why: 'institution-missing' });
    expect(gate('one-responsible', aCommitment({ lead: { institution: 'Agua', post: '' } }))).toMatchObject({
      met: false,
      why: 'post-missing',
    });
  });

  it('C21 ask for a milestone that can be verified', () => {
    expect(gate('verifiable-milestone', aCommitment({ milestones: [] }))).toMatchObject({
      met: false,
      why: 'none',
    });
    expect(
      gate('verifiable-milestone', aCommitment({ milestones: [{ ...milestone, verification: '' }] })),
    ).toMatchObject({ met: false, why: 'verification' });
    expect(
      gate('verifiable-milestone', aCommitment({ milestones: [{ ...milestone, end: null }, milestone] }))
        ?.met,
    ).toBe(true);
  });

  it('C22 ask for a baseline and a target, of which nought is one', () => {
    expect(
      gate('baseline-and-target', aCommitment({ indicators: [{ ...indicator, baseline: null }] })),
    ).toMatchObject({ met: false, why: 'baseline' });
    expect(
      gate('baseline-and-target', aCommitment({ indicators: [{ ...indicator, baseline: 0 }] }))?.met,
    ).toBe(true);
  });

  it.each([
    ['after-plan', { end: '2028-01-15' }],
    ['before-plan', { start: '2026-12-31' }],
    ['reversed', { start: '2027-05-01', end: '2027-04-30' }],
  ])('C23 ask for dates inside the plan: %s', (why, dates) => {
    expect(
      gate('dates-inside-plan', aCommitment({ milestones: [{ ...milestone, ...dates }] })),
    ).toMatchObject({ met: false, why });
  });

  it('C23 bind nothing to a day the plan has not fixed', () => {
    const late = aCommitment({ milestones: [{ ...milestone, end: '2031-01-01' }] });
    expect(gate('dates-inside-plan', late, { startsOn: null, endsOn: null })?.met).toBe(true);
  });

  it('C24 ask for an origin unless it is proactive', () => {
    const without = {
      summary: aProse('Quien dependa de un tandeo sabrá cuándo se va el agua y cuándo vuelve.'),
    };
    expect(gate('origin-or-proactive', aCommitment(without))?.met).toBe(false);
    expect(gate('origin-or-proactive', aCommitment({ ...without, kind: 'proactive' }))?.met).toBe(true);
    const link = {
      clause: 'milestones.m1',
      kind: 'ballot' as const,
      ref: '0199a000-0000-7000-8000-000000000001',
    };
    expect(gate('origin-or-proactive', aCommitment({ ...without, links: [link] }))?.met).toBe(true);
    expect(
      gate(
        'origin-or-proactive',
        aCommitment({ ...without, links: [{ ...link, clause: 'milestones.gone' }] }),
      )?.met,
    ).toBe(false);
  });

  it('C25 ask for a plain summary', () => {
    expect(gate('plain-summary', aCommitment({ summary: [] }))).toMatchObject({ met: false, why: 'missing' });
    expect(gate('plain-summary', aCommitment({ summary: aProse('Habrá avisos.') }))).toMatchObject({
      met: false,
      why: 'short',
    });
  });

  it('C26 ask for an aim', () => {
    expect(gate('aim', aCommitment({ aims: [] }))).toMatchObject({ met: false, why: 'missing' });
    const own = aCommitment({ aims: ['TRES-CRUCES-1.a'] });
    const known = (aim: string) => aim === 'TRES-CRUCES-1.a';
    const aimIn = (knows: (aim: string) => boolean) =>
      gatesOf(own, planOf2027, undefined, knows).find(({ code }) => code === 'aim');
    expect(aimIn(known)?.met).toBe(true);
    expect(aimIn(() => false)).toMatchObject({ met: false, why: 'unknown' });
  });
});

describe('origins that are none', () => {
  const origin = (form: ReturnType<typeof aCommitment>, knows: Knows) =>
    gatesOf(form, { startsOn: null, endsOn: null }, knows).find(({ code }) => code === 'origin-or-proactive');

  it('C24 counts an origin that is known, and says of others that they are not', () => {
    expect(origin(aCommitment(), () => true)?.met).toBe(true);
    expect(origin(aCommitment(), () => false)).toMatchObject({ met: false, why: 'unknown' });
    expect(origin(aCommitment({ kind: 'proactive' }), () => false)?.met).toBe(true);
    const none = aCommitment({ summary: aProse('Sin origen.') });
    expect(origin(none, () => false)).toMatchObject({ met: false, why: 'missing' });
  });

  it('C28 leaves a text without them as if they had never been written', () => {
    fc.assert(
      fc.property(anyForm, fc.func(fc.boolean()), (form, knows) => {
        const known: Knows = ({ kind, ref }) => knows(kind, ref);
        const left = withKnownOrigins(form, known);
        expect(originsOf(left).every(known)).toBe(true);
        expect(originsOf(left)).toHaveLength(
          originsOf(form).filter((each) => known({ kind: each.kind, ref: each.ref })).length,
        );
        expect(clausesOf(left)).toEqual(clausesOf(form));
        const doc = newDocument();
        writeCommitment(doc, left);
        expect(contentHash(readCommitment(doc, form.key))).toBe(contentHash(left));
        expect(contentHash(withKnownOrigins(form, () => true))).toBe(contentHash(form));
      }),
      { numRuns: 60 },
    );
  });
});

describe('checks', () => {
  const check = (code: string, form = aCommitment(), count: Parameters<typeof checksOf>[1] = null) =>
    checksOf(form, count).find((each) => each.code === code);

  it('C31 point at a long sentence', () => {
    const long = `${'agua '.repeat(31)}sin aviso.`;
    expect(check('long-sentence', aCommitment({ objective: aProse('Corta.', long) }))).toMatchObject({
      fine: false,
      clause: 'objective.2',
      detail: { words: 33 },
    });
    expect(check('long-sentence')).toBeUndefined();
  });

  it('C32 advise an outcome indicator', () => {
    expect(check('outcome-indicator')?.fine).toBe(true);
    expect(
      check('outcome-indicator', aCommitment({ indicators: [{ ...indicator, measures: 'output' }] }))?.fine,
    ).toBe(false);
  });

  it.each([
    ['Falta una aplicación para avisar.', false],
    ['No hay un portal de cortes.', false],
    ['El problema es que no existe un padrón.', false],
    ['La falta de un sistema informático.', false],
    ['En 2025 hubo 214 cortes y sólo 38 se avisaron.', true],
    ['Las familias se quedan sin agua sin saber por qué.', true],
  ])('C33 know a missing solution from a problem: %s', (central, fine) => {
    const { problem } = aCommitment();
    expect(
      check('absence-of-solution', aCommitment({ problem: { ...problem, central: aProse(central) } }))?.fine,
    ).toBe(fine);
  });

  it('C34 count co-created commitments only', () => {
    expect(check('count', aCommitment(), { coCreated: 6, target: 5 })?.fine).toBe(false);
    expect(check('count', aCommitment({ kind: 'proactive' }), { coCreated: 6, target: 5 })).toBeUndefined();
  });
});
