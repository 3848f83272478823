import type { SessionHeader } from '@ruta/contracts/session/http';
import { DoorClosed } from 'lucide-react';
import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { keepReceipts, receiptsOfSeat } from '../../shared/ballot/receipt-memory.ts';
import { EmptyState, ErrorState } from '../../shared/design/states.tsx';
import { RefusedError } from '../../shared/http/failures.ts';
import { useConnection } from '../../shared/live/live.ts';
import { useServerNow } from '../../shared/live/use-time-left.ts';
import type { ShownSession } from '../../shared/session/live-session.ts';
import { phaseLooks } from '../../shared/session/phase-looks.ts';
import { currentItem, shareLeft, timeLeft } from '../../shared/session/reading.ts';
import { useLiveSession } from '../../shared/session/use-live-session.ts';
import { useSessionCommand } from '../../shared/session/use-session-command.ts';
import { Finished } from './phases/finished.tsx';
import { Phase } from './phases/phase.tsx';
import { Waiting } from './phases/waiting.tsx';
import { PhaseAnnouncer } from './phase-announcer.tsx';
import { HiddenNameNote } from './own-name.tsx';
import { ownVotes } from './own-votes.ts';
import { RoomProvider } from './room-context.ts';
import { RoomFoot } from './room-foot.tsx';
import { RehearsalNote } from '../../shared/session/rehearsal-note.tsx';
import { RoomFrame } from './room-frame.tsx';
import styles from './room-frame.module.css';
import { Unreached } from './unreached.tsx';
import { AtTable } from './table/at-table.tsx';
import { placeOf, useTableSign } from './table/own-table.ts';
import { PresentedCard } from './table/presented-card.tsx';
import { usePosted } from './use-posted.ts';

interface RoomProps {
  header: SessionHeader;
  /** The table whose sign led here. */
  sign?: number | null;
  /** The room does not know this device (any more): back to the door. */
  onSeatLost: () => void;
}

export function Room({ header, sign = null, onSeatLost }: RoomProps) {
  const { t } = useTranslation('room');
  const [state, session] = useLiveSession({ sessionId: header.id, audience: 'phone', entity: header.entity });
  const connection = useConnection();
  const seatLost =
    (state.state === 'refused' && seatCodes.has(state.refusal.code)) ||
    (state.state === 'shown' && state.fresh && state.own === null);
  useEffect(() => {
    if (seatLost) onSeatLost();
  }, [seatLost, onSeatLost]);

  if (state.state === 'shown' && !seatLost) return <ShownRoom session={state} sign={sign} />;
  const frame = {
    entity: header.entity,
    title: header.title,
    count: null,
    colour: 'var(--brand)',
    left: null,
    share: 0,
    paused: false,
  };
  return (
    <RoomFrame {...frame} connection={connection.state}>
      {state.state === 'removed' && (
        <EmptyState whole icon={DoorClosed} title={t(header.rehearsal ? 'rehearsal.over' : 'removed.title')}>
          {t(header.rehearsal ? 'rehearsal.over-text' : 'removed.text')}
        </EmptyState>
      )}
      {state.state === 'refused' && !seatLost && (
        <ErrorState whole error={new RefusedError(state.refusal, 409)} onRetry={() => session.retry()} />
      )}
      {(state.state === 'opening' || seatLost) && (
        <Unreached sessionId={header.id} offline={connection.state === 'offline'} />
      )}
    </RoomFrame>
  );
}

const seatCodes: ReadonlySet<string> = new Set([
  'session.not-joined',
  'policy.device-needed',
  'policy.sign-in-needed',
]);

function ShownRoom({ session, sign }: { session: ShownSession; sign: number | null }) {
  const { view, header, own } = session;
  const connection = useConnection();
  const posted = usePosted(header.id, own?.participantId ?? null);
  const send = useSessionCommand(header.id);
  const now = useServerNow(view.run.endsAt !== null);
  const item = currentItem(view.run);
  const seat = own?.participantId ?? null;
  const kept = useMemo(() => (seat ? receiptsOfSeat(seat) : []), [seat]);
  const tools = useMemo(
    () => ({ session: { ...session, votes: ownVotes(session.votes, posted.things, kept) }, posted, send }),
    [session, posted, send, kept],
  );
  const { votes } = tools.session;
  useEffect(() => {
    if (seat) keepReceipts(seat, votes);
  }, [seat, votes]);
  const left = timeLeft(view.run, now);
  const table = placeOf(session);
  useTableSign(session, sign, send);
  return (
    <RoomProvider value={tools}>
      {table ? (
        <AtTable key={table.id} table={table} />
      ) : (
        <RoomFrame
          entity={header.entity}
          title={header.title}
          count={session.fresh ? session.presence.connected : null}
          connection={session.fresh || connection.state !== 'live' ? connection.state : 'connecting'}
          colour={item ? phaseLooks[item.kind].colour : 'var(--brand)'}
          left={left}
          share={shareLeft(view.run, now)}
          paused={view.run.status === 'paused'}
          banner={<RehearsalNote header={header} className={styles.rehearsal} />}
          foot={view.run.status === 'finished' ? undefined : <RoomFoot item={item} />}
        >
          <PhaseAnnouncer item={item} left={left} />
          <HiddenNameNote session={session} />
          <PresentedCard view={view} />
          {view.run.status === 'finished' ? (
            <Finished />
          ) : item ? (
            <Phase key={item.id} item={item} />
          ) : (
            <Waiting />
          )}
        </RoomFrame>
      )}
    </RoomProvider>
  );
}
