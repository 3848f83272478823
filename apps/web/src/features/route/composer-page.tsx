import type { RouteView } from '@ruta/contracts/route/route';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePageTitle } from '../../shared/design/page-title.ts';
import { ErrorState, Loading } from '../../shared/design/states.tsx';
import { TransitLine } from '../../shared/design/transit-line.tsx';
import { useEntity } from '../../shared/entity/entity.ts';
import { currentRouteQuery } from '../../shared/entity/entity-queries.ts';
import { OnlyFor } from '../../shared/identity/only-for.tsx';
import { AnnounceCard } from './announce-card.tsx';
import { HistoryCard } from './history-card.tsx';
import { NoticeCard } from './notice-card.tsx';
import { NextCard } from './next-card.tsx';
import { PhaseList } from './phase-list.tsx';
import { PlanCard } from './plan-card.tsx';
import styles from './route.module.css';
import { RouteStart } from './route-start.tsx';
import { usePhaseDates } from './use-phase-dates.ts';

/** Composing the route: from a template or from nothing, phase by phase, announced with a resolution. */
export function ComposerPage() {
  const { t } = useTranslation('back-office');
  const entity = useEntity();
  usePageTitle(`${t('route.title')}, ${entity.name}`);
  return (
    <OnlyFor operation="route.compose">
      <Composing />
    </OnlyFor>
  );
}

function Composing() {
  const { slug } = useEntity();
  const current = useQuery(currentRouteQuery(slug));
  if (current.isPending)
    return (
      <div className="wrap">
        <Loading lines={6} height="72px" />
      </div>
    );
  if (!current.data) return <ErrorState whole error={current.error} onRetry={() => void current.refetch()} />;
  const { route } = current.data;
  return route ? <Composer key={route.id} route={route} /> : <RouteStart after={null} />;
}

function Composer({ route }: { route: RouteView }) {
  const { t } = useTranslation('back-office');
  const { stations } = usePhaseDates();
  const [startsNext, setStartsNext] = useState(false);
  if (startsNext) return <RouteStart after={route} />;
  return (
    <div className="wrap">
      <div className={styles.page}>
        <div>
          <p className="eyebrow">
            {t(route.announcedAt === null ? 'route.eyebrow-draft' : 'route.eyebrow', {
              number: route.resolution?.number ?? '',
            })}
          </p>
          <h1>{route.plan.title}</h1>
        </div>
        <TransitLine label={t('route.line')} stations={stations(route.phases)} />
        <div className={styles.columns}>
          <PhaseList route={route} />
          <div className={styles.side}>
            <PlanCard plan={route.plan} />
            {route.phases.some((phase) => phase.state === 'draft') && <AnnounceCard route={route} />}
            {route.announcedAt === null && <NoticeCard route={route} />}
            {route.plan.state !== 'formulating' && <NextCard onStart={() => setStartsNext(true)} />}
            {route.announcedAt !== null && <HistoryCard routeId={route.id} />}
          </div>
        </div>
      </div>
    </div>
  );
}
