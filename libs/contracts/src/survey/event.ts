import { z } from 'zod';
import { AgendaItemId, ParticipantId, SurveyAnswerId, SurveyQuestionId } from '../protocol/ids.ts';

const itemId = AgendaItemId;
const words = z.object({ text: z.string() }).nullable();

export const SurveyEvent = [
  z.object({
    type: z.literal('survey.answered'),
    itemId,
    questionId: SurveyQuestionId,
    answerId: SurveyAnswerId,
    author: ParticipantId,
    value: z.int().nullable(),
    words,
  }),
  z.object({ type: z.literal('survey.closed'), itemId }),
  z.object({ type: z.literal('survey.hidden'), itemId, answerId: SurveyAnswerId, words }),
  z.object({ type: z.literal('survey.restored'), itemId, answerId: SurveyAnswerId }),
] as const;
