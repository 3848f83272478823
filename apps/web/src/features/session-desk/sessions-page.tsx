import { SessionList, type SessionHeader } from '@ruta/contracts/session/http';
import { spacedCode } from '@ruta/contracts/session/session-code';
import { useInfiniteQuery } from '@tanstack/react-query';
import { CalendarPlus, MonitorCog } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '../../shared/design/button.tsx';
import { Card } from '../../shared/design/card.tsx';
import { Chip } from '../../shared/design/chip.tsx';
import { More } from '../../shared/design/more.tsx';
import { usePageTitle } from '../../shared/design/page-title.ts';
import { EmptyState, ErrorState, Loading } from '../../shared/design/states.tsx';
import { http } from '../../shared/http/http.ts';
import { useFormat } from '../../shared/i18n/format.ts';
import styles from './sessions.module.css';

const colours = {
  scheduled: 'var(--ink-2)',
  live: 'var(--ok)',
  paused: 'var(--warn)',
  finished: 'var(--ink-2)',
};

/** The sessions one may lead: what runs, what comes, what was; and the way to a new one. */
export function SessionsPage({ entity }: { entity: string }) {
  const { t } = useTranslation('console');
  usePageTitle(t('sessions.title'));
  const list = useInfiniteQuery({
    queryKey: ['sessions', entity],
    queryFn: ({ pageParam, signal }) =>
      http.get(
        `/api/entities/${entity}/sessions${pageParam ? `?cursor=${encodeURIComponent(pageParam)}` : ''}`,
        SessionList,
        { signal },
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
  });
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];

  return (
    <div className="wrap stack" style={{ paddingBlock: 'var(--s-6)' }}>
      <div className="row between">
        <h1>{t('sessions.title')}</h1>
        <LinkButton to="/$entity/coordinacion/sesiones/nueva" params={{ entity }} icon={CalendarPlus}>
          {t('sessions.new')}
        </LinkButton>
      </div>
      {list.error && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
      {list.isPending && <Loading lines={4} height="4em" />}
      {list.data && items.length === 0 && (
        <EmptyState icon={CalendarPlus} title={t('sessions.none')}>
          {t('sessions.none-text')}
        </EmptyState>
      )}
      <ul className={styles.list}>
        {items.map((session) => (
          <SessionCard key={session.id} session={session} entity={entity} />
        ))}
      </ul>
      <More
        hasMore={list.hasNextPage}
        isLoading={list.isFetchingNextPage}
        onMore={() => void list.fetchNextPage()}
      />
    </div>
  );
}

function SessionCard({ session, entity }: { session: SessionHeader; entity: string }) {
  const { t } = useTranslation('console');
  const format = useFormat();
  const minutes = Math.round(session.plannedMs / 60_000);
  return (
    <Card as="li">
      <div className={styles.session}>
        <div>
          <h2>{session.title}</h2>
          <p className="small">
            {format.date(session.startsAt, 'weekday')}, {format.date(session.startsAt, 'time')} ·{' '}
            {t('run.minutes', { count: minutes })}
            {session.place && ` · ${session.place}`}
          </p>
        </div>
        <Chip colour={colours[session.status]}>{t(`status.${session.status}`)}</Chip>
        <span className="mono">{spacedCode(session.code)}</span>
        <LinkButton
          to="/$entity/sesiones/$id/consola"
          params={{ entity, id: session.id }}
          variant="quiet"
          size="small"
          icon={MonitorCog}
        >
          {t(session.status === 'finished' ? 'sessions.see' : 'sessions.open')}
        </LinkButton>
      </div>
    </Card>
  );
}
