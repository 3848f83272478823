import { PencilLine } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../shared/design/button.tsx';
import { AssistedDialog } from '../../shared/session/assisted/assisted-dialog.tsx';
import { DemoNote } from '../../shared/session/demo-note.tsx';
import { useConsole } from './console-context.ts';
import { CardQueue } from './tables/card-queue.tsx';
import { TableCalls } from './tables/table-calls.tsx';
import styles from './console.module.css';
import { FloorQueue } from './floor-queue.tsx';
import { readiness } from './readiness.ts';

/** Who is here, how far they are, who wants to speak. */
export function RoomPanel() {
  const { t } = useTranslation('console');
  const { t: live } = useTranslation('live');
  const { session, lead, entity } = useConsole();
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
      {presence.assisted > 0 && view.run.status !== 'finished' && (
        <Button
          variant="plain"
          size="small"
          icon={PencilLine}
          isDisabled={!leads}
          onPress={() => setOpen(true)}
        >
          {live('assisted.open')}
        </Button>
      )}
      <TableCalls />
      <Ready />
      <FloorQueue />
      <CardQueue />
      <DemoNote entity={entity} className={styles.demo} />
      <AssistedDialog session={session} send={lead.send} isOpen={open} onClose={() => setOpen(false)} />
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
  const share = ready.all === 0 ? 0 : ready.ready / ready.all;
  return (
    <div className={styles.block}>
      <b>{t(`room.${ready.by}`, { count: ready.ready, all: ready.all })}</b>
      <div className={styles.ready} aria-hidden>
        <span style={{ width: `${share * 100}%` }} />
      </div>
      <p className="small">
        {ready.few ? t(`room.missing-${ready.by}`, { count: ready.missing }) : t('room.enough')}
      </p>
    </div>
  );
}
