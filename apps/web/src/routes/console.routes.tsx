import { createRoute, useNavigate, useParams } from '@tanstack/react-router';
import { entityPagesRoute, entityRoute } from './frames.tsx';
import { page } from './page.tsx';

const topics = ['console', 'live'];

/** The facilitator console. `bare` hangs under rootRoute, `plain` under plainRoute, `entity` under entityRoute, `pages` under entityPagesRoute. */
export const consoleRoutes = {
  bare: [],
  plain: [],
  entity: [
    createRoute({
      getParentRoute: () => entityRoute,
      path: '/sesiones/$id/consola',
      staticData: { tellsOwnLine: true },
      component: page(async () => {
        const { ConsolePage } = await import('../features/console/console-page.tsx');
        return function FacilitatorPage() {
          const { entity, id } = useParams({ from: '/$entity/sesiones/$id/consola' });
          return <ConsolePage key={id} entity={entity} id={id} />;
        };
      }, topics),
    }),
  ],
  pages: [
    createRoute({
      getParentRoute: () => entityPagesRoute,
      path: '/coordinacion/sesiones',
      component: page(async () => {
        const { SessionsPage } = await import('../features/session-desk/sessions-page.tsx');
        return function SessionsOfEntity() {
          const { entity } = useParams({ from: '/$entity/_pages/coordinacion/sesiones' });
          return <SessionsPage entity={entity} />;
        };
      }, topics),
    }),
    createRoute({
      getParentRoute: () => entityPagesRoute,
      path: '/coordinacion/sesiones/nueva',
      component: page(async () => {
        const { ScheduleForm } = await import('../features/session-desk/schedule-form.tsx');
        return function NewSessionPage() {
          const { entity } = useParams({ from: '/$entity/_pages/coordinacion/sesiones/nueva' });
          const navigate = useNavigate();
          const done = () => void navigate({ to: '/$entity/coordinacion/sesiones', params: { entity } });
          return <ScheduleForm entity={entity} onScheduled={done} />;
        };
      }, topics),
    }),
  ],
} as const;
