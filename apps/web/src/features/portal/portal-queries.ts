import { FocusCoverage } from '@ruta/contracts/consultation/focus-group';
import { PortalFront } from '@ruta/contracts/portal/portal-front';
import { PortalHome } from '@ruta/contracts/portal/portal-home';
import { PortalStop } from '@ruta/contracts/portal/portal-stop';
import { AwarenessList, OutreachPlan } from '@ruta/contracts/route/outreach';
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

export const stopQuery = (slug: string, phaseId: string) =>
  queryOptions({
    queryKey: ['route', slug, 'stop', phaseId],
    queryFn: ({ signal }) => http.get(`/api/entities/${slug}/stops/${phaseId}`, PortalStop, { signal }),
  });

export const outreachQuery = (slug: string, routeId: string) =>
  queryOptions({
    queryKey: ['outreach', slug, routeId],
    queryFn: ({ signal }) =>
      http.get(`/api/entities/${slug}/routes/${routeId}/outreach`, OutreachPlan, { signal }),
  });

export const awarenessQuery = (slug: string, phaseId: string) =>
  queryOptions({
    queryKey: ['outreach', slug, 'awareness', phaseId],
    queryFn: ({ signal }) =>
      http.get(`/api/entities/${slug}/phases/${phaseId}/awareness`, AwarenessList, { signal }),
  });

export const focusGroupQuery = (slug: string, phaseId: string) =>
  queryOptions({
    queryKey: ['consultation', slug, 'focus-group', phaseId],
    queryFn: ({ signal }) =>
      http.get(`/api/entities/${slug}/phases/${phaseId}/focus-group`, FocusCoverage, { signal }),
  });
