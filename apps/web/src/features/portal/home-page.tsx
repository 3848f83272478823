import type { PortalHome } from '@ruta/contracts/portal/portal-home';
import type { PhaseView } from '@ruta/contracts/route/phase';
import { useQuery } from '@tanstack/react-query';
import { Trans, useTranslation } from 'react-i18next';
import { LinkButton } from '../../shared/design/button.tsx';
import { usePageTitle } from '../../shared/design/page-title.ts';
import { ErrorState, Skeleton } from '../../shared/design/states.tsx';
import { TransitLine } from '../../shared/design/transit-line.tsx';
import { useEntity } from '../../shared/entity/entity.ts';
import { EarlierRoutes } from './earlier-routes.tsx';
import { CommitmentCards } from './commitment-cards.tsx';
import styles from './home.module.css';
import { MoreToRead } from './more-to-read.tsx';
import { NoRouteYet } from './no-route-yet.tsx';
import { OpenNow } from './open-now.tsx';
import { OutcomesCard } from './outcomes-card.tsx';
import { phaseHref } from './phase-href.ts';
import { StickyInvitation } from './sticky-invitation.tsx';
import { portalQuery } from './portal-queries.ts';
import { presentStop, stationsOf } from './stations.ts';
import { usePhaseWords } from './use-phase-words.ts';

/** An entity's front page: where the route is, what is open now, what came of what was said. */
export function HomePage() {
  const entity = useEntity();
  const { data, error, isPending, refetch } = useQuery(portalQuery(entity.slug));
  usePageTitle(data?.route?.plan.title ? `${data.route.plan.title}, ${entity.name}` : entity.name);
  if (isPending) return <HomeSkeleton />;
  if (error && !data) return <ErrorState whole error={error} onRetry={() => void refetch()} />;
  if (!data?.route || data.route.announcedAt === null) return <BeforeRoute name={entity.name} />;
  return <RouteHome home={data} route={data.route} />;
}

function RouteHome({ home, route }: { home: PortalHome; route: NonNullable<PortalHome['route']> }) {
  const { t } = useTranslation('portal');
  const entity = useEntity();
  const words = usePhaseWords();
  const held = (phase: PhaseView) =>
    home.sessions.filter((session) => session.phaseId === phase.id && session.status === 'finished').length;
  const stations = stationsOf(route.phases, {
    when: words.when,
    note: (phase) => words.note(phase, held(phase)),
    href: (phase) => phaseHref(entity.slug, phase),
    branches: (phase) => {
      const born = home.commitments.filter((commitment) => commitment.phaseId === phase.id);
      if (born.length === 0) return [];
      const live = born.some((commitment) => commitment.live);
      return [
        {
          key: 'born',
          name: t('commitments.here', { count: born.length }),
          state: live ? 'now' : 'done',
          href: `/${entity.slug}#compromisos`,
        },
      ];
    },
  });
  const followed = home.contributions.admitted > 0;
  return (
    <div className="wrap">
      <section className="hero">
        <p className="eyebrow">{entity.name}</p>
        <h1>{route.plan.title}</h1>
        <Lead home={home} route={route} />
      </section>
      <TransitLine label={t('home.line')} stations={stations} />
      <p className={styles.underLine}>
        <LinkButton variant="plain" size="small" to="/$entity/calendario" params={{ entity: entity.slug }}>
          {t('home.calendar')}
        </LinkButton>
        <EarlierRoutes plans={home.plans} current={route.plan.number} />
      </p>
      <div className={styles.grid} data-single={!followed}>
        <OpenNow home={home} route={route} />
        {followed && <OutcomesCard contributions={home.contributions} />}
      </div>
      {home.commitments.length > 0 && (
        <CommitmentCards commitments={home.commitments} target={route.plan.commitmentTarget} />
      )}
      <MoreToRead home={home} />
      <StickyInvitation target="participa" />
    </div>
  );
}

function Lead({ home, route }: { home: PortalHome; route: NonNullable<PortalHome['route']> }) {
  const { t } = useTranslation('portal');
  const at = presentStop(route.phases);
  const phase = route.phases[at - 1];
  const said = home.contributions.admitted;
  if (!phase) return <p className="lead">{t('home.lead-before', { total: route.phases.length })}</p>;
  const place = (
    <Trans
      t={t}
      i18nKey={phase.state === 'open' ? 'home.lead' : 'home.lead-between'}
      values={{ at, total: route.phases.length, phase: phase.title }}
      components={{ b: <strong /> }}
    />
  );
  return (
    <p className="lead">
      {place} {said > 0 && t('home.lead-said', { count: said })}
    </p>
  );
}

function BeforeRoute({ name }: { name: string }) {
  return (
    <div className="wrap">
      <section className="hero">
        <h1>{name}</h1>
      </section>
      <NoRouteYet />
    </div>
  );
}

/** The size of what comes: title, line, two cards. */
function HomeSkeleton() {
  const { t } = useTranslation('shared');
  return (
    <div className="wrap" aria-busy="true">
      <span className="visually-hidden" role="status">
        {t('loading')}
      </span>
      <section className="hero">
        <Skeleton width="14em" />
        <Skeleton width="min(16em, 90%)" height="3.2rem" />
        <Skeleton width="min(34em, 100%)" height="3em" />
      </section>
      <div className={styles.lineSkeleton}>
        <Skeleton height="100%" />
      </div>
      <div className={styles.grid}>
        <Skeleton height="22rem" />
        <Skeleton height="22rem" />
      </div>
    </div>
  );
}
