import type { PortalSession } from '@ruta/contracts/portal/portal-home';
import type { PhaseChangeView, PhaseView } from '@ruta/contracts/route/phase';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '../../shared/design/button.tsx';
import { Card } from '../../shared/design/card.tsx';
import { Chip, KindBadge } from '../../shared/design/chip.tsx';
import { More } from '../../shared/design/more.tsx';
import { usePageTitle } from '../../shared/design/page-title.ts';
import { EmptyState, ErrorState, Loading } from '../../shared/design/states.tsx';
import { ExplainerFiles } from '../../shared/document/explainer-files.tsx';
import { useEntity } from '../../shared/entity/entity.ts';
import { useFormat } from '../../shared/i18n/format.ts';
import styles from './calendar.module.css';
import { EarlierRoutes } from './earlier-routes.tsx';
import { Outreach } from './outreach.tsx';
import { capitalised, PhaseFacts } from './phase-facts.tsx';
import { phaseHref } from './phase-href.ts';
import { historyQuery, portalQuery } from './portal-queries.ts';
import { stationState } from './stations.ts';
import { UpcomingSessions } from './upcoming-sessions.tsx';

/** Every phase with its dates, who it is for and what it leaves; below, every change, dated and kept. */
export function CalendarPage() {
  const { t } = useTranslation('portal');
  const entity = useEntity();
  const { data, error, isPending, refetch } = useQuery(portalQuery(entity.slug));
  usePageTitle(`${t('calendar.title')}, ${entity.name}`);
  const route = data?.route;
  return (
    <div className="wrap wrap-narrow">
      <h1>{t('calendar.title')}</h1>
      {isPending && <Loading lines={5} height="7rem" />}
      {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data && !route?.announcedAt && <EmptyState title={t('home.none-title')}>{t('home.none')}</EmptyState>}
      {data && (
        <div style={{ marginTop: 24 }}>
          <UpcomingSessions sessions={data.sessions} />
        </div>
      )}
      {route?.announcedAt && (
        <>
          <Announcement announcedAt={route.announcedAt} resolution={route.resolution} />
          <ol className={styles.list}>
            {route.phases.map((phase) => (
              <li key={phase.id}>
                <Phase
                  phase={phase}
                  sessions={(data?.sessions ?? []).filter((held) => held.phaseId === phase.id)}
                />
              </li>
            ))}
          </ol>
          <ExplainerFiles />
          <Outreach routeId={route.id} />
          <EarlierRoutes plans={data?.plans ?? []} current={route.plan.number} />
          <History routeId={route.id} />
        </>
      )}
    </div>
  );
}

interface AnnouncementProps {
  announcedAt: number;
  resolution: { number: string; text: string } | null;
}

function Announcement({ announcedAt, resolution }: AnnouncementProps) {
  const { t } = useTranslation('portal');
  const format = useFormat();
  const date = format.date(announcedAt, 'day-year');
  return (
    <p className="lead" style={{ marginTop: 12 }}>
      {resolution
        ? t('calendar.announced-by', { date, number: resolution.number })
        : t('calendar.announced', { date })}
    </p>
  );
}

function Phase({ phase, sessions }: { phase: PhaseView; sessions: readonly PortalSession[] }) {
  const { t } = useTranslation('portal');
  const format = useFormat();
  const { slug } = useEntity();
  const over = stationState(phase.state) === 'done';
  const left = over ? phaseHref(slug, phase) : undefined;
  return (
    <Card as="article">
      <div className={styles.phase} data-state={stationState(phase.state)}>
        <KindBadge kind={phase.kind} ahead={stationState(phase.state) === 'next'} />
        <div className={styles.body}>
          <div className="row between">
            <h2>{phase.title}</h2>
            <Chip colour={phase.state === 'open' ? 'var(--ok)' : undefined}>{t(`phase.${phase.state}`)}</Chip>
          </div>
          <p className={styles.dates}>
            {capitalised(format.range(phase.opensOn, phase.closesOn, 'day-year'))}
            {phase.openedEarly && ` · ${t('calendar.early')}`}
          </p>
          {phase.purpose && <p>{phase.purpose}</p>}
          <PhaseFacts phase={phase} />
          <Sessions sessions={sessions} />
          {phase.output && (
            <p className="small">
              <b>{t('calendar.leaves')}</b> {phase.output}
            </p>
          )}
          {left && (
            <p>
              <LinkButton variant="quiet" size="small" to={left}>
                {t('calendar.left')}
                <span className="visually-hidden">: {phase.title}</span>
              </LinkButton>
            </p>
          )}
        </div>
      </div>
    </Card>
  );
}

function Sessions({ sessions }: { sessions: readonly PortalSession[] }) {
  const { t } = useTranslation('portal');
  const { slug } = useEntity();
  const format = useFormat();
  if (sessions.length === 0) return null;
  return (
    <div className="small">
      <b>{t('calendar.sessions')}</b>
      <ul className={styles.sessions}>
        {sessions
          .toSorted((a, b) => a.startsAt - b.startsAt)
          .map((session) => (
            <li key={session.id}>
              <Link to="/$entity/sesiones/$code" params={{ entity: slug, code: session.code }}>
                {session.title}
              </Link>
              <span>{format.date(session.startsAt, 'day-time')}</span>
            </li>
          ))}
      </ul>
    </div>
  );
}

function History({ routeId }: { routeId: string }) {
  const { t } = useTranslation('portal');
  const { slug } = useEntity();
  const history = useInfiniteQuery(historyQuery(slug, routeId));
  const changes = history.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <section style={{ marginTop: 'var(--s-7)' }} aria-labelledby="history">
      <h2 id="history">{t('history.title')}</h2>
      <p className="small" style={{ marginTop: 6 }}>
        {t('history.lead')}
      </p>
      {history.isPending && <Loading lines={3} />}
      {history.error && <ErrorState error={history.error} onRetry={() => void history.refetch()} />}
      <ol className={styles.history}>
        {changes.map((change) => (
          <Change key={change.id} change={change} />
        ))}
      </ol>
      <More
        hasMore={history.hasNextPage}
        isLoading={history.isFetchingNextPage}
        onMore={() => void history.fetchNextPage()}
      />
    </section>
  );
}

function Change({ change }: { change: PhaseChangeView }) {
  const { t } = useTranslation('portal');
  const format = useFormat();
  const said = () => {
    if (change.what === 'state') return t(`history.to-${change.to}`, { phase: change.phaseTitle });
    if (change.what === 'content' || !change.calendar)
      return t('history.content', { phase: change.phaseTitle });
    return t('history.calendar', {
      phase: change.phaseTitle,
      was: format.range(change.calendar.wasOpensOn, change.calendar.wasClosesOn),
      now: format.range(change.calendar.opensOn, change.calendar.closesOn),
    });
  };
  return (
    <li>
      <span className={styles.at}>{format.date(change.at, 'day-time')}</span>
      <span>
        {said()} {change.early && <b>{t('history.early')}</b>}
        {change.reason && <q className={styles.reason}>{change.reason}</q>}
        {change.byName && <span className="small"> {change.byName}</span>}
      </span>
    </li>
  );
}
