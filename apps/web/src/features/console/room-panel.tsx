import { HandHelping, Mic, PencilLine, ThumbsDown, ThumbsUp } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../shared/design/button.tsx';
import { clockFace } from '../../shared/design/clock.tsx';
import { DemoNote } from '../../shared/session/demo-note.tsx';
import { usePersonName } from '../../shared/session/use-person-name.ts';
import { AssistedDialog } from './assisted-dialog.tsx';
import { useConsole } from './console-context.ts';
import styles from './console.module.css';
import { readiness } from './next-step.ts';

/** Who is here, how far they are, who wants to speak. */
export function RoomPanel() {
  const { t } = useTranslation('console');
  const { session, entity } = useConsole();
  const [open, setOpen] = useState(false);
  const { presence, view } = session;
  const leads = session.mayLead && session.fresh && view.run.current !== null;
  return (
    <>
      <h2>{t('room.title')}</h2>
      <dl className={styles.stats}>
        <Stat name={t('room.connected')} value={presence.connected} />
        <Stat name={t('room.places')} value={`${presence.room} / ${presence.online}`} />
        <Stat name={t('room.assisted')} value={presence.assisted} />
        <Stat name={t('room.lagging')} value={presence.lagging} warn={presence.lagging > 0} />
      </dl>
      {presence.assisted > 0 && (
        <Button
          variant="plain"
          size="small"
          icon={PencilLine}
          isDisabled={!leads}
          onPress={() => setOpen(true)}
        >
          {t('assisted.open')}
        </Button>
      )}
      <Ready />
      <Queue />
      <DemoNote entity={entity} className={styles.demo} />
      <AssistedDialog isOpen={open} onClose={() => setOpen(false)} />
    </>
  );
}

function Stat({ name, value, warn }: { name: string; value: number | string; warn?: boolean }) {
  return (
    <div data-warn={warn}>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}

function Ready() {
  const { t } = useTranslation('console');
  const { session } = useConsole();
  const { view, presence, tallies } = session;
  const ready = readiness(view, presence, tallies);
  if (!ready) return null;
  const voting = view.rounds.some((round) => round.status === 'open');
  const share = ready.all === 0 ? 0 : ready.ready / ready.all;
  return (
    <div className={styles.block}>
      <b>{t(voting ? 'room.voted' : 'room.ready', { count: ready.ready, all: ready.all })}</b>
      <div className={styles.ready} aria-hidden>
        <span style={{ width: `${share * 100}%` }} />
      </div>
      <p className="small">
        {ready.few
          ? t(voting ? 'room.missing-votes' : 'room.missing', { count: ready.missing })
          : t('room.enough')}
      </p>
    </div>
  );
}

function Queue() {
  const { t } = useTranslation('console');
  const { session, lead, now } = useConsole();
  const nameOf = usePersonName(session.names);
  const { speaking, queue } = session.view.floor;
  const may = session.mayLead && session.fresh && session.view.run.status !== 'scheduled';
  if (session.view.run.status === 'finished') return null;
  return (
    <section className={styles.block}>
      <h2>{t('floor.title')}</h2>
      {speaking && (
        <div className={styles.speaking}>
          <b>
            <Mic aria-label={t('floor.speaks')} /> {nameOf(speaking.participantId)}
          </b>
          <span className="mono">
            {speaking.endsAt
              ? clockFace(Math.max(0, speaking.endsAt - now))
              : clockFace(now - speaking.since)}
          </span>
          <Button
            variant="plain"
            size="small"
            isDisabled={!may}
            onPress={() => void lead.send({ type: 'floor.end' })}
          >
            {t('floor.end')}
          </Button>
        </div>
      )}
      {queue.length === 0 && !speaking && <p className="small">{t('floor.nobody')}</p>}
      <ol className={styles.queue}>
        {queue.map((request, index) => (
          <li key={request.participantId}>
            <span>
              {index + 1}. {nameOf(request.participantId)}{' '}
              {request.stance && <Stance stance={request.stance} />}
              <Sector id={request.participantId} />
            </span>
            <small className="mono">{clockFace(Math.max(0, now - request.at))}</small>
            <Button
              variant="plain"
              size="small"
              round
              icon={speaking ? HandHelping : Mic}
              aria-label={t('floor.give', { name: nameOf(request.participantId) })}
              isDisabled={!may}
              onPress={() => void lead.send({ type: 'floor.give', to: request.participantId })}
            />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Stance({ stance }: { stance: 'pro' | 'contra' }) {
  const { t } = useTranslation('console');
  const Icon = stance === 'pro' ? ThumbsUp : ThumbsDown;
  return (
    <Icon
      role="img"
      aria-label={t(`floor.${stance}`)}
      style={{ display: 'inline', width: '1em', height: '1em', verticalAlign: '-0.1em' }}
    />
  );
}

function Sector({ id }: { id: Parameters<ReturnType<typeof usePersonName>>[0] }) {
  const { session } = useConsole();
  const sector = session.names.get(id)?.sector;
  return sector ? <small> · {sector}</small> : null;
}
