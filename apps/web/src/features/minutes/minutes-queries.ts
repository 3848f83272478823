import {
  MinutesDocument,
  MinutesStanding,
  MinutesVersionText,
  type NameMinutes,
} from '@ruta/contracts/minutes/minutes';
import { SessionHeader, SessionMinutes } from '@ruta/contracts/session/http';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { Language } from '../../shared/i18n/i18n.ts';
import { http, Nothing } from '../../shared/http/http.ts';

export const minutesPath = (slug: string, sessionId: string) =>
  `/api/entities/${slug}/sessions/${sessionId}/minutes`;

export const headerQuery = (slug: string, code: string) =>
  queryOptions({
    queryKey: ['session', slug, 'code', code],
    queryFn: ({ signal }) =>
      http.get(`/api/sessions/code/${encodeURIComponent(code)}`, SessionHeader, { signal }),
  });

export const factsQuery = (slug: string, id: string) =>
  queryOptions({
    queryKey: ['session', slug, 'minutes', id],
    queryFn: ({ signal }) => http.get(minutesPath(slug, id), SessionMinutes, { signal }),
  });

export const standingQuery = (slug: string, id: string) =>
  queryOptions({
    queryKey: ['minutes', slug, id, 'standing'],
    queryFn: ({ signal }) => http.get(`${minutesPath(slug, id)}/standing`, MinutesStanding, { signal }),
  });

export const versionTextQuery = (slug: string, id: string, version: number) =>
  queryOptions({
    queryKey: ['minutes', slug, id, 'text', version],
    queryFn: ({ signal }) =>
      http.get(`${minutesPath(slug, id)}/versions/${version}`, MinutesVersionText, { signal }),
  });

/** Without a version, the published one. */
export const documentQuery = (slug: string, id: string, language: Language, version?: number) =>
  queryOptions({
    queryKey: ['minutes', slug, id, 'document', language, version ?? 'published'],
    queryFn: ({ signal }) =>
      http.get(`${minutesPath(slug, id)}/document${documentSearch(language, version)}`, MinutesDocument, {
        signal,
      }),
  });

export const documentSearch = (language: Language, version?: number): string =>
  `?lang=${language}${version === undefined ? '' : `&version=${version}`}`;

interface Deed {
  what: 'proposal' | 'publication' | 'approval' | 'signature' | `resolutions/${string}/progress`;
  body: NameMinutes | object;
}

/** A decision about the minutes; what is shown of them is asked again. */
export function useMinutesDeed(slug: string, id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ what, body }: Deed) => http.post(`${minutesPath(slug, id)}/${what}`, body, Nothing),
    onSuccess: () => client.invalidateQueries({ queryKey: ['minutes', slug, id] }),
  });
}
