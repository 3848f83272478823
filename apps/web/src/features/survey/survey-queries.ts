import { QuestionnaireView } from '@ruta/contracts/survey/questionnaire';
import { OwnReply, ReplyReceipt, type SendReply } from '@ruta/contracts/survey/reply';
import { SurveyList, SurveyResults } from '@ruta/contracts/survey/results';
import { queryOptions } from '@tanstack/react-query';
import { http } from '../../shared/http/http.ts';

export const surveyAt = (slug: string, phaseId: string, below = '') =>
  `/api/entities/${slug}/phases/${phaseId}/survey${below}`;

export const questionnaireQuery = (slug: string, phaseId: string) =>
  queryOptions({
    queryKey: ['surveys', slug, 'questionnaire', phaseId],
    queryFn: ({ signal }) => http.get(surveyAt(slug, phaseId), QuestionnaireView, { signal }),
  });

export const resultsQuery = (slug: string, phaseId: string) =>
  queryOptions({
    queryKey: ['surveys', slug, 'results', phaseId],
    queryFn: ({ signal }) => http.get(surveyAt(slug, phaseId, '/results'), SurveyResults, { signal }),
  });

export const surveysQuery = (slug: string) =>
  queryOptions({
    queryKey: ['surveys', slug, 'list'],
    queryFn: ({ signal }) => http.get(`/api/entities/${slug}/surveys`, SurveyList, { signal }),
  });

/** `folio` in any spelling. */
export const ownReplyQuery = (slug: string, folio: string) =>
  queryOptions({
    queryKey: ['surveys', slug, 'own', folio],
    queryFn: ({ signal }) =>
      http.get(`/api/entities/${slug}/survey-replies/${encodeURIComponent(folio)}`, OwnReply, { signal }),
    retry: false,
  });

export const sendReply = (slug: string, phaseId: string, reply: SendReply) =>
  http.post(surveyAt(slug, phaseId, '/replies'), reply, ReplyReceipt);
