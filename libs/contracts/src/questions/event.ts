import { z } from 'zod';
import { AgendaItemId, ParticipantId, QuestionId } from '../protocol/ids.ts';

const questionId = QuestionId;
const words = z.object({ text: z.string() }).nullable();

export const QuestionEvent = [
  /** `named` is what the phase promised at that moment; it stays with the question. */
  z.object({
    type: z.literal('question.asked'),
    itemId: AgendaItemId,
    questionId,
    author: ParticipantId,
    named: z.boolean(),
    words,
  }),
  z.object({ type: z.literal('question.withdrawn'), questionId }),
  z.object({ type: z.literal('question.voted'), questionId, voter: ParticipantId, up: z.boolean() }),
  z.object({ type: z.literal('question.pinned'), itemId: AgendaItemId, questionId: questionId.nullable() }),
  /** `words` is null where it was answered aloud, and after an erasure. */
  z.object({ type: z.literal('question.answered'), questionId, written: z.boolean(), words }),
  z.object({ type: z.literal('question.reopened'), questionId }),
  z.object({ type: z.literal('question.hidden'), questionId, words }),
  z.object({ type: z.literal('question.restored'), questionId }),
] as const;
