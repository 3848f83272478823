import { AnswersGiven, type GiveAnswers } from '@ruta/contracts/consultation/answer';
import {
  BatchReceipt,
  ContributionDetail,
  ContributionReceipt,
  type AssistedEntry,
  PaperBatch,
} from '@ruta/contracts/consultation/contribution';
import { CommitmentList } from '@ruta/contracts/drafting/commitment';
import { FocusDesk } from '@ruta/contracts/consultation/focus-group';
import {
  type DecideAppeal,
  type Moderate,
  QueueItem,
  QueuePage,
  type QueueQuery,
} from '@ruta/contracts/consultation/moderation';
import {
  KeywordRuleSet,
  Placed,
  ProblemList,
  SuggestionList,
  ThemeList,
} from '@ruta/contracts/consultation/theme';
import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { z } from 'zod';
import { useEntity } from '../../../shared/entity/entity.ts';
import { http } from '../../../shared/http/http.ts';

const at = (slug: string, path: string) => `/api/entities/${slug}/${path}`;

export const queueQuery = (slug: string, what: QueueQuery['what']) =>
  infiniteQueryOptions({
    queryKey: ['queue', slug, what],
    initialPageParam: '',
    queryFn: ({ signal, pageParam }) =>
      http.get(
        at(slug, `contributions/queue?what=${what}${pageParam && `&cursor=${pageParam}`}`),
        QueuePage,
        { signal },
      ),
    getNextPageParam: (page) => page.next,
  });

export const suggestionsQuery = (slug: string) =>
  queryOptions({
    queryKey: ['themes', slug, 'suggestions'],
    queryFn: ({ signal }) => http.get(at(slug, 'contributions/suggestions'), SuggestionList, { signal }),
  });

export const rulesQuery = (slug: string) =>
  queryOptions({
    queryKey: ['themes', slug, 'rules'],
    queryFn: ({ signal }) => http.get(at(slug, 'keyword-rules'), KeywordRuleSet, { signal }),
  });

export const focusQuery = (slug: string, phaseId: string) =>
  queryOptions({
    queryKey: ['route', slug, 'focus', phaseId],
    queryFn: ({ signal }) => http.get(at(slug, `phases/${phaseId}/focus-group/desk`), FocusDesk, { signal }),
  });

/** What an answer may point to. */
export const commitmentsQuery = (slug: string) =>
  queryOptions({
    queryKey: ['commitments', slug, 'all'],
    queryFn: ({ signal }) => http.get(at(slug, 'commitments'), CommitmentList, { signal }),
  });

/** Whoever remembers a part of their folio; asked only when somebody looks. */
export const findByFolio = (slug: string, folio: string) =>
  http.get(
    at(slug, `contributions/counter?folio=${encodeURIComponent(folio)}`),
    z.object({ items: z.array(ContributionDetail) }),
  );

/** After a write of the consultation, everything of the entity that shows contributions is asked again. */
function useConsultationWrite<Given, Answer>(write: (slug: string, given: Given) => Promise<Answer>) {
  const queries = useQueryClient();
  const { slug } = useEntity();
  return useMutation({
    mutationFn: (given: Given) => write(slug, given),
    onSettled: () => {
      for (const topic of ['contributions', 'queue', 'themes', 'coordination', 'route', 'portal'])
        void queries.invalidateQueries({ queryKey: [topic, slug] });
    },
  });
}

export const useModerate = () =>
  useConsultationWrite((slug, { id, ...decision }: Moderate & { id: string }) =>
    http.post(at(slug, `contributions/${id}/moderation`), decision, QueueItem),
  );

export const useDecideAppeal = () =>
  useConsultationWrite((slug, { id, ...decision }: DecideAppeal & { id: string }) =>
    http.post(at(slug, `contributions/${id}/appeal-decision`), decision, QueueItem),
  );

export const usePlace = () =>
  useConsultationWrite(
    (slug, body: { contributionIds: string[]; themeId: string | null; problemId?: string | null }) =>
      http.post(at(slug, 'contributions/placement'), body, Placed),
  );

export const useThemeWrite = () =>
  useConsultationWrite(
    (slug, { method, path, body }: { method: 'post' | 'put'; path: string; body: unknown }) =>
      http[method](at(slug, `themes${path}`), body, ThemeList),
  );

export const useProblemWrite = () =>
  useConsultationWrite(
    (slug, { method, path, body }: { method: 'post' | 'put'; path: string; body: unknown }) =>
      http[method](at(slug, `problems${path}`), body, ProblemList),
  );

export const useRulesWrite = () =>
  useConsultationWrite((slug, rules: KeywordRuleSet) =>
    http.put(at(slug, 'keyword-rules'), rules, KeywordRuleSet),
  );

export const useGiveAnswers = () =>
  useConsultationWrite((slug, given: GiveAnswers) => http.post(at(slug, 'answers'), given, AnswersGiven));

export const useAssistedEntry = () =>
  useConsultationWrite((slug, entry: AssistedEntry) =>
    http.post(at(slug, 'contributions/assisted'), entry, ContributionReceipt),
  );

export const usePaperBatch = () =>
  useConsultationWrite((slug, batch: z.input<typeof PaperBatch>) =>
    http.post(at(slug, 'contributions/batch'), batch, BatchReceipt),
  );

export const useFocusWrite = (phaseId: string, what: 'entries' | 'findings') =>
  useConsultationWrite((slug, body: object) =>
    http.post(at(slug, `phases/${phaseId}/focus-group/${what}`), body, FocusDesk),
  );
