import { createRoute } from '@tanstack/react-router';
import { portalQuery } from '../features/portal/portal-queries.ts';
import { MinutesSearch } from '../features/minutes/minutes-search.ts';
import { ArchiveSearch } from '../features/archive/archive-search.ts';
import { FollowUpSearch } from '../features/follow-up/follow-up-search.ts';
import { ContributionSearch } from '../features/consultation/contribution-search.ts';
import { ProjectSearch } from '../features/consultation/projects/project-search.ts';
import { SurveySearch } from '../features/survey/survey-search.ts';
import { entityPagesRoute, plainRoute } from './frames.tsx';
import { page } from './page.tsx';

/** The public portal. `bare` hangs under rootRoute, `plain` under plainRoute, `entity` under entityRoute, `pages` under entityPagesRoute. */
export const portalRoutes = {
  bare: [],
  plain: [
    createRoute({
      getParentRoute: () => plainRoute,
      path: '/',
      component: page(
        async () => (await import('../features/portal/entities-page.tsx')).EntitiesPage,
        ['portal'],
      ),
    }),
    createRoute({
      getParentRoute: () => plainRoute,
      path: '/tablero',
      staticData: { factual: true },
      component: page(
        async () => (await import('../features/national/national-page.tsx')).NationalPage,
        ['national'],
      ),
    }),
    createRoute({
      getParentRoute: () => plainRoute,
      path: '/declaraciones',
      staticData: { factual: true },
      component: page(
        async () => (await import('../features/declaration/catalogue-page.tsx')).CataloguePage,
        ['declaration', 'commitment'],
      ),
    }),
    createRoute({
      getParentRoute: () => plainRoute,
      path: '/indice',
      staticData: { factual: true },
      component: page(
        async () => (await import('../features/national/index-page.tsx')).IndexPage,
        ['national'],
      ),
    }),
    createRoute({
      getParentRoute: () => plainRoute,
      path: '/diseno',
      component: page(async () => (await import('../features/gallery/gallery-page.tsx')).GalleryPage),
    }),
    createRoute({
      getParentRoute: () => plainRoute,
      path: '/privacidad',
      component: page(
        async () => (await import('../features/about/privacy-page.tsx')).PrivacyPage,
        ['about'],
      ),
    }),
    createRoute({
      getParentRoute: () => plainRoute,
      path: '/accesibilidad',
      component: page(
        async () => (await import('../features/about/accessibility-page.tsx')).AccessibilityPage,
        ['about'],
      ),
    }),
  ],
  entity: [],
  pages: [
    createRoute({
      getParentRoute: () => entityPagesRoute,
      path: '/',
      loader: ({ context, params }) => void context.queryClient.prefetchQuery(portalQuery(params.entity)),
      component: page(async () => (await import('../features/portal/home-page.tsx')).HomePage, ['portal']),
    }),
    createRoute({
      getParentRoute: () => entityPagesRoute,
      path: '/calendario',
      loader: ({ context, params }) => void context.queryClient.prefetchQuery(portalQuery(params.entity)),
      component: page(
        async () => (await import('../features/portal/calendar-page.tsx')).CalendarPage,
        ['portal'],
      ),
    }),
    createRoute({
      getParentRoute: () => entityPagesRoute,
      path: '/rutas',
      component: page(
        async () => (await import('../features/portal/routes-page.tsx')).RoutesPage,
        ['portal'],
      ),
    }),
    createRoute({
      getParentRoute: () => entityPagesRoute,
      path: '/paradas/$phase',
      component: page(async () => (await import('../features/portal/stop-page.tsx')).StopPage, ['portal']),
    }),
    createRoute({
      getParentRoute: () => entityPagesRoute,
      path: '/aportes',
      validateSearch: ContributionSearch,
      component: page(
        async () => (await import('../features/consultation/contributions-page.tsx')).ContributionsPage,
        ['consultation'],
      ),
    }),
    createRoute({
      getParentRoute: () => entityPagesRoute,
      path: '/aportes/$ref',
      component: page(
        async () => (await import('../features/consultation/thread-page.tsx')).ThreadPage,
        ['consultation'],
      ),
    }),
    createRoute({
      getParentRoute: () => entityPagesRoute,
      path: '/proyectos',
      validateSearch: ProjectSearch,
      component: page(
        async () => (await import('../features/consultation/projects/projects-page.tsx')).ProjectsPage,
        ['project', 'consultation'],
      ),
    }),
    createRoute({
      getParentRoute: () => entityPagesRoute,
      path: '/proyectos/$number',
      component: page(
        async () => (await import('../features/consultation/projects/project-page.tsx')).ProjectPage,
        ['project', 'consultation', 'commitment'],
      ),
    }),
    createRoute({
      getParentRoute: () => entityPagesRoute,
      path: '/participa',
      loader: ({ context, params }) => void context.queryClient.prefetchQuery(portalQuery(params.entity)),
      component: page(
        async () => (await import('./participate.tsx')).Participate,
        ['consultation', 'portal'],
      ),
    }),
    createRoute({
      getParentRoute: () => entityPagesRoute,
      path: '/encuestas',
      component: page(
        async () => (await import('../features/survey/surveys-list-page.tsx')).SurveysListPage,
        ['survey'],
      ),
    }),
    createRoute({
      getParentRoute: () => entityPagesRoute,
      path: '/encuestas/$phase',
      validateSearch: SurveySearch,
      component: page(
        async () => (await import('../features/survey/survey-page.tsx')).SurveyPage,
        ['survey', 'live'],
      ),
    }),
    createRoute({
      getParentRoute: () => entityPagesRoute,
      path: '/encuestas/$phase/resultados',
      component: page(
        async () => (await import('../features/survey/results-page.tsx')).ResultsPage,
        ['survey'],
      ),
    }),
    createRoute({
      getParentRoute: () => entityPagesRoute,
      path: '/encuestas/folio/$folio',
      component: page(
        async () => (await import('../features/survey/own-reply-page.tsx')).OwnReplyPage,
        ['survey'],
      ),
    }),
    createRoute({
      getParentRoute: () => entityPagesRoute,
      path: '/temas/$theme',
      component: page(
        async () => (await import('../features/consultation/theme-page.tsx')).ThemePage,
        ['consultation'],
      ),
    }),
    createRoute({
      getParentRoute: () => entityPagesRoute,
      path: '/declaraciones',
      component: page(
        async () => (await import('../features/declaration/declarations-page.tsx')).DeclarationsPage,
        ['declaration', 'commitment'],
      ),
    }),
    createRoute({
      getParentRoute: () => entityPagesRoute,
      path: '/plan',
      component: page(async () => (await import('../features/plan/plans-page.tsx')).PlansPage, ['plan']),
    }),
    createRoute({
      getParentRoute: () => entityPagesRoute,
      path: '/plan/$number',
      component: page(async () => (await import('../features/plan/plan-page.tsx')).PlanPage, ['plan']),
    }),
    createRoute({
      getParentRoute: () => entityPagesRoute,
      path: '/plan/$number/compromisos/$key',
      component: page(
        async () => (await import('../features/plan/commitment-page.tsx')).CommitmentPage,
        ['plan', 'commitment', 'follow-up'],
      ),
    }),
    createRoute({
      getParentRoute: () => entityPagesRoute,
      path: '/plan/$number/cambios',
      component: page(
        async () => (await import('../features/plan/amendments-page.tsx')).AmendmentsPage,
        ['plan', 'commitment'],
      ),
    }),
    createRoute({
      getParentRoute: () => entityPagesRoute,
      path: '/plan/$number/cobertura',
      component: page(
        async () => (await import('../features/plan/coverage-page.tsx')).CoveragePage,
        ['plan', 'commitment'],
      ),
    }),
    createRoute({
      getParentRoute: () => entityPagesRoute,
      path: '/plan/$number/evaluacion',
      component: page(
        async () => (await import('../features/evaluation/evaluation-page.tsx')).EvaluationPage,
        ['evaluation', 'plan'],
      ),
    }),
    createRoute({
      getParentRoute: () => entityPagesRoute,
      path: '/plan/$number/evaluar',
      component: page(
        async () => (await import('../features/evaluation/evaluate-page.tsx')).EvaluatePage,
        ['evaluation', 'plan'],
      ),
    }),
    createRoute({
      getParentRoute: () => entityPagesRoute,
      path: '/seguimiento',
      validateSearch: FollowUpSearch,
      component: page(
        async () => (await import('../features/follow-up/follow-up-page.tsx')).FollowUpPage,
        ['follow-up', 'plan'],
      ),
    }),
    createRoute({
      getParentRoute: () => entityPagesRoute,
      path: '/seguimiento/$key',
      component: page(
        async () =>
          (await import('../features/follow-up/commitment-follow-up-page.tsx')).CommitmentFollowUpPage,
        ['follow-up', 'moderation', 'plan'],
      ),
    }),
    createRoute({
      getParentRoute: () => entityPagesRoute,
      path: '/sesiones/$code/entrega',
      component: page(
        async () => (await import('../features/consultation/staff/hand-over-page.tsx')).HandOverPage,
        ['back-office'],
      ),
    }),
    createRoute({
      getParentRoute: () => entityPagesRoute,
      path: '/sesiones/$code',
      component: page(
        async () => (await import('../features/session-info/session-page.tsx')).SessionPage,
        ['session', 'calendar', 'contest', 'live', 'formal'],
      ),
    }),
    createRoute({
      getParentRoute: () => entityPagesRoute,
      path: '/sesiones/$code/repeticion',
      component: page(
        async () => (await import('../features/replay/replay-page.tsx')).ReplayPage,
        ['replay', 'live', 'formal'],
      ),
    }),
    createRoute({
      getParentRoute: () => entityPagesRoute,
      path: '/sesiones/$code/minuta',
      validateSearch: MinutesSearch,
      component: page(
        async () => (await import('../features/minutes/minutes-page.tsx')).MinutesPage,
        ['minutes', 'formal'],
      ),
    }),
    createRoute({
      getParentRoute: () => entityPagesRoute,
      path: '/registro',
      component: page(
        async () => (await import('../features/evidence/record-page.tsx')).RecordPage,
        ['record'],
      ),
    }),
    createRoute({
      getParentRoute: () => entityPagesRoute,
      path: '/acervo',
      validateSearch: ArchiveSearch,
      component: page(
        async () => (await import('../features/archive/archive-page.tsx')).ArchivePage,
        ['archive'],
      ),
    }),
    createRoute({
      getParentRoute: () => entityPagesRoute,
      path: '/informes',
      component: page(
        async () => (await import('../features/report/reports-page.tsx')).ReportsPage,
        ['report'],
      ),
    }),
    createRoute({
      getParentRoute: () => entityPagesRoute,
      path: '/informes/$id',
      component: page(
        async () => (await import('../features/report/report-page.tsx')).ReportPage,
        ['report'],
      ),
    }),
    createRoute({
      getParentRoute: () => entityPagesRoute,
      path: '/datos',
      component: page(
        async () => (await import('../features/open-data/data-page.tsx')).DataPage,
        ['open-data'],
      ),
    }),
  ],
} as const;
