import { z } from 'zod';
import { plainText } from '../protocol/text.ts';
import { AgendaItemId, ReplyId } from '../protocol/ids.ts';

const itemId = AgendaItemId;
const replyId = ReplyId;

export const CheckInCommand = [
  /** One per person; a second one takes the place of the first. Either `text` or `mood`, as the phase asks. */
  z.object({
    type: z.literal('reply.give'),
    itemId,
    replyId,
    text: plainText(140, 1).nullable(),
    mood: z.int().min(1).max(5).nullable(),
  }),
  z.object({ type: z.literal('reply.reveal'), itemId }),
  /** Moderation: logged with its reason, and reversible. */
  z.object({ type: z.literal('reply.hide'), replyId, reason: plainText(600, 3) }),
  z.object({ type: z.literal('reply.restore'), replyId }),
] as const;
