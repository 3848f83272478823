import { z } from 'zod';
import { plainText } from '../protocol/text.ts';
import { SurveyQuestionId } from '../protocol/ids.ts';

const text = plainText(200, 1);

export const SurveyQuestion = z.discriminatedUnion('form', [
  /** From 1 to 5, with words for both ends. */
  z.object({ id: SurveyQuestionId, form: z.literal('scale'), text, low: text, high: text }),
  /** One of the options, by its place. */
  z.object({
    id: SurveyQuestionId,
    form: z.literal('choice'),
    text,
    options: z.array(text).min(2).max(8),
  }),
  z.object({ id: SurveyQuestionId, form: z.literal('text'), text }),
]);
export type SurveyQuestion = z.infer<typeof SurveyQuestion>;

/** A few questions on leaving. Nobody sees single papers; of a question with fewer than `atLeast` answers, nothing. */
export const SurveyPhase = z.object({
  kind: z.literal('survey'),
  question: text,
  questions: z.array(SurveyQuestion).min(2).max(6),
  atLeast: z.int().min(3).max(50),
});
