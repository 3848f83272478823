import { EvaluationDrafts, PlanEvaluation } from '@ruta/contracts/evaluation/evaluation';
import type { EvaluationKind } from '@ruta/contracts/plan/progress';
import { queryOptions } from '@tanstack/react-query';
import { http } from '../../shared/http/http.ts';

const below = (slug: string, number: number) => `/api/entities/${slug}/plans/${number}`;

/** Where judgements of one kind are written and published. */
export const evaluationPath = (slug: string, number: number, kind: EvaluationKind): string =>
  `${below(slug, number)}/evaluation/${kind}`;

export const evaluationQuery = (slug: string, number: number) =>
  queryOptions({
    queryKey: ['plan', slug, number, 'evaluation'],
    queryFn: ({ signal }) => http.get(`${below(slug, number)}/evaluation`, PlanEvaluation, { signal }),
  });

export const draftsQuery = (slug: string, number: number, kind: EvaluationKind) =>
  queryOptions({
    queryKey: ['plan', slug, number, 'evaluation', kind, 'drafts'],
    queryFn: ({ signal }) =>
      http.get(`${evaluationPath(slug, number, kind)}/drafts`, EvaluationDrafts, { signal }),
  });
