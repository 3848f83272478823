import { OpId, ParticipantId, PersonId } from '@ruta/contracts/protocol/ids';
import { Instant } from '@ruta/contracts/protocol/instant';
import { Refusal } from '@ruta/contracts/protocol/refusal';
import { z } from 'zod';

/**
 * What happens to a thing somebody sent: `saved` (on this device), `sending`, `received` (committed by the server, with
 * its answer) or `refused` (with the reason; the text stays here for copying).
 */
export const Delivery = z.discriminatedUnion('state', [
  z.object({ state: z.literal('saved') }),
  z.object({ state: z.literal('sending') }),
  z.object({ state: z.literal('received'), at: Instant, answer: z.unknown() }),
  z.object({ state: z.literal('refused'), at: Instant, refusal: Refusal }),
]);
export type Delivery = z.infer<typeof Delivery>;

/** A seat in a session; a person, for what is not of a session. */
export const Sender = z.union([ParticipantId, PersonId]);
export type Sender = z.infer<typeof Sender>;

/**
 * `place` orders a lane; a lane is what must arrive in order, one session or desk. Entries of one `slot` replace each other.
 * `sender` is whom it was posted as: on a shared device nothing goes out in another's name.
 */
export const OutboxEntry = z.object({
  opId: OpId,
  sender: Sender,
  lane: z.string(),
  slot: z.string().nullable(),
  place: z.number(),
  savedAt: Instant,
  event: z.string(),
  payload: z.unknown(),
  delivery: Delivery,
});
export type OutboxEntry = z.infer<typeof OutboxEntry>;

export const isWaiting = (entry: OutboxEntry): boolean =>
  entry.delivery.state === 'saved' || entry.delivery.state === 'sending';
