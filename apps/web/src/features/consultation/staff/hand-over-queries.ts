import { ProblemList } from '@ruta/contracts/consultation/theme';
import type { HandOver } from '@ruta/contracts/consultation/hand-over';
import { SessionHeader, SessionMinutes } from '@ruta/contracts/session/http';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import { useEntity } from '../../../shared/entity/entity.ts';
import { http } from '../../../shared/http/http.ts';

/** What a session came to, found by the code that stands in the address. */
export const sessionResultQuery = (slug: string, code: string) =>
  queryOptions({
    queryKey: ['session', slug, 'result', code],
    queryFn: async ({ signal }) => {
      const path = `/api/sessions/code/${encodeURIComponent(code)}`;
      const { id } = await http.get(path, SessionHeader, { signal });
      return http.get(`/api/entities/${slug}/sessions/${id}/minutes`, SessionMinutes, { signal });
    },
  });

export function useHandOver() {
  const queries = useQueryClient();
  const { slug } = useEntity();
  return useMutation({
    mutationFn: (body: z.input<typeof HandOver>) =>
      http.post(`/api/entities/${slug}/problems/from-session`, body, ProblemList),
    onSettled: () => queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey.includes(slug) }),
  });
}
