import { SessionHeader, SessionMinutes } from '@ruta/contracts/session/http';
import { queryOptions } from '@tanstack/react-query';
import { http } from '../../shared/http/http.ts';

export const sessionByCodeQuery = (slug: string, code: string) =>
  queryOptions({
    queryKey: ['session', slug, 'code', code],
    queryFn: ({ signal }) =>
      http.get(`/api/sessions/code/${encodeURIComponent(code)}`, SessionHeader, { signal }),
    refetchInterval: 30_000,
  });

export const minutesQuery = (slug: string, id: string) =>
  queryOptions({
    queryKey: ['session', slug, 'minutes', id],
    queryFn: ({ signal }) =>
      http.get(`/api/entities/${slug}/sessions/${id}/minutes`, SessionMinutes, { signal }),
  });
