import { ProblemList, ThemeList } from '@ruta/contracts/consultation/theme';
import { PlanList } from '@ruta/contracts/route/plan';
import { CurrentRoute, RouteList } from '@ruta/contracts/route/route';
import { BodyView } from '@ruta/contracts/secretariat/body';
import { queryOptions } from '@tanstack/react-query';
import { z } from 'zod';
import { http } from '../http/http.ts';

/** What pages of several topics ask of an entity: each is one answer, kept once. */
const at = (slug: string, path: string) => `/api/entities/${slug}/${path}`;

export const currentRouteQuery = (slug: string) =>
  queryOptions({
    queryKey: ['route', slug, 'current'],
    queryFn: ({ signal }) => http.get(at(slug, 'route'), CurrentRoute, { signal }),
  });

export const routesQuery = (slug: string) =>
  queryOptions({
    queryKey: ['route', slug, 'all'],
    queryFn: ({ signal }) => http.get(at(slug, 'routes'), RouteList, { signal }),
  });

export const plansQuery = (slug: string) =>
  queryOptions({
    queryKey: ['plan', slug, 'all'],
    queryFn: ({ signal }) => http.get(at(slug, 'plans'), PlanList, { signal }),
  });

const BodyList = z.object({ items: z.array(BodyView) });

export const bodiesQuery = (slug: string) =>
  queryOptions({
    queryKey: ['secretariat', slug, 'bodies'],
    queryFn: ({ signal }) => http.get(at(slug, 'bodies'), BodyList, { signal }),
  });

/** Those in use: what was merged or split is in the consultation's own list. */
export const activeThemesQuery = (slug: string) =>
  queryOptions({
    queryKey: ['themes', slug, 'active'],
    queryFn: ({ signal }) => http.get(at(slug, 'themes'), ThemeList, { signal }),
  });

export const problemsQuery = (slug: string, themeId: string) =>
  queryOptions({
    queryKey: ['themes', slug, 'problems', themeId],
    queryFn: ({ signal }) => http.get(at(slug, `problems?theme=${themeId}`), ProblemList, { signal }),
  });
