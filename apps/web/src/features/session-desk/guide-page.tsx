import { SessionId } from '@ruta/contracts/protocol/ids';
import type { AgendaItem } from '@ruta/contracts/session/agenda';
import { SessionSnapshot } from '@ruta/contracts/session/http';
import { planTimes, type PlannedTime } from '@ruta/domain/session/plan-times';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { ChevronLeft, Download, Printer } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button, LinkButton } from '../../shared/design/button.tsx';
import { downloadCsv } from '../../shared/design/download-csv.ts';
import { usePageTitle } from '../../shared/design/page-title.ts';
import { ErrorState, Loading } from '../../shared/design/states.tsx';
import { Table, type Column } from '../../shared/design/table.tsx';
import { http } from '../../shared/http/http.ts';
import { useFormat } from '../../shared/i18n/format.ts';
import { questionOf } from '../../shared/session/reading.ts';
import styles from './sessions.module.css';

interface Row {
  item: AgendaItem;
  time: PlannedTime;
}

/** The run of show on paper: every entry with its hours, what is asked in it, and beside it how it went. */
export function GuidePage() {
  const { entity, id } = useParams({ from: '/$entity/_coordination/coordinacion/sesiones/$id/guion' });
  const { t } = useTranslation('console');
  const sessionId = SessionId.safeParse(id).data ?? '';
  const snapshot = useQuery({
    queryKey: ['session', entity, sessionId, 'guide'],
    queryFn: ({ signal }) =>
      http.get(`/api/entities/${entity}/sessions/${sessionId}/view/console`, SessionSnapshot, { signal }),
  });
  usePageTitle(t('guide.title', { title: snapshot.data?.header.title ?? '' }));
  return (
    <div className="wrap stack">
      <div className="no-print">
        <LinkButton
          to="/$entity/coordinacion/sesiones"
          params={{ entity }}
          variant="plain"
          size="small"
          icon={ChevronLeft}
        >
          {t('guide.back')}
        </LinkButton>
      </div>
      {snapshot.isPending && <Loading lines={8} height="2.4em" />}
      {snapshot.error && <ErrorState whole error={snapshot.error} onRetry={() => void snapshot.refetch()} />}
      {snapshot.data && <Guide snapshot={snapshot.data} />}
    </div>
  );
}

function Guide({ snapshot: { header, view } }: { snapshot: SessionSnapshot }) {
  const { t } = useTranslation('console');
  const format = useFormat();
  const { items } = view.run;
  const times = planTimes(items, header.startsAt);
  const rows = items.flatMap((item, index) => {
    const time = times[index];
    return time ? [{ item, time }] : [];
  });
  const columns = useColumns(rows);
  const ends = times.at(-1)?.endsAt ?? header.startsAt;
  const texts = rows.map((row) => columns.map(({ cell }) => String(cell(row) ?? '')));
  return (
    <>
      <h1>{t('guide.title', { title: header.title })}</h1>
      <p className="lead">
        {t('guide.when', {
          day: format.date(header.startsAt, 'weekday'),
          from: format.date(header.startsAt, 'time'),
          to: format.date(ends, 'time'),
        })}
        {header.place && ` · ${header.place}`} · <span className="mono">{header.code}</span>
      </p>
      <div className={`no-print ${styles.ways}`}>
        <Button icon={Printer} onPress={() => window.print()}>
          {t('guide.print')}
        </Button>
        <Button
          variant="quiet"
          icon={Download}
          onPress={() =>
            downloadCsv(`guion-${header.code}`, [columns.map(({ head }) => String(head)), ...texts])
          }
        >
          {t('guide.csv')}
        </Button>
      </div>
      <Table
        caption={t('guide.title', { title: header.title })}
        captionHidden
        rows={rows}
        rowKey={({ item }) => item.id}
        columns={columns}
      />
    </>
  );
}

function useColumns(rows: readonly Row[]): Column<Row>[] {
  const { t } = useTranslation('console');
  const { t: live } = useTranslation('live');
  const format = useFormat();
  const minutes = (ms: number) => Math.round(ms / 60_000);
  const hour = (at: number) => format.date(at, 'time');
  const slack = ({ slackMs }: PlannedTime) =>
    slackMs === 0
      ? null
      : t(slackMs > 0 ? 'guide.gap' : 'guide.overlap', { count: minutes(Math.abs(slackMs)) });
  const begins = ({ item, time }: Row) =>
    [hour(time.startsAt), item.lockedStart !== undefined && t('guide.locked'), slack(time)]
      .filter(Boolean)
      .join(', ');
  const actual = ({ item }: Row) =>
    item.startedAt === null
      ? ''
      : t('guide.used', { from: hour(item.startedAt), minutes: minutes(item.usedMs) });
  const held = rows.some(({ item }) => item.startedAt !== null);
  return [
    { key: 'what', head: t('guide.what'), cell: ({ item }) => item.title },
    { key: 'start', head: t('guide.start'), cell: begins },
    { key: 'end', head: t('guide.end'), number: true, cell: ({ time }) => hour(time.endsAt) },
    { key: 'minutes', head: t('guide.minutes'), number: true, cell: ({ item }) => minutes(item.plannedMs) },
    { key: 'kind', head: t('guide.kind'), cell: ({ item }) => live(`kind.${item.kind}`) },
    { key: 'words', head: t('guide.words'), cell: ({ item }) => wordsOf(item) },
    ...(held ? [{ key: 'actual', head: t('guide.actual'), cell: actual }] : []),
  ];
}

function wordsOf(item: AgendaItem): string {
  const { content } = item;
  if (content && 'text' in content && content.text) return content.text;
  const question = questionOf(item);
  return question === item.title ? '' : question;
}
