import { EntityList } from '@ruta/contracts/entity/entity';
import { PortalHome } from '@ruta/contracts/portal/portal-home';
import { RouteHistory } from '@ruta/contracts/route/route';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { http } from '../../shared/http/http.ts';

export const entitiesQuery = queryOptions({
  queryKey: ['entities'],
  queryFn: ({ signal }) => http.get('/api/entities', EntityList, { signal }),
});

export const portalQuery = (slug: string) =>
  queryOptions({
    queryKey: ['route', slug, 'portal'],
    queryFn: ({ signal }) => http.get(`/api/entities/${slug}/portal`, PortalHome, { signal }),
    staleTime: 10_000,
    refetchInterval: 60_000,
  });

export const historyQuery = (slug: string, routeId: string) =>
  infiniteQueryOptions({
    queryKey: ['route', slug, 'history', routeId],
    initialPageParam: '',
    queryFn: ({ signal, pageParam }) =>
      http.get(
        `/api/entities/${slug}/routes/${routeId}/history${pageParam && `?cursor=${encodeURIComponent(pageParam)}`}`,
        RouteHistory,
        { signal },
      ),
    getNextPageParam: (page) => page.next,
  });
