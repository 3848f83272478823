import { createRoute, useNavigate, useParams } from '@tanstack/react-router';
import { page } from './page.tsx';
import { rootRoute } from './root.tsx';
import { DeskSlotProvider } from '../shared/session/desk-slot.ts';
import { sessionDesk } from './session-desk.tsx';

const topics = ['room', 'live', 'contest', 'formal'];

/** Joining and taking part in a live session on a phone. `bare` hangs under rootRoute, `plain` under plainRoute, `entity` under entityRoute, `pages` under entityPagesRoute. */
export const roomRoutes = {
  bare: [
    createRoute({
      getParentRoute: () => rootRoute,
      path: '/s',
      staticData: { tellsOwnLine: true },
      component: page(async () => {
        const { EnterCode } = await import('../features/room/enter-code.tsx');
        return function EnterCodePage() {
          const navigate = useNavigate();
          return <EnterCode onCode={(code) => void navigate({ to: '/s/$code', params: { code } })} />;
        };
      }, topics),
    }),
    createRoute({
      getParentRoute: () => rootRoute,
      path: '/s/$code',
      staticData: { tellsOwnLine: true },
      component: page(async () => {
        const { RoomPage } = await import('../features/room/room-page.tsx');
        return function JoinPage() {
          const { code } = useParams({ from: '/s/$code' });
          return (
            <DeskSlotProvider value={sessionDesk}>
              <RoomPage key={code} code={code} />
            </DeskSlotProvider>
          );
        };
      }, topics),
    }),
  ],
  plain: [],
  entity: [],
  pages: [],
} as const;
