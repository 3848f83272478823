import { VersionContent } from '@ruta/contracts/drafting/commitment';
import { Amendments } from '@ruta/contracts/plan/amendment';
import { PlanCoverage } from '@ruta/contracts/plan/coverage';
import { PlanClosing } from '@ruta/contracts/plan/life-cycle';
import { PublishedCommitment, PublishedPlan } from '@ruta/contracts/plan/plan-publication';
import { CommitmentList } from '@ruta/contracts/drafting/commitment';
import { queryOptions } from '@tanstack/react-query';
import { http } from '../../shared/http/http.ts';

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

export const amendmentsQuery = (slug: string, number: number) =>
  queryOptions({
    queryKey: ['plan', slug, number, 'amendments'],
    queryFn: ({ signal }) =>
      http.get(`/api/entities/${slug}/plans/${number}/amendments`, Amendments, { signal }),
  });

export const coverageQuery = (slug: string, number: number) =>
  queryOptions({
    queryKey: ['plan', slug, number, 'coverage'],
    queryFn: ({ signal }) =>
      http.get(`/api/entities/${slug}/plans/${number}/coverage`, PlanCoverage, { signal }),
  });

export const closingQuery = (slug: string, number: number) =>
  queryOptions({
    queryKey: ['plan', slug, number, 'closing'],
    queryFn: ({ signal }) =>
      http.get(`/api/entities/${slug}/plans/${number}/closing`, PlanClosing, { signal }),
  });

/** A version never changes. */
export const versionQuery = (slug: string, id: string, version: number) =>
  queryOptions({
    queryKey: ['plan-commitment-version', id, version],
    queryFn: ({ signal }) =>
      http.get(`/api/entities/${slug}/commitments/${id}/versions/${version}`, VersionContent, { signal }),
    staleTime: Infinity,
  });
