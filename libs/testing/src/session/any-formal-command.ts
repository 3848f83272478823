import type { AmendmentId, MotionId, ResolutionId, RoundId } from '@ruta/contracts/protocol/ids';
import type { SessionCommand } from '@ruta/contracts/session/command';
import fc from 'fast-check';
import { seat } from '../formal/a-body.ts';
import { item, participant } from './a-session.ts';
import { fixedId } from './fixed-id.ts';

const roll = fc.constant(item('attendance'));
const seatId = fc.integer({ min: 1, max: 4 }).map(seat);
const capacity = fc.constantFrom('incumbent' as const, 'alternate' as const);
const people = fc.constantFrom(participant(1), participant(2), participant(3), participant(9));
const motionId = fc.integer({ min: 1, max: 3 }).map((n) => fixedId<MotionId>(`motion ${n}`));
const amendmentId = fc.integer({ min: 1, max: 3 }).map((n) => fixedId<AmendmentId>(`amendment ${n}`));
const roundId = fc.integer({ min: 1, max: 4 }).map((n) => fixedId<RoundId>(`round ${n}`));
const text = fc.integer({ min: 0, max: 9 }).map((n) => `It is resolved to do ${n}.`);
const charge = fc.constant({ responsible: 'Tesorería', seatId: null, dueOn: null, subject: null });

/** What the members of a body do in a formal session. */
export const anyFormalCommand: fc.Arbitrary<SessionCommand> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      type: fc.constantFrom('roll.sit' as const, 'roll.sit' as const, 'roll.leave' as const),
      itemId: roll,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constant('roll.seat' as const),
      itemId: roll,
      seatId,
      participantId: people,
      capacity,
    }),
  },
  fc.record({ type: fc.constant('roll.clear' as const), itemId: roll, seatId }),
  fc.record({ type: fc.constant('roll.second-call' as const), itemId: roll }),
  fc.record({
    type: fc.constant('review.move' as const),
    itemId: fc.constant(item('review')),
    resolutionId: fc.constant(fixedId<ResolutionId>('earlier')),
    status: fc.constantFrom('in-progress' as const, 'done' as const, 'withdrawn' as const),
  }),
  {
    weight: 3,
    arbitrary: fc.record({
      type: fc.constant('motion.propose' as const),
      itemId: fc.constant(item('motions')),
      motionId,
      text,
      charge,
    }),
  },
  fc.record({ type: fc.constant('motion.charge' as const), motionId, charge }),
  {
    weight: 2,
    arbitrary: fc.record({ type: fc.constant('motion.second' as const), motionId, on: fc.boolean() }),
  },
  fc.record({ type: fc.constant('motion.withdraw' as const), motionId }),
  fc.record({ type: fc.constant('motion.amend' as const), motionId, amendmentId, text }),
  fc.record({
    type: fc.constant('motion.settle' as const),
    motionId,
    amendmentId,
    as: fc.constantFrom('taken' as const, 'declined' as const, 'withdrawn' as const),
  }),
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constant('motion.put' as const),
      motionId,
      roundId,
      rule: fc.constantFrom(null, 'consensus' as const, 'every-sector' as const),
      seconds: fc.constantFrom(null, 60),
    }),
  },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('motion.dissent' as const), motionId, text }) },
);
