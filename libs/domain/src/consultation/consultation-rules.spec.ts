import { describe, expect, it } from '@jest/globals';
import type { LineageEdge } from '@ruta/contracts/consultation/theme';
import { isRefused } from '@ruta/contracts/protocol/refusal';
import fc from 'fast-check';
import { publishable } from './cells.ts';
import { hintsOf } from './hints.ts';
import { intake, type IntakePhase } from './intake.ts';
import { lineageOf, partsOf } from './lineage.ts';
import { moderate, type Moderated, type ModerationAction } from './moderation.ts';

const phase = (over: Partial<IntakePhase> = {}): IntakePhase => ({
  kind: 'consultation',
  state: 'open',
  closesOn: '2027-02-26',
  settings: { moderation: 'before', minimumCell: 5, resultsFrom: 'close' },
  ...over,
});

describe('intake', () => {
  const citizen = { byStaff: false };
  it('K1 takes what comes on the last day and nothing after it, closed or not', () => {
    expect(intake(phase(), '2027-02-26', citizen)).toBe('pending');
    expect(intake(phase(), '2027-02-27', citizen)).toMatchObject({
      refusal: { code: 'consultation.phase-not-open' },
    });
    expect(intake(phase({ state: 'announced' }), '2027-02-01', citizen)).toMatchObject({
      refusal: { code: 'consultation.phase-not-open' },
    });
    expect(intake(phase({ kind: 'feedback' }), '2027-02-01', citizen)).toMatchObject({
      refusal: { code: 'consultation.wrong-phase' },
    });
  });

  it('K2 lets staff enter what came on paper until the phase is synthesised', () => {
    expect(intake(phase({ state: 'closed' }), '2027-03-10', { byStaff: true })).toBe('admitted');
    expect(isRefused(intake(phase({ state: 'synthesised' }), '2027-03-10', { byStaff: true }))).toBe(true);
  });

  it('admits at once where the phase moderates afterwards', () => {
    const after = phase({ settings: { moderation: 'after', minimumCell: 5, resultsFrom: 'close' } });
    expect(intake(after, '2027-02-01', citizen)).toBe('admitted');
  });
});

describe('moderation', () => {
  const action = fc.constantFrom<ModerationAction>('admit', 'hide', 'appeal', 'uphold', 'dismiss');

  it('K5 allows one appeal for each hiding, whatever happens', () => {
    fc.assert(
      fc.property(fc.array(action, { maxLength: 30 }), (actions) => {
        let now: Moderated = { state: 'pending', appeal: 'none' };
        let appeals = 0;
        let hidings = 0;
        for (const step of actions) {
          const next = moderate(now, step);
          if (isRefused(next)) continue;
          if (step === 'appeal') appeals += 1;
          if (step === 'hide') hidings += 1;
          expect(next.appeal === 'waiting' ? next.state : 'hidden').toBe('hidden');
          now = next;
        }
        expect(appeals).toBeLessThanOrEqual(hidings);
      }),
    );
  });

  it('K5 brings an upheld contribution back and leaves a dismissed one hidden', () => {
    const waiting: Moderated = { state: 'hidden', appeal: 'waiting' };
    expect(moderate(waiting, 'uphold')).toEqual({ state: 'admitted', appeal: 'upheld' });
    expect(moderate(waiting, 'dismiss')).toEqual({ state: 'hidden', appeal: 'dismissed' });
    expect(isRefused(moderate({ state: 'hidden', appeal: 'dismissed' }, 'appeal'))).toBe(true);
  });

  it('hints at what a moderator should look at twice', () => {
    expect(hintsOf('Llámenme al 55 1234 5678 o a rosa@correo.mx', 0)).toEqual(['e-mail', 'telephone']);
    expect(hintsOf('NOS QUITAN EL AGUA SIN AVISAR Y NADIE CONTESTA', 1)).toEqual(['shouting', 'same-text']);
    expect(hintsOf('Que avisen con 48 horas, en las 14 colonias', 0)).toEqual([]);
  });
});

describe('merging and splitting', () => {
  it('K8 sends every contribution to exactly one part', () => {
    const ids = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 3 }), { maxLength: 30 });
    fc.assert(
      fc.property(
        ids,
        fc.array(fc.array(fc.string({ maxLength: 3 })), { minLength: 2, maxLength: 5 }),
        (members, named) => {
          const parts = partsOf(
            members,
            named.map((contributionIds) => ({ contributionIds })),
          );
          expect(parts).toHaveLength(members.length);
          expect(parts.every((part) => part >= 0 && part < named.length)).toBe(true);
        },
      ),
    );
    expect(partsOf(['a', 'b', 'c'], [{ contributionIds: [] }, { contributionIds: ['b'] }])).toEqual([
      0, 1, 0,
    ]);
  });

  it('K8 shows where a theme came from and what became of it, through merge and later split', () => {
    const edge = (kind: 'merge' | 'split', from: string, to: string, at: number): LineageEdge => ({
      kind,
      from: { id: from, name: from },
      to: { id: to, name: to },
      reason: 'Se separan de nuevo',
      at,
    });
    const edges = [
      edge('split', 'waste', 'lorry', 3),
      edge('merge', 'bins', 'waste', 1),
      edge('merge', 'sorting', 'waste', 2),
      edge('merge', 'lamps', 'light', 4),
    ];
    expect(lineageOf('lorry', edges).map(({ from }) => from.id)).toEqual(['bins', 'sorting', 'waste']);
    expect(lineageOf('bins', edges).map(({ to }) => to.id)).toEqual(['waste', 'lorry']);
    expect(lineageOf('light', edges)).toHaveLength(1);
  });
});

describe('cells of a focus group', () => {
  it('K12 publish no number below the minimum and no total that gives one away', () => {
    const cells = fc.array(fc.record({ targetGroup: fc.string(), reached: fc.nat(30) }), { maxLength: 8 });
    fc.assert(
      fc.property(cells, fc.integer({ min: 3, max: 20 }), (counted, minimum) => {
        const { groups, total } = publishable(counted, minimum);
        for (const { reached } of groups)
          expect(reached === null || reached === 0 || reached >= minimum).toBe(true);
        const hidden = counted.filter((_, at) => groups[at]?.reached === null);
        expect(total === null).toBe(hidden.length > 0);
        // Whoever knows how many were heard altogether learns of no group that it is small.
        const together = hidden.reduce((sum, { reached }) => sum + reached, 0);
        const all = hidden.length === counted.length;
        expect(hidden.length === 0 || all || together - hidden.length + 1 >= minimum).toBe(true);
        expect(hidden.length === 1 && !all).toBe(false);
      }),
    );
  });
});
