import {
  ContributionDetail,
  ContributionPage,
  ContributionReceipt,
  ContributionSummary,
  PlaceList,
  SupportState,
  type Contribute,
  type ContributionQueryInput,
} from '@ruta/contracts/consultation/contribution';
import type { Signature } from '@ruta/contracts/consultation/signature';
import { ThemeList } from '@ruta/contracts/consultation/theme';
import { ContributionThread } from '@ruta/contracts/consultation/thread';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { http } from '../../shared/http/http.ts';

const at = (slug: string, path: string) => `/api/entities/${slug}/${path}`;

function asParameters(query: object): string {
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== '');
  return new URLSearchParams(given.map(([key, value]) => [key, String(value)])).toString();
}

export const themesQuery = (slug: string) =>
  queryOptions({
    queryKey: ['themes', slug, 'all'],
    queryFn: ({ signal }) => http.get(at(slug, 'themes?all=1'), ThemeList, { signal }),
  });

export const placesQuery = (slug: string) =>
  queryOptions({
    queryKey: ['places', slug],
    queryFn: ({ signal }) => http.get(at(slug, 'places'), PlaceList, { signal }),
    staleTime: 5 * 60_000,
  });

export const summaryQuery = (slug: string) =>
  queryOptions({
    queryKey: ['contributions', slug, 'summary'],
    queryFn: ({ signal }) => http.get(at(slug, 'contributions/summary'), ContributionSummary, { signal }),
  });

export const contributionsQuery = (slug: string, query: Omit<ContributionQueryInput, 'cursor'>) =>
  infiniteQueryOptions({
    queryKey: ['contributions', slug, 'list', query],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ signal, pageParam }) =>
      http.get(at(slug, `contributions?${asParameters({ ...query, cursor: pageParam })}`), ContributionPage, {
        signal,
      }),
    getNextPageParam: (page) => page.next,
  });

/** What was admitted and has no theme yet, as the coordination goes through it. */
export const unplacedQuery = (slug: string) =>
  contributionsQuery(slug, { withoutTheme: true, sort: 'oldest', limit: 25 });

/** `ref` is a public number or a folio in any spelling. */
export const threadQuery = (slug: string, ref: string) =>
  queryOptions({
    queryKey: ['contributions', slug, 'thread', ref],
    queryFn: ({ signal }) =>
      http.get(at(slug, `contributions/${encodeURIComponent(ref)}/thread`), ContributionThread, { signal }),
  });

export const contribute = (slug: string, contribution: Contribute) =>
  http.post(at(slug, 'contributions'), contribution, ContributionReceipt);

/** `ref` shows its author: a folio, or any reference from their own device. */
export const sign = (slug: string, ref: string, signature: Signature | null) =>
  http.put(at(slug, `contributions/${encodeURIComponent(ref)}/signature`), { signature }, ContributionDetail);

export const setSupport = (slug: string, number: number, supported: boolean) =>
  supported
    ? http.put(at(slug, `contributions/${number}/support`), {}, SupportState)
    : http.delete(at(slug, `contributions/${number}/support`), {}, SupportState);
