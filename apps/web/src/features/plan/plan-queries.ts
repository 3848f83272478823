import { PublishedCommitment, PublishedPlan } from '@ruta/contracts/plan/plan-publication';
import { PlanList } from '@ruta/contracts/route/plan';
import { CommitmentList } from '@ruta/contracts/drafting/commitment';
import { queryOptions } from '@tanstack/react-query';
import { http } from '../../shared/http/http.ts';

export const plansQuery = (slug: string) =>
  queryOptions({
    queryKey: ['plan', slug, 'all'],
    queryFn: ({ signal }) => http.get(`/api/entities/${slug}/plans`, PlanList, { signal }),
  });

export const publicationQuery = (slug: string, number: number) =>
  queryOptions({
    queryKey: ['plan', slug, number],
    queryFn: ({ signal }) =>
      http.get(`/api/entities/${slug}/plans/${number}/publication`, PublishedPlan, { signal }),
  });

export const publishedCommitmentQuery = (slug: string, number: number, key: string) =>
  queryOptions({
    queryKey: ['plan', slug, number, 'commitment', key],
    queryFn: ({ signal }) =>
      http.get(`/api/entities/${slug}/plans/${number}/commitments/${key}`, PublishedCommitment, { signal }),
  });

export const draftsQuery = (slug: string, number: number) =>
  queryOptions({
    queryKey: ['plan', slug, number, 'drafts'],
    queryFn: ({ signal }) =>
      http.get(`/api/entities/${slug}/commitments?plan=${number}`, CommitmentList, { signal }),
  });
