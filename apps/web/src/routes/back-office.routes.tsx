import { createRoute } from '@tanstack/react-router';
import { AnswersDueSearch } from '../features/answers-due/answers-due-search.ts';
import { AnswersSearch } from '../features/consultation/staff/answers-search.ts';
import { entityRoute } from './frames.tsx';
import { page } from './page.tsx';
import { WaitingPage } from './root.tsx';

const coordinationRoute = createRoute({
  getParentRoute: () => entityRoute,
  id: '_coordination',
  pendingComponent: WaitingPage,
  component: page(async () => (await import('./coordination-frame.tsx')).CoordinationFrame, ['back-office']),
});

const words = ['back-office'];
const sessionWords = ['back-office', 'console', 'composer', 'live', 'contest', 'formal'];
const staffWords = ['back-office', 'consultation'];

/** The coordination: route composer, moderation, answers. `bare` hangs under rootRoute, `plain` under plainRoute, `entity` under entityRoute, `pages` under entityPagesRoute. */
export const backOfficeRoutes = {
  bare: [],
  plain: [],
  entity: [
    coordinationRoute.addChildren([
      createRoute({
        getParentRoute: () => coordinationRoute,
        path: '/coordinacion',
        component: page(
          async () => (await import('../features/route/coordination-page.tsx')).CoordinationPage,
          words,
        ),
      }),
      createRoute({
        getParentRoute: () => coordinationRoute,
        path: '/coordinacion/ruta',
        component: page(
          async () => (await import('../features/route/composer-page.tsx')).ComposerPage,
          words,
        ),
      }),
      createRoute({
        getParentRoute: () => coordinationRoute,
        path: '/coordinacion/difusion',
        component: page(
          async () => (await import('../features/route/outreach-page.tsx')).OutreachPage,
          words,
        ),
      }),
      createRoute({
        getParentRoute: () => coordinationRoute,
        path: '/coordinacion/informes',
        component: page(
          async () => (await import('../features/report/write-reports-page.tsx')).WriteReportsPage,
          ['back-office', 'report'],
        ),
      }),
      createRoute({
        getParentRoute: () => coordinationRoute,
        path: '/coordinacion/informes/$id',
        component: page(
          async () => (await import('../features/report/write-report-page.tsx')).WriteReportPage,
          ['back-office', 'report'],
        ),
      }),
      createRoute({
        getParentRoute: () => coordinationRoute,
        path: '/coordinacion/acervo',
        component: page(
          async () => (await import('../features/archive/keep-page.tsx')).KeepPage,
          ['back-office', 'archive'],
        ),
      }),
      createRoute({
        getParentRoute: () => coordinationRoute,
        path: '/coordinacion/moderacion',
        component: page(
          async () => (await import('../features/consultation/staff/moderation-page.tsx')).ModerationPage,
          staffWords,
        ),
      }),
      createRoute({
        getParentRoute: () => coordinationRoute,
        path: '/coordinacion/temas',
        component: page(
          async () => (await import('../features/consultation/staff/themes-page.tsx')).ThemesPage,
          staffWords,
        ),
      }),
      createRoute({
        getParentRoute: () => coordinationRoute,
        path: '/coordinacion/por-responder',
        validateSearch: AnswersDueSearch,
        component: page(
          async () => (await import('../features/answers-due/answers-due-page.tsx')).AnswersDuePage,
          words,
        ),
      }),
      createRoute({
        getParentRoute: () => coordinationRoute,
        path: '/coordinacion/respuestas',
        validateSearch: AnswersSearch,
        component: page(
          async () => (await import('../features/consultation/staff/answers-page.tsx')).AnswersPage,
          staffWords,
        ),
      }),
      createRoute({
        getParentRoute: () => coordinationRoute,
        path: '/coordinacion/proyectos',
        component: page(
          async () =>
            (await import('../features/consultation/projects/staff/projects-desk-page.tsx')).ProjectsDeskPage,
          [...staffWords, 'project', 'commitment'],
        ),
      }),
      createRoute({
        getParentRoute: () => coordinationRoute,
        path: '/coordinacion/captura',
        component: page(
          async () => (await import('../features/consultation/staff/entry-page.tsx')).EntryPage,
          [...staffWords, 'paper'],
        ),
      }),
      createRoute({
        getParentRoute: () => coordinationRoute,
        path: '/coordinacion/encuestas',
        component: page(
          async () => (await import('../features/survey/staff/surveys-page.tsx')).SurveysPage,
          ['survey', 'back-office'],
        ),
      }),
      createRoute({
        getParentRoute: () => coordinationRoute,
        path: '/coordinacion/encuestas/$phase',
        component: page(
          async () => (await import('../features/survey/staff/survey-desk-page.tsx')).SurveyDeskPage,
          ['survey', 'back-office', 'live', 'paper'],
        ),
      }),
      createRoute({
        getParentRoute: () => coordinationRoute,
        path: '/coordinacion/sesiones',
        component: page(
          async () => (await import('../features/session-desk/sessions-page.tsx')).SessionsPage,
          sessionWords,
        ),
      }),
      createRoute({
        getParentRoute: () => coordinationRoute,
        path: '/coordinacion/sesiones/nueva',
        component: page(
          async () => (await import('../features/session-desk/schedule-page.tsx')).SchedulePage,
          sessionWords,
        ),
      }),
      createRoute({
        getParentRoute: () => coordinationRoute,
        path: '/coordinacion/sesiones/$id/guion',
        component: page(
          async () => (await import('../features/session-desk/guide-page.tsx')).GuidePage,
          sessionWords,
        ),
      }),
      createRoute({
        getParentRoute: () => coordinationRoute,
        path: '/coordinacion/sesiones/$id/convocatoria',
        component: page(
          async () => (await import('../features/session-desk/call-page.tsx')).CallPage,
          ['back-office', 'calendar'],
        ),
      }),
      createRoute({
        getParentRoute: () => coordinationRoute,
        path: '/coordinacion/sesiones/$id/minuta',
        component: page(
          async () => (await import('../features/minutes/minutes-editor-page.tsx')).MinutesEditorPage,
          ['back-office', 'minutes', 'live', 'formal'],
        ),
      }),
      createRoute({
        getParentRoute: () => coordinationRoute,
        path: '/coordinacion/personas',
        component: page(
          async () => (await import('../features/identity/people-page.tsx')).PeoplePage,
          ['back-office', 'account'],
        ),
      }),
    ]),
  ],
  pages: [],
} as const;
