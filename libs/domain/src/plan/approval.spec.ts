import { describe, expect, it } from '@jest/globals';
import type { DecisionRule } from '@ruta/contracts/secretariat/body';
import fc from 'fast-check';
import { contentHash } from '../evidence/canonical-json.ts';
import {
  type ApprovalFacts,
  obstaclesOf,
  refusalOfSignature,
  ruleLacks,
  type SeatDecision,
  standing,
} from './approval.ts';
import { planObstacles, sorted } from './plan-obstacles.ts';

const seats = ['g1', 'g2', 'c1', 'c2', 'c3', 'o1', 'b1'].map((seatId) => ({
  seatId,
  sectorId: seatId.slice(0, 1),
}));
const hash = contentHash('what was put up');
const up = { version: 2, hash, textHash: hash };
const decided = (decision: 'sign' | 'object', ...seatIds: string[]): SeatDecision[] =>
  seatIds.map((seatId) => ({
    seatId,
    sectorId: seatId.slice(0, 1),
    personId: `person of ${seatId}`,
    capacity: 'incumbent',
    decision,
    version: 2,
    hash,
  }));

const facts = (changes: Partial<ApprovalFacts> = {}, rule: DecisionRule = 'consensus'): ApprovalFacts => ({
  up,
  decisions: decided('sign', ...seats.map(({ seatId }) => seatId)),
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
    expect(obstaclesOf(facts({ up: { ...up, version: 3 } }))).toEqual(['quorum-missing']);
  });

  it('F3 is everything while the text says something else than what was put up, and nothing once it says it again', () => {
    expect(obstaclesOf(facts({ up: { ...up, textHash: contentHash('something else') } }))).toEqual([
      'text-changed',
    ]);
    expect(obstaclesOf(facts({ up: { ...up, textHash: contentHash('what was put up') } }))).toEqual([]);
  });

  it('F3 never lets a signature survive a change of content', () => {
    const text = fc.constantFrom('a', 'b', 'c', 'd');
    const given = fc.record({
      seat: fc.nat(6),
      version: fc.integer({ min: 1, max: 4 }),
      text,
      decision: fc.constantFrom('sign', 'object'),
    });
    const upNow = fc.record({ version: fc.integer({ min: 1, max: 4 }), text, now: text });
    fc.assert(
      fc.property(fc.array(given, { maxLength: 20 }), upNow, (all, { version, text: of, now }) => {
        const decisions = all.flatMap((each) =>
          decided(each.decision, seats[each.seat]?.seatId ?? 'g1').map((decision) => ({
            ...decision,
            version: each.version,
            hash: contentHash(each.text),
          })),
        );
        const stands = standing(decisions, { version, hash: contentHash(of), textHash: contentHash(now) });
        for (const decision of stands) {
          expect(decision.hash).toBe(contentHash(now));
          expect(decision.version).toBe(version);
        }
        const edited = { version, hash: contentHash(of), textHash: contentHash(`${now}, edited`) };
        expect(standing(decisions, edited)).toEqual([]);
        expect(obstaclesOf(facts({ decisions, up: edited }))).toEqual(['text-changed']);
      }),
    );
  });

  it('F20 asks the same of the plan as a whole', () => {
    const rule = { occupied: seats, settings: { rule: 'every-sector' as const, quorum: 0.5 } };
    expect(ruleLacks({ ...rule, decisions: [] })).toBe('quorum-missing');
    expect(ruleLacks({ ...rule, decisions: decided('sign', 'g1', 'g2', 'c1', 'o1') })).toBe('sector-missing');
    expect(ruleLacks({ ...rule, decisions: decided('sign', 'g1', 'c1', 'o1', 'b1') })).toBeNull();
    const all = { ...rule, settings: { rule: 'consensus' as const, quorum: 1 } };
    expect(ruleLacks({ ...all, decisions: decided('sign', 'g1', 'g2', 'c1', 'c2', 'c3', 'o1') })).toBe(
      'quorum-missing',
    );
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
    expect(obstaclesOf(facts({ up: null }))).toEqual(['not-in-signature']);
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
  const nothing = {
    startsOn: '2027-01-01',
    endsOn: '2027-12-31',
    commitments,
    gatesMet: true,
    unansweredContributions: 0,
    unansweredComments: 0,
    published: null,
  };

  it('F10, F11 is no commitment, and anything unanswered', () => {
    expect(planObstacles(nothing)).toEqual([]);
    expect(
      planObstacles({ ...nothing, commitments: [], unansweredContributions: 3, unansweredComments: 1 }),
    ).toEqual(['no-commitments', 'contributions-unanswered', 'comments-unanswered']);
  });

  it('W11 is a plan without days', () => {
    expect(planObstacles({ ...nothing, endsOn: null })).toEqual(['no-days']);
  });

  it('F12 is a gate that an approved version no longer meets', () => {
    expect(planObstacles({ ...nothing, gatesMet: false })).toEqual(['gates-not-met']);
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
