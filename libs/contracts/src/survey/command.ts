import { z } from 'zod';
import { plainText } from '../protocol/text.ts';
import { AgendaItemId, SurveyAnswerId, SurveyQuestionId } from '../protocol/ids.ts';

const itemId = AgendaItemId;

export const SurveyCommand = [
  /** Of one question; a second one takes the place of the first. `value`: 1 to 5, or the place of an option from 0. */
  z.object({
    type: z.literal('survey.answer'),
    itemId,
    questionId: SurveyQuestionId,
    answerId: SurveyAnswerId,
    value: z.int().min(0).max(7).nullable(),
    text: plainText(400, 1).nullable(),
  }),
  /** From then on nobody answers, and everybody sees the sums. */
  z.object({ type: z.literal('survey.close'), itemId }),
  /** Words that name or hurt somebody. Logged with the reason, and reversible. */
  z.object({
    type: z.literal('survey.hide'),
    itemId,
    answerId: SurveyAnswerId,
    reason: plainText(600, 3),
  }),
  z.object({ type: z.literal('survey.restore'), itemId, answerId: SurveyAnswerId }),
] as const;
