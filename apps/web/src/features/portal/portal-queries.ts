import { PortalFront } from '@ruta/contracts/portal/portal-front';
import { PortalHome } from '@ruta/contracts/portal/portal-home';
import { RouteHistory } from '@ruta/contracts/route/route';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { http } from '../../shared/http/http.ts';

export const frontQuery = queryOptions({
  queryKey: ['portal'],
  queryFn: ({ signal }) => http.get('/api/portal', PortalFront, { signal }),
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
