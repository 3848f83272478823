import { BodyView } from '@ruta/contracts/secretariat/body';
import { ResolutionView } from '@ruta/contracts/secretariat/resolution';
import { WaitingList } from '@ruta/contracts/secretariat/waiting';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { z } from 'zod';
import { useEntity } from '../../shared/entity/entity.ts';
import { http } from '../../shared/http/http.ts';

const at = (slug: string, path: string) => `/api/entities/${slug}/${path}`;
const ResolutionList = z.object({ items: z.array(ResolutionView) });

export const resolutionsQuery = (slug: string, bodyId: string) =>
  queryOptions({
    queryKey: ['secretariat', slug, 'resolutions', bodyId],
    queryFn: ({ signal }) => http.get(at(slug, `bodies/${bodyId}/resolutions`), ResolutionList, { signal }),
  });

export const waitingQuery = (slug: string) =>
  queryOptions({
    queryKey: ['secretariat', slug, 'waiting'],
    queryFn: ({ signal }) => http.get(at(slug, 'secretariat/waiting'), WaitingList, { signal }),
  });

type Method = 'post' | 'put' | 'delete';
interface Write {
  method: Method;
  path: string;
  body: unknown;
}

/** A write that answers with the body as it is now. */
export function useBodyWrite<Given>(write: (given: Given) => Write) {
  const queries = useQueryClient();
  const { slug } = useEntity();
  return useMutation({
    mutationFn: (given: Given) => {
      const { method, path, body } = write(given);
      return http[method](at(slug, path), body, BodyView);
    },
    // Not awaited: the caller says what was done before the list it stands in is asked again and redrawn.
    onSuccess: () => void queries.invalidateQueries({ queryKey: ['secretariat', slug] }),
  });
}

/** A write that answers with the resolution as it is now. */
export function useResolutionWrite<Given>(write: (given: Given) => Write) {
  const queries = useQueryClient();
  const { slug } = useEntity();
  return useMutation({
    mutationFn: (given: Given) => {
      const { method, path, body } = write(given);
      return http[method](at(slug, path), body, ResolutionView);
    },
    // Not awaited: the caller says what was done before the list it stands in is asked again and redrawn.
    onSuccess: () => void queries.invalidateQueries({ queryKey: ['secretariat', slug] }),
  });
}
