import { z } from 'zod';
import { AgendaItemId, BodyId, ParticipantId, RouteId, SeatId, SectorId } from '../protocol/ids.ts';
import { Instant } from '../protocol/instant.ts';
import { Capacity, DecisionRule } from '../secretariat/body.ts';

const itemId = AgendaItemId;
const seatId = SeatId;
const participantId = ParticipantId;

/** Who sits in a seat, and as what. */
export const Sitting = z.object({ participantId, capacity: Capacity });
export type Sitting = z.infer<typeof Sitting>;

/** The body as it stood when its roll was opened: offices and rules, no names. Only occupied seats are in it. */
export const RollOfBody = z.object({
  bodyId: BodyId,
  rule: DecisionRule,
  /** More than this share of the seats must be there. */
  quorum: z.number().min(0).max(1),
  /** The same at the second call. */
  secondQuorum: z.number().min(0).max(1),
  /** At the first call every sector must be there, too. */
  everySector: z.boolean(),
  /** From when the second call may be made; null where there is none. */
  secondCallAt: Instant.nullable(),
  sectors: z.array(z.object({ id: SectorId, name: z.string() })),
  seats: z.array(z.object({ id: SeatId, sectorId: SectorId, label: z.string(), institution: z.string() })),
  /** Routes of the body that wait to be approved, by the title of their plan. Rolls of earlier logs have none. */
  routes: z.array(z.object({ id: RouteId, plan: z.string() })).optional(),
});
export type RollOfBody = z.infer<typeof RollOfBody>;

export const RollCommand = [
  /** In one's own seat, as incumbent or alternate: never both. */
  z.object({ type: z.literal('roll.sit'), itemId }),
  z.object({ type: z.literal('roll.leave'), itemId }),
  /** By who keeps the roll, for somebody who is here; whoever sat there before gives the seat up. */
  z.object({ type: z.literal('roll.seat'), itemId, seatId, participantId, capacity: Capacity }),
  z.object({ type: z.literal('roll.clear'), itemId, seatId }),
  z.object({ type: z.literal('roll.second-call'), itemId }),
] as const;

export const RollEvent = [
  z.object({ type: z.literal('roll.opened'), itemId, body: RollOfBody }),
  z.object({ type: z.literal('roll.sat'), itemId, seatId, participantId, capacity: Capacity }),
  z.object({ type: z.literal('roll.left'), itemId, seatId, participantId }),
  z.object({ type: z.literal('roll.second-called'), itemId }),
] as const;

/** `attended` is who sat there last, also after leaving: the minutes are signed by the seats that were present. */
export const RollSeat = z.object({
  id: SeatId,
  sectorId: SectorId,
  label: z.string(),
  institution: z.string(),
  sitting: Sitting.nullable(),
  attended: Sitting.nullable(),
});
export type RollSeat = z.infer<typeof RollSeat>;

/** The roll of a session; its id is that of the entry that opened it. `changes` are the moments quorum came and went. */
export const RollView = RollOfBody.omit({ seats: true }).extend({
  id: AgendaItemId,
  call: z.union([z.literal(1), z.literal(2)]),
  seats: z.array(RollSeat),
  changes: z.array(z.object({ at: Instant, present: z.int(), met: z.boolean(), call: z.int() })),
});
export type RollView = z.infer<typeof RollView>;
