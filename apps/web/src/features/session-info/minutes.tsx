import type { SessionHeader, SessionMinutes } from '@ruta/contracts/session/http';
import { inOrderBegun } from '@ruta/domain/session/minutes';
import { useQuery } from '@tanstack/react-query';
import { Printer } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../shared/design/button.tsx';
import { ErrorState, Loading } from '../../shared/design/states.tsx';
import { Table } from '../../shared/design/table.tsx';
import { useEntity } from '../../shared/entity/entity.ts';
import { useFormat } from '../../shared/i18n/format.ts';
import { EntryCards } from './entry-cards.tsx';
import { HandedOver } from './handed-over.tsx';
import { ToMinutes } from './to-minutes.tsx';
import { minutesQuery } from './session-queries.ts';
import styles from './session.module.css';

/** What the session left behind, folded from its own log: who was there, what was done, what was said and decided. */
export function Minutes({ header }: { header: SessionHeader }) {
  const { t } = useTranslation('session');
  const { slug } = useEntity();
  const minutes = useQuery(minutesQuery(slug, header.id));
  if (minutes.isPending) return <Loading lines={6} height="2.4rem" />;
  if (!minutes.data) return <ErrorState error={minutes.error} onRetry={() => void minutes.refetch()} />;
  return (
    <div className={styles.minutes}>
      <div className="row between">
        <h2>{t('minutes.title')}</h2>
        <span className="no-print">
          <Button variant="plain" size="small" icon={Printer} onPress={() => window.print()}>
            {t('minutes.print')}
          </Button>
        </span>
      </div>
      <ToMinutes header={header} />
      <Attendance minutes={minutes.data} />
      <HandedOver header={header} />
      <Agenda minutes={minutes.data} />
      {inOrderBegun(minutes.data.agenda).map((item) => (
        <EntryCards key={item.id} item={item} minutes={minutes.data} />
      ))}
      <p className="small">
        {t('minutes.hash', { seq: minutes.data.seq })}{' '}
        <span className={styles.hash}>{minutes.data.logHash}</span>
      </p>
    </div>
  );
}

function Attendance({ minutes }: { minutes: SessionMinutes }) {
  const { t } = useTranslation('session');
  const format = useFormat();
  const { participants, room, online, assisted } = minutes.attendance;
  const facts = [
    { key: 'participants', value: participants },
    { key: 'room', value: room },
    { key: 'online', value: online },
    { key: 'assisted', value: assisted },
  ] as const;
  return (
    <dl className={styles.facts}>
      {facts.map((fact) => (
        <div key={fact.key}>
          <dd>{format.number(fact.value)}</dd>
          <dt>{t(`minutes.${fact.key}`)}</dt>
        </div>
      ))}
    </dl>
  );
}

function Agenda({ minutes }: { minutes: SessionMinutes }) {
  const { t } = useTranslation('session');
  const format = useFormat();
  const length = (ms: number) => t('minutes.min', { count: Math.max(1, Math.round(ms / 60_000)) });
  return (
    <Table
      caption={t('minutes.agenda')}
      rows={inOrderBegun(minutes.agenda)}
      rowKey={(item) => item.id}
      columns={[
        { key: 'what', head: t('minutes.item'), cell: (item) => item.title },
        {
          key: 'at',
          head: t('minutes.at'),
          number: true,
          cell: (item) => item.startedAt && format.date(item.startedAt, 'time'),
        },
        { key: 'planned', head: t('minutes.planned'), number: true, cell: (item) => length(item.plannedMs) },
        { key: 'used', head: t('minutes.used'), number: true, cell: (item) => length(item.usedMs) },
      ]}
    />
  );
}
