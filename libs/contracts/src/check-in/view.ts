import { z } from 'zod';
import { AgendaItemId, ParticipantId, ReplyId } from '../protocol/ids.ts';
import { Instant } from '../protocol/instant.ts';

/**
 * An answer to the question of a check-in. Until it is shown there is only that somebody answered: `text`, `mood` and
 * `author` are null, for everybody. `hidden` is set for the console only: for others a hidden one is gone.
 */
export const ReplyView = z.object({
  id: ReplyId,
  itemId: AgendaItemId,
  shown: z.boolean(),
  text: z.string().nullable(),
  mood: z.int().nullable(),
  author: ParticipantId.nullable(),
  hidden: z.object({ reason: z.string().nullable(), at: Instant }).nullable(),
});
export type ReplyView = z.infer<typeof ReplyView>;

export const OwnReply = z.object({
  id: ReplyId,
  itemId: AgendaItemId,
  text: z.string().nullable(),
  mood: z.int().nullable(),
  hidden: z.boolean(),
  reason: z.string().nullable(),
});
export type OwnReply = z.infer<typeof OwnReply>;
