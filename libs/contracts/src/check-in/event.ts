import { z } from 'zod';
import { AgendaItemId, ParticipantId, ReplyId } from '../protocol/ids.ts';

const itemId = AgendaItemId;
const replyId = ReplyId;
const words = z.object({ text: z.string() }).nullable();

export const CheckInEvent = [
  z.object({
    type: z.literal('reply.given'),
    itemId,
    replyId,
    author: ParticipantId,
    named: z.boolean(),
    mood: z.int().nullable(),
    shown: z.boolean(),
    words,
  }),
  z.object({ type: z.literal('reply.revealed'), itemId }),
  z.object({ type: z.literal('reply.hidden'), replyId, words }),
  z.object({ type: z.literal('reply.restored'), replyId }),
] as const;
