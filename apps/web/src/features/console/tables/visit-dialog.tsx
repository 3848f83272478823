import type { TableView } from '@ruta/contracts/breakout/view';
import { Check, HandHelping, Mic, PencilLine } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../shared/design/button.tsx';
import { Dialog } from '../../../shared/design/dialog.tsx';
import { Loading } from '../../../shared/design/states.tsx';
import { AssistedDialog } from '../../../shared/session/assisted/assisted-dialog.tsx';
import { groupsOf } from '../../../shared/session/board/board-groups.ts';
import type { ShownSession } from '../../../shared/session/live-session.ts';
import { boardOf, currentItem, questionOf } from '../../../shared/session/reading.ts';
import { useTableName } from '../../../shared/session/tables/table-words.ts';
import { useLiveSession } from '../../../shared/session/use-live-session.ts';
import { usePersonName } from '../../../shared/session/use-person-name.ts';
import { useSessionCommand } from '../../../shared/session/use-session-command.ts';
import { useConsole } from '../console-context.ts';
import { LateTray } from '../panels/late-tray.tsx';
import styles from './tables.module.css';

interface VisitDialogProps {
  table: TableView;
  isOpen: boolean;
  onClose: () => void;
}

/** At somebody's table for a moment: what they work on, what is on their board, who wants to speak. */
export function VisitDialog({ table, isOpen, onClose }: VisitDialogProps) {
  const nameOf = useTableName();
  return (
    <Dialog title={nameOf(table)} isOpen={isOpen} onClose={onClose} wide>
      {isOpen && <Visit table={table} />}
    </Dialog>
  );
}

function Visit({ table }: { table: TableView }) {
  const { t } = useTranslation('console');
  const { lead } = useConsole();
  const [state] = useLiveSession({ sessionId: table.id, audience: 'console' });
  if (state.state !== 'shown') return <Loading lines={4} height="1.6em" />;
  const item = currentItem(state.view.run);
  const { items } = state.view.run;
  return (
    <div className="stack">
      {table.call && (
        <div className="row">
          <span>{t('tables.still-calls')}</span>
          <Button
            variant="quiet"
            size="small"
            icon={Check}
            onPress={() => void lead.send({ type: 'breakout.call', tableId: table.id, calling: false })}
          >
            {t('tables.settled')}
          </Button>
        </div>
      )}
      {item ? (
        <>
          <p className="small">
            {t('tables.step', { number: items.indexOf(item) + 1, count: items.length, title: item.title })}
          </p>
          <h3>{questionOf(item)}</h3>
          <TableBoard session={state} />
        </>
      ) : (
        <p>{t('tables.closed')}</p>
      )}
      <TableFloor session={state} />
      <TableAssisted session={state} />
      {table.card && (
        <section>
          <h3>{t('tables.card')}</h3>
          <p className={styles.words}>{table.card.text ?? t('idea.erased')}</p>
        </section>
      )}
    </div>
  );
}

/** Before the table shows its ideas to itself, a facilitator reads no more of them than anybody. */
function TableBoard({ session }: { session: ShownSession }) {
  const { t } = useTranslation('console');
  const send = useSessionCommand(session.header.id);
  const item = currentItem(session.view.run);
  const board = item && boardOf(session.view, item);
  if (!item || !board) return null;
  if (!board.revealed)
    return (
      <div className="row between">
        <span>{t('tables.unshown', { count: board.count })}</span>
        <Button
          variant="quiet"
          size="small"
          onPress={() => void send({ type: 'board.reveal', board: board.id })}
        >
          {t('tables.reveal')}
        </Button>
      </div>
    );
  const { groups, loose } = groupsOf(board);
  return (
    <>
      <LateTray board={board} may={session.mayLead && session.fresh} send={send} />
      {groups.map(({ group, ideas }) => (
        <section key={group.id}>
          <b>{group.title ?? t('idea.erased')}</b>
          <ul className={styles.harvest}>
            {ideas.map((idea) => (
              <li key={idea.id}>{idea.text ?? t('idea.erased')}</li>
            ))}
          </ul>
        </section>
      ))}
      <ul className={styles.harvest}>
        {loose.map((idea) => (
          <li key={idea.id}>{idea.text ?? t('idea.erased')}</li>
        ))}
      </ul>
    </>
  );
}

/** For whoever sits here without a phone. */
function TableAssisted({ session }: { session: ShownSession }) {
  const { t } = useTranslation('live');
  const send = useSessionCommand(session.header.id);
  const [open, setOpen] = useState(false);
  if (![...session.names.values()].some(({ mode }) => mode === 'assisted')) return null;
  return (
    <>
      <Button variant="plain" size="small" icon={PencilLine} onPress={() => setOpen(true)}>
        {t('assisted.open')}
      </Button>
      <AssistedDialog session={session} send={send} isOpen={open} onClose={() => setOpen(false)} />
    </>
  );
}

function TableFloor({ session }: { session: ShownSession }) {
  const { t } = useTranslation('console');
  const send = useSessionCommand(session.header.id);
  const nameOf = usePersonName(session.names);
  const { speaking, queue } = session.view.floor;
  if (!speaking && queue.length === 0) return null;
  return (
    <section>
      <h3>{t('floor.title')}</h3>
      {speaking && (
        <p className="row between">
          <span>
            <Mic role="img" aria-label={t('floor.speaks')} className={styles.mic} />{' '}
            {nameOf(speaking.participantId)}
          </span>
          <Button variant="plain" size="small" onPress={() => void send({ type: 'floor.end' })}>
            {t('floor.end')}
          </Button>
        </p>
      )}
      <ol className={styles.harvest}>
        {queue.map(({ participantId }) => (
          <li key={participantId} className="row between">
            {nameOf(participantId)}
            <Button
              variant="plain"
              size="small"
              round
              icon={HandHelping}
              aria-label={t('floor.give', { name: nameOf(participantId) })}
              onPress={() => void send({ type: 'floor.give', to: participantId })}
            />
          </li>
        ))}
      </ol>
    </section>
  );
}
