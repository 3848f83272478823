import { CommitmentRounds } from '@ruta/contracts/ballot/http';
import {
  CommitmentList,
  CommitmentSummary,
  VersionContent,
  VersionList,
} from '@ruta/contracts/drafting/commitment';
import { DeskCommentHistory, DeskPeople, WaitingMentions } from '@ruta/contracts/drafting/desk-comment';
import { DeskRoles } from '@ruta/contracts/drafting/desk-role';
import { SuggestionDecisions } from '@ruta/contracts/drafting/suggestion';
import type { OriginKind, OriginRef } from '@ruta/contracts/drafting/origin';
import { CheckpointContent, CheckpointList, VersionUses } from '@ruta/contracts/drafting/history';
import { ResolvedOrigins, SourceList } from '@ruta/contracts/drafting/provenance';
import { SessionList } from '@ruta/contracts/session/http';
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { http } from '../../shared/http/http.ts';

const base = (slug: string) => `/api/entities/${slug}`;

export const commitmentsQuery = (slug: string) =>
  queryOptions({
    queryKey: ['drafting', slug, 'all'],
    queryFn: ({ signal }) => http.get(`${base(slug)}/commitments`, CommitmentList, { signal }),
  });

export const commitmentQuery = (slug: string, which: string) =>
  queryOptions({
    queryKey: ['drafting', slug, 'one', which],
    queryFn: ({ signal }) => http.get(`${base(slug)}/commitments/${which}`, CommitmentSummary, { signal }),
  });

export const sessionsQuery = (slug: string) =>
  queryOptions({
    queryKey: ['drafting', slug, 'sessions'],
    queryFn: ({ signal }) => http.get(`${base(slug)}/sessions`, SessionList, { signal }),
  });

export const versionsQuery = (slug: string, id: string) =>
  queryOptions({
    queryKey: ['drafting', slug, 'versions', id],
    queryFn: ({ signal }) => http.get(`${base(slug)}/commitments/${id}/versions`, VersionList, { signal }),
  });

/** A version never changes. */
export const versionQuery = (slug: string, id: string, version: number) =>
  queryOptions({
    queryKey: ['drafting-version', id, version],
    queryFn: ({ signal }) =>
      http.get(`${base(slug)}/commitments/${id}/versions/${version}`, VersionContent, { signal }),
    staleTime: Infinity,
  });

export const deskPeopleQuery = (slug: string, id: string) =>
  queryOptions({
    queryKey: ['drafting', slug, 'people', id],
    queryFn: ({ signal }) => http.get(`${base(slug)}/commitments/${id}/people`, DeskPeople, { signal }),
    staleTime: 60_000,
  });

/** Asked anew each time: its author may have changed it meanwhile. */
export const commentHistoryQuery = (slug: string, commentId: string) =>
  queryOptions({
    queryKey: ['drafting', slug, 'comment-history', commentId],
    queryFn: ({ signal }) =>
      http.get(`${base(slug)}/desk-comments/${commentId}/history`, DeskCommentHistory, { signal }),
    staleTime: 0,
  });

export const mentionsQuery = (slug: string) =>
  queryOptions({
    queryKey: ['mentions', slug],
    queryFn: ({ signal }) => http.get(`${base(slug)}/mentions-waiting`, WaitingMentions, { signal }),
  });

export const checkpointsQuery = (slug: string, id: string) =>
  queryOptions({
    queryKey: ['drafting', slug, 'checkpoints', id],
    queryFn: ({ signal }) =>
      http.get(`${base(slug)}/commitments/${id}/checkpoints`, CheckpointList, { signal }),
  });

/** What was kept never changes; in time it goes. */
export const checkpointQuery = (slug: string, id: string, seq: number) =>
  queryOptions({
    queryKey: ['drafting-checkpoint', id, seq],
    queryFn: ({ signal }) =>
      http.get(`${base(slug)}/commitments/${id}/checkpoints/${seq}`, CheckpointContent, { signal }),
    staleTime: Infinity,
  });

export const versionUsesQuery = (slug: string, id: string) =>
  queryOptions({
    queryKey: ['drafting', slug, 'version-uses', id],
    queryFn: ({ signal }) =>
      http.get(`${base(slug)}/commitments/${id}/version-uses`, VersionUses, { signal }),
  });

export const decisionsQuery = (slug: string, id: string) =>
  queryOptions({
    queryKey: ['drafting', slug, 'decisions', id],
    queryFn: ({ signal }) =>
      http.get(`${base(slug)}/commitments/${id}/suggestions/decisions`, SuggestionDecisions, { signal }),
  });

export const rolesQuery = (slug: string, id: string) =>
  queryOptions({
    queryKey: ['drafting', slug, 'roles', id],
    queryFn: ({ signal }) => http.get(`${base(slug)}/commitments/${id}/roles`, DeskRoles, { signal }),
  });

export const roundsQuery = (slug: string, id: string) =>
  queryOptions({
    queryKey: ['drafting', slug, 'rounds', id],
    queryFn: ({ signal }) => http.get(`${base(slug)}/commitments/${id}/rounds`, CommitmentRounds, { signal }),
  });

export interface Sought {
  kind: OriginKind;
  q: string;
  everywhere: boolean;
}

export const sourcesQuery = (slug: string, id: string, { kind, q, everywhere }: Sought) =>
  infiniteQueryOptions({
    queryKey: ['drafting', slug, 'sources', id, kind, q, everywhere],
    initialPageParam: '',
    queryFn: ({ signal, pageParam }) => {
      const search = new URLSearchParams({ kind, everywhere: String(everywhere) });
      if (q) search.set('q', q);
      if (pageParam) search.set('after', pageParam);
      return http.get(`${base(slug)}/commitments/${id}/sources?${search}`, SourceList, { signal });
    },
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  });

export const originsQuery = (slug: string, origins: readonly OriginRef[]) =>
  queryOptions({
    queryKey: ['drafting', slug, 'origins', origins.map(({ kind, ref }) => `${kind}:${ref}`)],
    queryFn: ({ signal }) =>
      http.post(`${base(slug)}/origins/resolve`, { origins }, ResolvedOrigins, { signal }),
    enabled: origins.length > 0,
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });
