import { QuestionnaireView, type WriteQuestionnaire } from '@ruta/contracts/survey/questionnaire';
import {
  type AssistedReply,
  InvitationCounts,
  InvitationsMade,
  type MakeInvitations,
  type ReplyBatch,
  ReplyBatchReceipt,
  ReplyReceipt,
} from '@ruta/contracts/survey/reply';
import { type ModerateWords, SurveyWordsPage, type SurveyWordsQuery } from '@ruta/contracts/survey/results';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { useEntity } from '../../../shared/entity/entity.ts';
import { http } from '../../../shared/http/http.ts';
import { surveyAt } from '../survey-queries.ts';

export const wordsQuery = (slug: string, phaseId: string, state: SurveyWordsQuery['state']) =>
  queryOptions({
    queryKey: ['surveys', slug, 'words', phaseId, state],
    queryFn: ({ signal }) =>
      http.get(surveyAt(slug, phaseId, `/words?state=${state}`), SurveyWordsPage, { signal }),
  });

export const invitationsQuery = (slug: string, phaseId: string) =>
  queryOptions({
    queryKey: ['surveys', slug, 'invitations', phaseId],
    queryFn: ({ signal }) => http.get(surveyAt(slug, phaseId, '/invitations'), InvitationCounts, { signal }),
  });

function useDeskWrite<Given, Answer>(write: (slug: string, given: Given) => Promise<Answer>) {
  const queries = useQueryClient();
  const { slug } = useEntity();
  return useMutation({
    mutationFn: (given: Given) => write(slug, given),
    onSettled: () => {
      for (const topic of ['surveys', 'route', 'coordination', 'portal'])
        void queries.invalidateQueries({ queryKey: [topic, slug] });
    },
  });
}

export const useWriteQuestions = (phaseId: string) =>
  useDeskWrite((slug, wanted: WriteQuestionnaire) =>
    http.put(surveyAt(slug, phaseId), wanted, QuestionnaireView),
  );
export const useAssistedReply = (phaseId: string) =>
  useDeskWrite((slug, reply: AssistedReply) =>
    http.post(surveyAt(slug, phaseId, '/assisted'), reply, ReplyReceipt),
  );
export const useReplyBatch = (phaseId: string) =>
  useDeskWrite((slug, batch: ReplyBatch) =>
    http.post(surveyAt(slug, phaseId, '/batch'), batch, ReplyBatchReceipt),
  );
export const useModerateWords = (phaseId: string) =>
  useDeskWrite((slug, decision: ModerateWords) =>
    http.post(surveyAt(slug, phaseId, '/words'), decision, SurveyWordsPage),
  );
export const useInvite = (phaseId: string) =>
  useDeskWrite((slug, wanted: MakeInvitations) =>
    http.post(surveyAt(slug, phaseId, '/invitations'), wanted, InvitationsMade),
  );
