import { z } from 'zod';
import { AgendaItemId, QuestionId } from '../protocol/ids.ts';
import { plainText } from '../protocol/text.ts';

const questionId = QuestionId;
const text = plainText(400, 1);
const reason = plainText(600, 3);

export const QuestionCommand = [
  /** `questionId` is a random uuid v4. */
  z.object({ type: z.literal('question.ask'), itemId: AgendaItemId, questionId, text }),
  /** One's own, while it has no answer. */
  z.object({ type: z.literal('question.withdraw'), questionId }),
  /** One's vote for a question of somebody else, given or taken back. */
  z.object({ type: z.literal('question.vote'), questionId, up: z.boolean() }),
  /** The one that the room talks about now, large on the wall; `null` for none. */
  z.object({ type: z.literal('question.pin'), itemId: AgendaItemId, questionId: questionId.nullable() }),
  /** Answered aloud (`text: null`) or in writing. */
  z.object({
    type: z.literal('question.answer'),
    questionId,
    text: plainText(2000, 1).nullable(),
  }),
  z.object({ type: z.literal('question.reopen'), questionId }),
  /** Moderation: logged with its reason, and reversible. */
  z.object({ type: z.literal('question.hide'), questionId, reason }),
  z.object({ type: z.literal('question.restore'), questionId }),
] as const;
