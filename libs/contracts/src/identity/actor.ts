import { z } from 'zod';
import { BodyId, EntityId, PersonId, SeatId, SectorId } from '../protocol/ids.ts';

/** The roles that are granted in an entity. */
export const GrantedRole = z.enum(['facilitator', 'organiser', 'evaluator']);
export type GrantedRole = z.infer<typeof GrantedRole>;

/** What a person is in one entity. A seat of the secretariat, and nothing else, makes a `member`. */
export type Role = GrantedRole | 'member';

export const SeatHolding = z.object({
  entityId: EntityId,
  bodyId: BodyId,
  seatId: SeatId,
  sectorId: SectorId,
  capacity: z.enum(['incumbent', 'alternate']),
});
export type SeatHolding = z.infer<typeof SeatHolding>;

/**
 * Who asks. `visitor` has nothing but an address; `guest` has a device token; `account` has signed in.
 * Roles and seats are of the entity the question is about and those alone.
 */
export const Actor = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('visitor') }),
  z.object({ kind: z.literal('guest'), personId: PersonId }),
  z.object({
    kind: z.literal('account'),
    personId: PersonId,
    admin: z.boolean(),
    roles: z.array(z.object({ entityId: EntityId, role: GrantedRole })),
    seats: z.array(SeatHolding),
  }),
]);
export type Actor = z.infer<typeof Actor>;

/** Somebody who has done something here, as a guest or with an account. */
export type ActingPerson = Exclude<Actor, { kind: 'visitor' }>;
