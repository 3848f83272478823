import { ArchiveKind, ArchivePage, DueItems, RetentionCatalogue } from '@ruta/contracts/archive/archive';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { http } from '../../shared/http/http.ts';
import type { ArchiveSearch } from './archive-search.ts';

export const archiveAddress = (slug: string): string => `/api/entities/${slug}/archive`;
export const kinds: readonly ArchiveKind[] = ArchiveKind.options;

export const archiveQuery = (slug: string, search: ArchiveSearch) =>
  infiniteQueryOptions({
    queryKey: ['archive', slug, search],
    queryFn: ({ pageParam, signal }) => {
      const asked = Object.entries({ ...search, after: pageParam }).filter(
        ([, value]) => value !== undefined,
      );
      const query = new URLSearchParams(
        asked.map(([name, value]): [string, string] => [name, String(value)]),
      );
      return http.get(`${archiveAddress(slug)}?${query.toString()}`, ArchivePage, { signal });
    },
    initialPageParam: 0,
    getNextPageParam: ({ next }) => next,
  });

export const retentionQuery = (slug: string) =>
  queryOptions({
    queryKey: ['archive', slug, 'retention'],
    queryFn: ({ signal }) => http.get(`${archiveAddress(slug)}/retention`, RetentionCatalogue, { signal }),
  });

export const dueQuery = (slug: string) =>
  queryOptions({
    queryKey: ['archive', slug, 'due'],
    queryFn: ({ signal }) => http.get(`${archiveAddress(slug)}/due`, DueItems, { signal }),
  });
