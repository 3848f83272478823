import { describe, expect, it } from '@jest/globals';
import { Potential } from '@ruta/contracts/evaluation/ratings';
import type { Actor } from '@ruta/contracts/identity/actor';
import { Completion } from '@ruta/contracts/plan/progress';
import { BodyId, EntityId, PersonId, SeatId, SectorId } from '@ruta/contracts/protocol/ids';
import fc from 'fast-check';
import { kindOf, noTies, refusalOfEvaluator } from './evaluator.ts';
import { type Rated, starOf } from './star.ts';

const uuid = (end: string) => `00000000-0000-7000-8000-${end.padStart(12, '0')}`;
const entityId = EntityId.parse(uuid('1'));
const personId = PersonId.parse(uuid('2'));

const anActor = (role: 'evaluator' | 'organiser' | 'facilitator' | 'member' | null): Actor => ({
  kind: 'account',
  personId,
  admin: false,
  roles: role === null || role === 'member' ? [] : [{ entityId, role }],
  seats:
    role === 'member'
      ? [
          {
            entityId,
            bodyId: BodyId.parse(uuid('3')),
            seatId: SeatId.parse(uuid('4')),
            sectorId: SectorId.parse(uuid('5')),
            capacity: 'incumbent',
          },
        ]
      : [],
});

describe('who evaluates', () => {
  it.each(['organiser', 'member'] as const)('EV1 the %s from inside, and never from outside', (role) => {
    expect(refusalOfEvaluator(anActor(role), entityId, 'internal', noTies)).toBeNull();
    expect(refusalOfEvaluator(anActor(role), entityId, 'independent', noTies)).toBe('policy.not-allowed');
    expect(kindOf(anActor(role), entityId)).toBe('internal');
  });

  it('EV2 nobody from both sides, whatever they have become since', () => {
    const judged = { ...noTies, judgedOutside: true };
    expect(refusalOfEvaluator(anActor('organiser'), entityId, 'internal', judged)).toBe(
      'evaluation.judged-outside',
    );
    expect(refusalOfEvaluator(anActor('evaluator'), entityId, 'independent', judged)).toBeNull();
  });

  it('EV2 an evaluator from outside, unless they had a part in the plan', () => {
    const ivan = anActor('evaluator');
    expect(refusalOfEvaluator(ivan, entityId, 'independent', noTies)).toBeNull();
    expect(refusalOfEvaluator(ivan, entityId, 'internal', noTies)).toBe('policy.not-allowed');
    expect(kindOf(ivan, entityId)).toBe('independent');
    for (const tie of ['reported', 'signed', 'heldSeat', 'coordinated'] as const)
      expect(refusalOfEvaluator(ivan, entityId, 'independent', { ...noTies, [tie]: true })).toBe(
        'evaluation.not-independent',
      );
  });

  it.each(['facilitator', null] as const)('EV1 nobody else (%s)', (role) => {
    expect(kindOf(anActor(role), entityId)).toBeNull();
    expect(refusalOfEvaluator(anActor(role), entityId, 'internal', noTies)).toBe('policy.not-allowed');
  });
});

describe('a starred commitment', () => {
  const best: Rated = { verifiable: true, relevant: true, potential: 'substantial', completion: 'complete' };
  const anyRating: fc.Arbitrary<Rated> = fc.record({
    verifiable: fc.option(fc.boolean()),
    relevant: fc.option(fc.boolean()),
    potential: fc.option(fc.constantFrom(...Potential.options)),
    completion: fc.constantFrom(...Completion.options),
  });

  it('EV6 is verifiable, relevant, ambitious and credibly completed', () => {
    expect(starOf(best).starred).toBe(true);
    expect(starOf({ ...best, completion: 'substantial' }).starred).toBe(true);
    for (const less of [
      { verifiable: false },
      { relevant: false },
      { potential: 'modest' as const },
      { completion: 'limited' as const },
    ])
      expect(starOf({ ...best, ...less }).starred).toBe(false);
  });

  it('EV6 is none without an independent evaluation, nor with one that leaves a criterion open', () => {
    expect(starOf(null)).toMatchObject({ starred: false });
    expect(starOf(null).criteria.every(({ met }) => met === null)).toBe(true);
    expect(starOf({ ...best, relevant: null }).starred).toBe(false);
  });

  it('EV6 shows why: starred exactly where all four criteria are met, and a single one less takes it away', () => {
    fc.assert(
      fc.property(anyRating, (rated) => {
        const { starred, criteria } = starOf(rated);
        expect(criteria.map(({ criterion }) => criterion)).toEqual([
          'verifiable',
          'relevant',
          'ambitious',
          'completed',
        ]);
        expect(starred).toBe(criteria.filter(({ met }) => met).length === 4);
        expect(starOf({ ...rated, verifiable: false }).starred).toBe(false);
      }),
    );
  });
});
