import { describe, expect, it } from '@jest/globals';
import { MovePlanState } from '@ruta/contracts/plan/life-cycle';
import { PlanForm } from '@ruta/contracts/plan/plan-publication';
import type { SectorId } from '@ruta/contracts/protocol/ids';
import { PlanState } from '@ruta/contracts/route/plan';
import { aCommitment } from '@ruta/testing/commitment/a-commitment';
import { fixedId } from '@ruta/testing/session/fixed-id';
import fc from 'fast-check';
import { changesOf, needsResolution } from './amendment.ts';
import { coverageOf, institutionsIn } from './coverage.ts';
import { type ClosingFacts, closingObstacles, isFinal, mayAmend, nextState } from './life-cycle.ts';

const over: ClosingFacts = {
  state: 'evaluating',
  today: '2027-01-01',
  endsOn: '2026-12-31',
  openMilestones: 0,
  evaluated: true,
  waitingRemarks: 0,
  amending: false,
};
const step = (given: Partial<MovePlanState> = {}) => MovePlanState.parse({ to: 'concluded', ...given });
const words = 'La evaluación se contrató y no llegó a tiempo.';

describe('the life of a plan', () => {
  it('W1 goes one way, and ends', () => {
    expect(PlanState.options.map(nextState)).toEqual([null, 'evaluating', 'concluded', null]);
    for (const state of PlanState.options)
      for (const to of ['evaluating', 'concluded'] as const)
        if (nextState(state) !== to)
          expect(closingObstacles({ ...over, state }, step({ to, reason: words, absence: words }))).toEqual([
            'wrong-step',
          ]);
  });

  it('W2 comes to evaluation after its last day, or earlier with a reason', () => {
    const running: ClosingFacts = { ...over, state: 'implementing', today: '2026-12-31' };
    expect(closingObstacles(running, step({ to: 'evaluating' }))).toEqual(['not-over-yet']);
    expect(closingObstacles(running, step({ to: 'evaluating', reason: words }))).toEqual([]);
    expect(closingObstacles({ ...running, today: '2027-01-01' }, step({ to: 'evaluating' }))).toEqual([]);
    expect(
      closingObstacles({ ...running, amending: true, today: '2027-01-01' }, step({ to: 'evaluating' })),
    ).toEqual(['amendment-under-way']);
  });

  it('W3 a milestone is final when it is done, or reported on the last day or later', () => {
    expect(isFinal(null, '2026-12-31')).toBe(false);
    expect(isFinal({ activity: 'done', asOf: '2026-03-01' }, '2026-12-31')).toBe(true);
    expect(isFinal({ activity: 'in-progress', asOf: '2026-12-30' }, '2026-12-31')).toBe(false);
    expect(isFinal({ activity: 'not-started', asOf: '2026-12-31' }, '2026-12-31')).toBe(true);
  });

  it('W3, W4, W5 is concluded only when nothing is open, and an evaluation is there or explained', () => {
    const anyFacts = fc.record({
      openMilestones: fc.nat(3),
      evaluated: fc.boolean(),
      waitingRemarks: fc.nat(3),
      absence: fc.constantFrom('', 'corto', words),
    });
    fc.assert(
      fc.property(anyFacts, ({ absence, ...facts }) => {
        const may = closingObstacles({ ...over, ...facts }, step({ absence })).length === 0;
        const explained = facts.evaluated || absence === words;
        expect(may).toBe(facts.openMilestones === 0 && explained && facts.waitingRemarks === 0);
      }),
    );
  });

  it('W6 is amended until it is being evaluated', () => {
    expect(PlanState.options.map(mayAmend)).toEqual([true, true, false, false]);
  });
});

const uuid = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const plan = (version: number, ...commitments: [n: number, version: number][]): PlanForm =>
  PlanForm.parse({
    form: 1,
    plan: 2,
    version,
    title: 'Plan',
    startsOn: null,
    endsOn: null,
    commitments: commitments.map(([n, v]) => ({
      id: uuid(n),
      key: `2.${n}`,
      version: v,
      hash: String(n * 10 + v).padStart(64, '0'),
    })),
  });

describe('amendments', () => {
  it('F16 say which commitment changed, came or went, in the order of the plan', () => {
    const changes = changesOf(plan(1, [1, 1], [2, 1], [10, 1]), plan(2, [1, 1], [2, 3], [9, 1]));
    expect(changes.map(({ key, from, to }) => [key, from, to])).toEqual([
      ['2.2', 1, 3],
      ['2.9', null, 1],
      ['2.10', 1, null],
    ]);
    expect(changesOf(plan(1, [1, 1]), plan(2, [1, 1]))).toEqual([]);
  });

  it('F17 ask for a resolution where a commitment leaves the plan, and nowhere else', () => {
    expect(needsResolution(plan(1, [1, 1], [2, 1]), plan(2, [1, 2], [3, 1]))).toBe(true);
    expect(needsResolution(plan(1, [1, 1]), plan(2, [1, 2], [3, 1]))).toBe(false);
  });
});

describe('what a plan covers', () => {
  const [government, civil] = [fixedId<SectorId>('gobierno'), fixedId<SectorId>('civil')];
  const form = aCommitment({ aims: ['SON-2016.a'], goals: [6], themes: ['gender'] });
  const covering = {
    key: '2.1',
    form: { ...form, lead: { institution: 'Dirección de Agua ', post: '' } },
    territories: ['tepozan'],
  };
  const ground = {
    sectors: [
      { id: government, name: 'Gobierno', institutions: ['direccion de agua'] },
      { id: civil, name: 'Sociedad civil', institutions: ['Nadie'] },
    ],
    ownAims: [],
    placed: [] as { institution: string; sectorId: string | null }[],
    territories: [
      { id: 'centro', name: 'Centro' },
      { id: 'tepozan', name: 'El Tepozán' },
    ],
  };
  const keysOf = (dimension: string, member: string) =>
    coverageOf([covering], ground)
      .find((each) => each.dimension === dimension)
      ?.members.find((each) => each.member === member)?.keys;

  it('W8 lists what serves each aim, goal, theme, sector and place, and what nothing serves', () => {
    expect([keysOf('aims', 'SON-2016.a'), keysOf('aims', 'CDMX-2019.a')]).toEqual([['2.1'], []]);
    expect([keysOf('goals', '6'), keysOf('goals', '17')]).toEqual([['2.1'], []]);
    expect(keysOf('themes', 'gender')).toEqual(['2.1']);
    expect([keysOf('sectors', government), keysOf('sectors', civil)]).toEqual([['2.1'], []]);
    expect([keysOf('territories', 'tepozan'), keysOf('territories', 'centro')]).toEqual([['2.1'], []]);
  });

  it('DE9 puts the entity’s own aims first, in their words, served by their code or by the aim they take up', () => {
    const aims = ['SON-2016.a', null].map((like, at) => ({
      id: `TRES-CRUCES-1.${'ab'.charAt(at)}`,
      letter: 'ab'.charAt(at),
      text: ['Que se siga el dinero', 'Que el agua alcance'][at] ?? '',
      like,
      current: true,
    }));
    const ownAims = [{ code: 'TRES-CRUCES-1', title: 'Tres Cruces', on: '2026-01-15', aims }];
    const other = {
      ...covering,
      key: '2.2',
      form: { ...form, lead: covering.form.lead, aims: ['TRES-CRUCES-1.b'] },
    };
    const [dimension] = coverageOf([covering, other], { ...ground, ownAims });
    expect(dimension?.members.slice(0, 3)).toMatchObject([
      { name: 'Tres Cruces, a) Que se siga el dinero', keys: ['2.1'] },
      { name: 'Tres Cruces, b) Que el agua alcance', keys: ['2.2'] },
      { member: 'SON-2016.a', name: null, keys: ['2.1'] },
    ]);
  });

  it('W10 puts an institution where the coordination said, else where a seat has its name, and lists the others', () => {
    const plan = {
      ...covering,
      form: { ...covering.form, support: [], counterparts: [{ id: 'r', institution: 'Red', post: '' }] },
    };
    const places = (placed: { institution: string; sectorId: string | null }[]) =>
      institutionsIn([plan], { ...ground, placed }).map(({ name, sectorId, by }) => [name, sectorId, by]);
    expect(places([])).toEqual([
      ['Dirección de Agua ', government, 'seat'],
      ['Red', null, null],
    ]);
    const placed = [
      { institution: 'RED', sectorId: civil },
      { institution: 'Dirección de agua', sectorId: null },
    ];
    expect(places(placed)).toEqual([
      ['Dirección de Agua ', null, 'coordination'],
      ['Red', civil, 'coordination'],
    ]);
    const sectors = coverageOf([plan], { ...ground, placed }).find(
      ({ dimension }) => dimension === 'sectors',
    );
    expect(sectors?.members.map(({ member, keys }) => [member, keys])).toEqual([
      [government, []],
      [civil, ['2.1']],
    ]);
  });
});
