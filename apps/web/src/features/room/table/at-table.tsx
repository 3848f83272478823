import type { OwnTable } from '@ruta/contracts/breakout/view';
import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { keepReceipts, receiptsOfSeat } from '../../../shared/ballot/receipt-memory.ts';
import { Loading } from '../../../shared/design/states.tsx';
import { useConnection } from '../../../shared/live/live.ts';
import { useServerNow } from '../../../shared/live/use-time-left.ts';
import type { ShownSession } from '../../../shared/session/live-session.ts';
import { phaseLooks } from '../../../shared/session/phase-looks.ts';
import { currentItem } from '../../../shared/session/reading.ts';
import { RehearsalNote } from '../../../shared/session/rehearsal-note.tsx';
import { openBreakout, tableTime } from '../../../shared/session/tables/breakouts.ts';
import { useTableName } from '../../../shared/session/tables/table-words.ts';
import { useLiveSession } from '../../../shared/session/use-live-session.ts';
import { useSessionCommand } from '../../../shared/session/use-session-command.ts';
import { HiddenNameNote } from '../own-name.tsx';
import { ownVotes } from '../own-votes.ts';
import { PhaseAnnouncer } from '../phase-announcer.tsx';
import { Phase } from '../phases/phase.tsx';
import { RoomProvider, useRoom } from '../room-context.ts';
import { RoomFoot } from '../room-foot.tsx';
import { RoomFrame } from '../room-frame.tsx';
import styles from '../room-frame.module.css';
import { usePosted } from '../use-posted.ts';
import { CallButton } from './call-button.tsx';
import { TableDesk } from './table-desk.tsx';
import { TableNews } from './table-news.tsx';

/** At a table: its own room inside the plenary's frame. The clock is the table's; the way back comes by itself. */
export function AtTable({ table }: { table: OwnTable }) {
  const { session: plenary } = useRoom();
  const [state] = useLiveSession({ sessionId: table.id, audience: 'phone' });
  const connection = useConnection();
  const nameOf = useTableName();
  const now = useServerNow(table.endsAt !== null);
  const left = tableTime(table, plenary.view, now);
  const openedAt = openBreakout(plenary.view)?.openedAt ?? null;
  const whole = table.endsAt === null || openedAt === null ? 0 : table.endsAt - openedAt;
  const shown = state.state === 'shown' ? state : null;
  const item = shown && currentItem(shown.view.run);
  const frame = {
    entity: plenary.header.entity,
    title: nameOf(table),
    count: shown?.fresh ? shown.presence.connected : null,
    connection: connection.state,
    colour: phaseLooks[item?.kind ?? 'breakout'].colour,
    left,
    share: whole > 0 && left !== null ? Math.min(1, Math.max(0, left / whole)) : 0,
    paused: plenary.view.run.status === 'paused',
    banner: <RehearsalNote header={plenary.header} className={styles.rehearsal} />,
  };
  if (!shown)
    return (
      <RoomFrame {...frame}>
        <Loading lines={4} height="1.8em" />
      </RoomFrame>
    );
  return (
    <Seated session={shown} plenary={plenary}>
      <RoomFrame {...frame} foot={<RoomFoot item={item} extra={<CallButton plenary={plenary} />} />}>
        <PhaseAnnouncer item={item} left={left} />
        <HiddenNameNote session={plenary} />
        <TableNews plenary={plenary} />
        {item && <Phase key={item.id} item={item} />}
        <TableDesk plenary={plenary} table={table} />
      </RoomFrame>
    </Seated>
  );
}

interface SeatedProps {
  session: ShownSession;
  plenary: ShownSession;
  children: React.ReactNode;
}

/** What the phases say and hear is the table's; names that change in the plenary change here as well. */
function Seated({ session, plenary, children }: SeatedProps) {
  const { t } = useTranslation('room');
  const seat = session.own?.participantId ?? null;
  const posted = usePosted(session.header.id, seat);
  const send = useSessionCommand(session.header.id);
  const kept = useMemo(() => (seat ? receiptsOfSeat(seat) : []), [seat]);
  const tools = useMemo(() => {
    const header = { ...session.header, code: plenary.header.code, entity: plenary.header.entity };
    const names = new Map([...session.names, ...plenary.names]);
    const votes = ownVotes(session.votes, posted.things, kept);
    return { session: { ...session, header, names, votes }, posted, send };
  }, [session, plenary, posted, send, kept]);
  const { votes } = tools.session;
  useEffect(() => {
    if (seat) keepReceipts(seat, votes);
  }, [seat, votes]);
  return (
    <RoomProvider value={tools}>
      <p className="visually-hidden" role="status">
        {t('table.here')}
      </p>
      {children}
    </RoomProvider>
  );
}
