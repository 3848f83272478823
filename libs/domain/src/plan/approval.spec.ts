import { describe, expect, it } from '@jest/globals';
import type { DecisionRule } from '@ruta/contracts/secretariat/body';
import fc from 'fast-check';
import { type ApprovalFacts, obstaclesOf, refusalOfSignature, type SeatDecision } from './approval.ts';
import { planObstacles, sorted } from './plan-obstacles.ts';

const seats = ['g1', 'g2', 'c1', 'c2', 'c3', 'o1', 'b1'].map((seatId) => ({
  seatId,
  sectorId: seatId.slice(0, 1),
}));
const decided = (decision: 'sign' | 'object', ...seatIds: string[]): SeatDecision[] =>
  seatIds.map((seatId) => ({
    seatId,
    sectorId: seatId.slice(0, 1),
    personId: `person of ${seatId}`,
    capacity: 'incumbent',
    decision,
    version: 2,
  }));

const facts = (changes: Partial<ApprovalFacts> = {}, rule: DecisionRule = 'consensus'): ApprovalFacts => ({
  signing: true,
  decisions: decided('sign', ...seats.map(({ seatId }) => seatId)),
  version: 2,
  occupied: seats,
  settings: { rule, quorum: 0.5 },
  gatesMet: true,
  unansweredComments: 0,
  ...changes,
});

describe('what keeps a commitment from approval', () => {
  it('is nothing when everybody signed', () => {
    expect(obstaclesOf(facts())).toEqual([]);
  });

  it('F3 is everything when the signatures are under an older version', () => {
    expect(obstaclesOf(facts({ version: 3 }))).toEqual(['quorum-missing']);
  });

  it('F4 is not the same person deciding anew, and is the other holder', () => {
    const [earlier] = decided('sign', 'g1');
    expect(refusalOfSignature(earlier, { personId: 'person of g1', version: 2 })).toBeNull();
    expect(refusalOfSignature(earlier, { personId: 'the alternate', version: 2 })).toBe(
      'sign-off.other-holder-signed',
    );
    expect(refusalOfSignature(earlier, { personId: 'the alternate', version: 3 })).toBeNull();
  });

  it('F5, F6 is a gate unmet, a comment unanswered, a text that is not up', () => {
    expect(obstaclesOf(facts({ gatesMet: false, unansweredComments: 2 }))).toEqual([
      'gates-not-met',
      'comments-unanswered',
    ]);
    expect(obstaclesOf(facts({ signing: false }))).toEqual(['not-in-signature']);
  });

  it('F7 is fewer than the quorum', () => {
    expect(obstaclesOf(facts({ decisions: decided('sign', 'g1', 'c1', 'c2') }))).toEqual(['quorum-missing']);
    expect(obstaclesOf(facts({ decisions: decided('sign', 'g1', 'c1', 'c2', 'o1') }))).toEqual([]);
  });

  it.each([
    ['consensus', 'objections-stand'],
    ['two-thirds', null],
    ['simple', null],
    ['every-sector', 'majority-missing'],
  ] as const)('F8 with one objection of a whole sector under %s: %s', (rule, obstacle) => {
    const decisions = [...decided('sign', 'g1', 'g2', 'c1', 'c2', 'c3', 'o1'), ...decided('object', 'b1')];
    expect(obstaclesOf(facts({ decisions }, rule))).toEqual(obstacle ? [obstacle] : []);
  });

  it('F8 waits for a sector that has not decided', () => {
    const decisions = decided('sign', 'g1', 'g2', 'c1', 'c2', 'o1');
    expect(obstaclesOf(facts({ decisions }, 'every-sector'))).toEqual(['sector-missing']);
    expect(obstaclesOf(facts({ decisions }, 'consensus'))).toEqual([]);
  });

  it('never goes away by one more objection', () => {
    const rule = fc.constantFrom<DecisionRule>(
      'consensus',
      'simple',
      'two-thirds',
      'three-fifths',
      'every-sector',
    );
    const choice = fc.constantFrom('sign', 'object', null);
    fc.assert(
      fc.property(
        rule,
        fc.array(choice, { minLength: 7, maxLength: 7 }),
        fc.nat(6),
        (given, choices, turned) => {
          const decisionsOf = (all: (typeof choices)[number][]) =>
            seats.flatMap(({ seatId }, at) => (all[at] ? decided(all[at], seatId) : []));
          const against = choices.map((each, at) => (at === turned && each === 'sign' ? 'object' : each));
          const before = obstaclesOf(facts({ decisions: decisionsOf(choices) }, given));
          const after = obstaclesOf(facts({ decisions: decisionsOf(against) }, given));
          expect(after.length > 0 || before.length === 0).toBe(true);
        },
      ),
    );
  });
});

describe('what keeps a plan from being assembled', () => {
  const commitments = [
    { id: '0199a000-0000-7000-8000-000000000010', key: '2.10', version: 1, hash: 'a'.repeat(64) },
    { id: '0199a000-0000-7000-8000-000000000009', key: '2.9', version: 3, hash: 'b'.repeat(64) },
  ] as never;
  const nothing = { commitments, unansweredContributions: 0, unansweredComments: 0, published: null };

  it('F10, F11 is no commitment, and anything unanswered', () => {
    expect(planObstacles(nothing)).toEqual([]);
    expect(
      planObstacles({ ...nothing, commitments: [], unansweredContributions: 3, unansweredComments: 1 }),
    ).toEqual(['no-commitments', 'contributions-unanswered', 'comments-unanswered']);
  });

  it('F14 is a published plan that says the same already', () => {
    const published = {
      form: 1 as const,
      plan: 2,
      version: 1,
      title: 'Plan',
      startsOn: null,
      endsOn: null,
      commitments,
    };
    expect(planObstacles({ ...nothing, published })).toEqual(['nothing-new']);
  });

  it('F10 puts commitments in the order of their numbers', () => {
    expect(sorted(commitments).map(({ key }) => key)).toEqual(['2.9', '2.10']);
  });
});
