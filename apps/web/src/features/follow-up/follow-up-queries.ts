import { FollowUpBoard, Remarks } from '@ruta/contracts/follow-up/follow-up';
import type { Day } from '@ruta/contracts/protocol/instant';
import { queryOptions } from '@tanstack/react-query';
import { http } from '../../shared/http/http.ts';

/** As it stood at the end of a day; without one, as it stands. */
export const boardQuery = (slug: string, number: number, on?: Day) =>
  queryOptions({
    queryKey: ['plan', slug, number, 'follow-up', on ?? 'today'],
    queryFn: ({ signal }) =>
      http.get(`/api/entities/${slug}/plans/${number}/follow-up${on ? `?on=${on}` : ''}`, FollowUpBoard, {
        signal,
      }),
  });

export const remarksQuery = (slug: string, key: string) =>
  queryOptions({
    queryKey: ['plan', slug, 'remarks', key],
    queryFn: ({ signal }) =>
      http.get(`/api/entities/${slug}/commitments/${key}/remarks`, Remarks, { signal }),
  });
