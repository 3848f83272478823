import { SessionId } from '@ruta/contracts/protocol/ids';
import { DoorClosed } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { ButtonAnchor } from '../../shared/design/button.tsx';
import { EmptyState, ErrorState, Loading } from '../../shared/design/states.tsx';
import { RefusedError } from '../../shared/http/failures.ts';
import { useLiveSession } from '../../shared/session/use-live-session.ts';
import { Console } from './console.tsx';

/** The facilitator's place. Who may not lead is told so and shown the way in. */
export function ConsolePage({ entity, id }: { entity: string; id: string }) {
  const { t } = useTranslation('console');
  const sessionId = SessionId.safeParse(id);
  if (!sessionId.success) {
    return (
      <main className="wrap">
        <ErrorState whole error={new RefusedError({ code: 'resource.not-found' }, 404)} />
      </main>
    );
  }
  return <OpenConsole entity={entity} sessionId={sessionId.data} signIn={t('sign-in')} />;
}

function OpenConsole({
  entity,
  sessionId,
  signIn,
}: {
  entity: string;
  sessionId: SessionId;
  signIn: string;
}) {
  const { t } = useTranslation('console');
  const [state, session] = useLiveSession({ sessionId, audience: 'console', entity });
  if (state.state === 'shown') return <Console session={state} live={session} entity={entity} />;
  if (state.state === 'opening') {
    return (
      <main className="wrap" style={{ paddingBlock: 'var(--s-7)' }}>
        <Loading lines={5} height="1.8em" />
      </main>
    );
  }
  const back = `/entrar?next=${encodeURIComponent(window.location.pathname)}`;
  return (
    <main className="wrap">
      {state.state === 'removed' ? (
        <EmptyState whole icon={DoorClosed} title={t('gone.title')}>
          {t('gone.text')}
        </EmptyState>
      ) : (
        <ErrorState
          whole
          error={new RefusedError(state.refusal, state.refusal.code === 'resource.not-found' ? 404 : 403)}
          onRetry={() => session.retry()}
          action={
            state.refusal.code.startsWith('policy.') && (
              <ButtonAnchor variant="quiet" href={back}>
                {signIn}
              </ButtonAnchor>
            )
          }
        />
      )}
    </main>
  );
}
