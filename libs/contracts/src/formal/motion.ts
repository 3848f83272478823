import { z } from 'zod';
import {
  AgendaItemId,
  AmendmentId,
  MotionId,
  ParticipantId,
  ResolutionId,
  RoundId,
  SeatId,
  SectorId,
} from '../protocol/ids.ts';
import { Day, Instant } from '../protocol/instant.ts';
import { plainText } from '../protocol/text.ts';
import { DecisionRule } from '../secretariat/body.ts';
import { ResolutionSubject, VoteChoice } from '../secretariat/resolution.ts';

const itemId = AgendaItemId;
const motionId = MotionId;
const amendmentId = AmendmentId;
const words = z.object({ text: z.string() }).nullable();

export const MOST_MOTION = 1200;

/** What a resolution needs beside its text: an institution or post, the seat that is reminded, until when. */
export const Charge = z.object({
  responsible: plainText(200),
  seatId: SeatId.nullable(),
  dueOn: Day.nullable(),
  subject: ResolutionSubject.nullable(),
});
export type Charge = z.infer<typeof Charge>;

export const MotionCommand = [
  z.object({
    type: z.literal('motion.propose'),
    itemId,
    motionId,
    text: plainText(MOST_MOTION, 10),
    charge: Charge,
  }),
  z.object({ type: z.literal('motion.charge'), motionId, charge: Charge }),
  z.object({ type: z.literal('motion.second'), motionId, on: z.boolean() }),
  z.object({ type: z.literal('motion.withdraw'), motionId }),
  /** The whole text as it would be afterwards. */
  z.object({ type: z.literal('motion.amend'), motionId, amendmentId, text: plainText(MOST_MOTION, 10) }),
  /** By who proposed the motion (`taken`, `declined`), or the amendment (`withdrawn`). */
  z.object({
    type: z.literal('motion.settle'),
    motionId,
    amendmentId,
    as: z.enum(['taken', 'declined', 'withdrawn']),
  }),
  /** Opens its named vote. `rule` null takes that of the entry, or the body's. */
  z.object({
    type: z.literal('motion.put'),
    motionId,
    roundId: RoundId,
    rule: DecisionRule.nullable(),
    seconds: z.int().min(5).max(86_400).nullable(),
  }),
  /** Why one's seat did not agree, once the vote is closed. */
  z.object({ type: z.literal('motion.dissent'), motionId, text: plainText(1200, 3) }),
] as const;

const numbered = z.object({ id: ResolutionId, number: z.int().positive(), year: z.int() });

export const MotionEvent = [
  z.object({
    type: z.literal('motion.proposed'),
    itemId,
    motionId,
    author: ParticipantId,
    seatId: SeatId.nullable(),
    charge: Charge,
    words,
  }),
  z.object({ type: z.literal('motion.charged'), motionId, charge: Charge }),
  z.object({ type: z.literal('motion.seconded'), motionId, seatId: SeatId, on: z.boolean() }),
  z.object({ type: z.literal('motion.withdrawn'), motionId }),
  z.object({
    type: z.literal('motion.amended'),
    motionId,
    amendmentId,
    author: ParticipantId,
    seatId: SeatId.nullable(),
    words,
  }),
  z.object({
    type: z.literal('motion.settled'),
    motionId,
    amendmentId,
    as: z.enum(['taken', 'declined', 'withdrawn']),
  }),
  z.object({ type: z.literal('motion.put'), motionId, roundId: RoundId, rule: DecisionRule }),
  /**
   * `no-quorum`, `sector-missing` (by a majority in every sector, one had not voted): the vote came to nothing, and the
   * motion waits for another one.
   */
  z.object({
    type: z.literal('motion.decided'),
    motionId,
    roundId: RoundId,
    outcome: z.enum(['adopted', 'rejected', 'no-quorum', 'sector-missing']),
    resolution: numbered.nullable(),
  }),
  z.object({
    type: z.literal('motion.dissented'),
    motionId,
    author: ParticipantId,
    seatId: SeatId,
    choice: VoteChoice,
    words,
  }),
] as const;

export const Amendment = z.object({
  id: AmendmentId,
  author: ParticipantId,
  seatId: SeatId.nullable(),
  text: z.string().nullable(),
  state: z.enum(['open', 'taken', 'declined', 'withdrawn']),
});
export type Amendment = z.infer<typeof Amendment>;

export const SectorVotes = z.object({
  sectorId: SectorId,
  name: z.string(),
  for: z.int(),
  against: z.int(),
  abstain: z.int(),
});
export type SectorVotes = z.infer<typeof SectorVotes>;

/**
 * A motion. `number` counts those of the session; `seatId` is null where the chair brought it in. `text` is null once
 * it was erased; `votes` are there when its vote was counted, `lapsed` where one came to nothing for want of quorum.
 */
export const MotionView = z.object({
  id: MotionId,
  itemId: AgendaItemId,
  number: z.int().positive(),
  author: ParticipantId,
  seatId: SeatId.nullable(),
  text: z.string().nullable(),
  charge: Charge,
  at: Instant,
  seconders: z.array(SeatId),
  amendments: z.array(Amendment),
  state: z.enum(['open', 'voting', 'adopted', 'rejected', 'withdrawn']),
  roundId: RoundId.nullable(),
  rule: DecisionRule.nullable(),
  lapsed: z.int(),
  unheard: z.int(),
  votes: z
    .object({
      seats: z.array(z.object({ seatId: SeatId, choice: VoteChoice })),
      sectors: z.array(SectorVotes),
    })
    .nullable(),
  resolution: numbered.nullable(),
  dissents: z.array(
    z.object({ seatId: SeatId, author: ParticipantId, choice: VoteChoice, text: z.string().nullable() }),
  ),
});
export type MotionView = z.infer<typeof MotionView>;
