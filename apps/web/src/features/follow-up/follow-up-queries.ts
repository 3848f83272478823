import { FollowUpBoard, Remarks } from '@ruta/contracts/follow-up/follow-up';
import { queryOptions } from '@tanstack/react-query';
import { http } from '../../shared/http/http.ts';

export const boardQuery = (slug: string, number: number) =>
  queryOptions({
    queryKey: ['plan', slug, number, 'follow-up'],
    queryFn: ({ signal }) =>
      http.get(`/api/entities/${slug}/plans/${number}/follow-up`, FollowUpBoard, { signal }),
  });

export const remarksQuery = (slug: string, key: string) =>
  queryOptions({
    queryKey: ['plan', slug, 'remarks', key],
    queryFn: ({ signal }) =>
      http.get(`/api/entities/${slug}/commitments/${key}/remarks`, Remarks, { signal }),
  });
