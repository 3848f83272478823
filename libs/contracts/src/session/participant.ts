import { z } from 'zod';
import { ParticipantId } from '../protocol/ids.ts';

/** Where somebody takes part; `assisted` is a seat that staff enter for. */
export const ParticipantMode = z.enum(['room', 'online', 'assisted']);
export type ParticipantMode = z.infer<typeof ParticipantMode>;

/**
 * The words for a participant's id. Names are rows that can be erased, so they travel beside views and events, never
 * in them. `name` is null for somebody who gave none; `number` (1, 2, 3 … by arrival) then stands for it.
 */
export const ParticipantCard = z.object({
  id: ParticipantId,
  number: z.int(),
  name: z.string().nullable(),
  mode: ParticipantMode,
  facilitator: z.boolean(),
  sector: z.string().nullable(),
});
export type ParticipantCard = z.infer<typeof ParticipantCard>;

/** Sent once a second when it changed. `controllerHeardAt` (console) is when the holder of the control was last heard. */
export const Presence = z.object({
  connected: z.int(),
  room: z.int(),
  online: z.int(),
  assisted: z.int(),
  lagging: z.int(),
  controllerHeardAt: z.int().nullable(),
});
export type Presence = z.infer<typeof Presence>;
