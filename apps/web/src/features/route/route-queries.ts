import { AwarenessList, OutreachPlan } from '@ruta/contracts/route/outreach';
import { Coordination } from '@ruta/contracts/route/coordination';
import { RouteHistory, RouteView } from '@ruta/contracts/route/route';
import { ResolutionView } from '@ruta/contracts/secretariat/resolution';
import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { z } from 'zod';
import { useEntity } from '../../shared/entity/entity.ts';
import { currentRouteQuery } from '../../shared/entity/entity-queries.ts';
import { http } from '../../shared/http/http.ts';

const at = (slug: string, path: string) => `/api/entities/${slug}/${path}`;

export const coordinationQuery = (slug: string) =>
  queryOptions({
    queryKey: ['coordination', slug],
    queryFn: ({ signal }) => http.get(at(slug, 'coordination'), Coordination, { signal }),
  });

export const historyQuery = (slug: string, routeId: string) =>
  infiniteQueryOptions({
    queryKey: ['route', slug, 'history', routeId],
    initialPageParam: '',
    queryFn: ({ signal, pageParam }) =>
      http.get(at(slug, `routes/${routeId}/history${pageParam && `?cursor=${pageParam}`}`), RouteHistory, {
        signal,
      }),
    getNextPageParam: (page) => page.next,
  });

export const resolutionsQuery = (slug: string, bodyId: string) =>
  queryOptions({
    queryKey: ['secretariat', slug, 'resolutions', bodyId],
    queryFn: ({ signal }) =>
      http.get(at(slug, `bodies/${bodyId}/resolutions`), z.object({ items: z.array(ResolutionView) }), {
        signal,
      }),
  });

export const outreachQuery = (slug: string, routeId: string) =>
  queryOptions({
    queryKey: ['outreach', slug, routeId],
    queryFn: ({ signal }) => http.get(at(slug, `routes/${routeId}/outreach`), OutreachPlan, { signal }),
  });

export const awarenessQuery = (slug: string, phaseId: string) =>
  queryOptions({
    queryKey: ['outreach', slug, 'awareness', phaseId],
    queryFn: ({ signal }) => http.get(at(slug, `phases/${phaseId}/awareness`), AwarenessList, { signal }),
  });

type Method = 'post' | 'put' | 'delete';

/** A write about a route that answers with the route as it is now, which every page then shows at once. */
export function useRouteWrite<Body>(write: (body: Body) => { method: Method; path: string; body: unknown }) {
  const queries = useQueryClient();
  const { slug } = useEntity();
  return useMutation({
    mutationFn: (given: Body) => {
      const { method, path, body } = write(given);
      return http[method](at(slug, path), body, RouteView);
    },
    onSuccess: (route) => {
      queries.setQueryData(currentRouteQuery(slug).queryKey, { route });
      void queries.invalidateQueries({ queryKey: ['route', slug, 'history'] });
      void queries.invalidateQueries({ queryKey: ['coordination', slug] });
      void queries.invalidateQueries({ queryKey: ['portal', slug] });
    },
    onError: () => queries.invalidateQueries({ queryKey: currentRouteQuery(slug).queryKey }),
  });
}
