import { z } from 'zod';
import { AgendaItemId, SurveyAnswerId, SurveyQuestionId } from '../protocol/ids.ts';

/**
 * What a closed survey says of one question. `counts` are answers by value (scale: 1 to 5; choice: options from 0) and
 * `texts` in alphabetical order, so that nothing tells who answered when; both null below the least number.
 */
export const SurveyResult = z.object({
  questionId: SurveyQuestionId,
  answers: z.int(),
  counts: z.array(z.int()).nullable(),
  texts: z
    .array(
      z.object({
        id: SurveyAnswerId,
        text: z.string().nullable(),
        /** For the console only: for others a hidden text is gone. */
        hidden: z.object({ reason: z.string().nullable() }).nullable(),
      }),
    )
    .nullable(),
});
export type SurveyResult = z.infer<typeof SurveyResult>;

/** A survey, under the id of its agenda entry. Until it is closed there is only how many have answered. */
export const SurveyView = z.object({
  id: AgendaItemId,
  respondents: z.int(),
  closed: z.boolean(),
  results: z.array(SurveyResult).nullable(),
});
export type SurveyView = z.infer<typeof SurveyView>;

export const OwnAnswer = z.object({
  itemId: AgendaItemId,
  questionId: SurveyQuestionId,
  value: z.int().nullable(),
  text: z.string().nullable(),
});
export type OwnAnswer = z.infer<typeof OwnAnswer>;
