import { AnswersDuePage } from '@ruta/contracts/answers-due/answers-due';
import { infiniteQueryOptions } from '@tanstack/react-query';
import { http } from '../../shared/http/http.ts';
import type { AnswersDueSearch } from './answers-due-search.ts';

export const answersDueQuery = (slug: string, { kind, by }: AnswersDueSearch) =>
  infiniteQueryOptions({
    queryKey: ['answers-due', slug, kind, by],
    initialPageParam: '',
    queryFn: ({ signal, pageParam }) => {
      const asked = new URLSearchParams({
        ...(kind && { kind }),
        ...(by !== undefined && { by }),
        ...(pageParam && { cursor: pageParam }),
      });
      return http.get(`/api/entities/${slug}/answers-due?${asked}`, AnswersDuePage, { signal });
    },
    getNextPageParam: (page) => page.next,
  });
