import { z } from 'zod';
import { BodyId, ResolutionId, RouteId, SeatId, SectorId, SessionId } from '../protocol/ids.ts';
import { Day, Instant } from '../protocol/instant.ts';
import { plainText } from '../protocol/text.ts';
import { Capacity, DecisionRule, SectorKind } from './body.ts';

export const VoteChoice = z.enum(['for', 'against', 'abstain']);
export type VoteChoice = z.infer<typeof VoteChoice>;

/** `voting` until it is closed; then the rule makes it `adopted` or `rejected`; an adopted one goes on to `done`. */
export const ResolutionStatus = z.enum(['voting', 'adopted', 'rejected', 'in-progress', 'done', 'withdrawn']);
export type ResolutionStatus = z.infer<typeof ResolutionStatus>;

/** What a resolution is about. An adopted one about a route is what lets the route be announced. */
export const ResolutionSubject = z.object({ kind: z.literal('route'), routeId: RouteId });
export type ResolutionSubject = z.infer<typeof ResolutionSubject>;

export const SeatVote = z.object({
  seatId: SeatId,
  sectorId: SectorId,
  capacity: Capacity,
  choice: VoteChoice,
  /** The reasons of who did not agree, kept with the minutes. */
  dissent: z.string().nullable(),
  at: Instant,
});
export type SeatVote = z.infer<typeof SeatVote>;

export const SectorTally = z.object({
  sectorId: SectorId,
  kind: SectorKind,
  name: z.string(),
  seats: z.int(),
  for: z.int(),
  against: z.int(),
  abstain: z.int(),
});
export type SectorTally = z.infer<typeof SectorTally>;

export const ResolutionView = z.object({
  id: ResolutionId,
  bodyId: BodyId,
  /** Counts up within the year: `3` of 2026 is written 3/2026. */
  number: z.int().positive(),
  year: z.int(),
  text: z.string(),
  responsible: z.string(),
  /** The seat that answers for it, and is reminded. */
  seatId: SeatId.nullable(),
  dueOn: Day.nullable(),
  status: ResolutionStatus,
  rule: DecisionRule,
  subject: ResolutionSubject.nullable(),
  /** The formal session that adopted it. */
  session: z.object({ id: SessionId, code: z.string(), title: z.string() }).nullable(),
  proposedAt: Instant,
  decidedAt: Instant.nullable(),
  votes: z.array(SeatVote),
  tally: z.array(SectorTally),
});
export type ResolutionView = z.infer<typeof ResolutionView>;

export const ProposeResolution = z.object({
  text: plainText(4000, 10),
  responsible: plainText(200).default(''),
  seatId: SeatId.nullable().default(null),
  dueOn: Day.nullable().default(null),
  subject: ResolutionSubject.nullable().default(null),
});
export type ProposeResolution = z.infer<typeof ProposeResolution>;

/** A member votes for the own seat; who keeps the minutes may enter the votes given in a meeting, seat by seat. */
export const CastSeatVote = z.object({
  seatId: SeatId,
  choice: VoteChoice,
  dissent: plainText(2000).nullable().default(null),
});
export type CastSeatVote = z.infer<typeof CastSeatVote>;
export const RecordSeatVotes = z.object({
  votes: z
    .array(CastSeatVote.extend({ capacity: Capacity }))
    .min(1)
    .max(100),
});
export type RecordSeatVotes = z.infer<typeof RecordSeatVotes>;

export const MoveResolution = z.object({ status: z.enum(['in-progress', 'done', 'withdrawn']) });
export type MoveResolution = z.infer<typeof MoveResolution>;
