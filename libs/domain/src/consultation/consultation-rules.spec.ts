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
  settings: { moderation: 'before', minimumCell: 5, resultsFrom: 'close', about: 'themes' },
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
    const after = phase({
      settings: { moderation: 'after', minimumCell: 5, resultsFrom: 'close', about: 'themes' },
    });
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
  const minimum = 3;
  type World = { counts: number[]; findings: { group: number; people: number }[] };
  const published = ({ counts, findings }: World) =>
    publishable(
      counts.map((reached, group) => ({ targetGroup: `g${group}`, reached })),
      findings.map(({ group, people }) => ({ targetGroup: `g${group}`, text: 'Se elige la luz.', people })),
      minimum,
    );
  const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);
  const dealings = (people: number, groups: number): number[][] =>
    groups === 1
      ? [[people]]
      : Array.from({ length: people + 1 }, (_, first) =>
          dealings(people - first, groups - 1).map((rest) => [first, ...rest]),
        ).flat();
  const worlds: fc.Arbitrary<World> = fc
    .array(fc.oneof(fc.nat(minimum), fc.nat(8)), { minLength: 1, maxLength: 4 })
    .chain((counts) => {
      const heard = counts.flatMap((count, group) => (count > 0 ? [group] : []));
      const finding = fc
        .constantFrom(...(heard.length > 0 ? heard : [0]))
        .chain((group) =>
          fc.record({ group: fc.constant(group), people: fc.integer({ min: 1, max: counts[group] || 1 }) }),
        );
      return fc.record({
        counts: fc.constant(counts),
        findings: heard.length > 0 ? fc.array(finding, { maxLength: 5 }) : fc.constant([]),
      });
    });

  it('K12 publish no number below the minimum, and no total beside one that is left out', () => {
    fc.assert(
      fc.property(worlds, (world) => {
        const { groups, total } = published(world);
        for (const [at, { reached }] of groups.entries())
          expect(
            reached === null || (reached === world.counts[at] && (reached === 0 || reached >= minimum)),
          ).toBe(true);
        expect(total).toBe(groups.some(({ reached }) => reached === null) ? null : sum(world.counts));
      }),
    );
  });

  it('K24 tell nobody that a group is small, who knows the total, all that is published and the rule', () => {
    fc.assert(
      fc.property(worlds, (world) => {
        const seen = published(world);
        const total = sum(world.counts);
        if (total < minimum) return;
        // Whatever is published tells of people, never of how few: what was withheld may be one person's of any group.
        const alike = dealings(total, world.counts.length).filter((counts) => {
          const someone = counts.findIndex((count) => count > 0);
          const told = world.findings.filter(
            ({ group, people }) => people >= minimum && seen.groups[group]?.reached !== null,
          );
          const withheld = Array.from({ length: seen.withheld }, () => ({ group: someone, people: 1 }));
          if (told.some(({ group, people }) => people > (counts[group] ?? 0))) return false;
          return (
            JSON.stringify(published({ counts, findings: [...told, ...withheld] })) === JSON.stringify(seen)
          );
        });
        for (const [at, { reached }] of seen.groups.entries())
          if (reached === null) expect(alike.some((counts) => (counts[at] ?? 0) >= minimum)).toBe(true);
      }),
    );
  });

  it('K24 tell of a group everything or nothing', () => {
    const findings = [0, 1, 2].map((group) => ({ group, people: 3 }));
    expect(published({ counts: [9, 4, 3, 2], findings })).toMatchObject({
      groups: [{ reached: 9 }, { reached: 4 }, { reached: null }, { reached: null }],
      findings: [{ targetGroup: 'g0' }, { targetGroup: 'g1' }],
      withheld: 1,
    });
    expect(published({ counts: [3, 1], findings: findings.slice(0, 1) })).toMatchObject({
      groups: [{ reached: null }, { reached: null }],
      findings: [],
      withheld: 1,
    });
    expect(published({ counts: [4, 0], findings: [] })).toMatchObject({
      groups: [{ reached: 4 }, { reached: 0 }],
      total: 4,
    });
  });
});
