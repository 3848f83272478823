import type { RouteView } from '@ruta/contracts/route/route';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { usePageTitle } from '../../shared/design/page-title.ts';
import { ErrorState, Loading } from '../../shared/design/states.tsx';
import { TransitLine } from '../../shared/design/transit-line.tsx';
import { useEntity } from '../../shared/entity/entity.ts';
import { OnlyFor } from '../../shared/identity/only-for.tsx';
import { AnnounceCard } from './announce-card.tsx';
import { HistoryCard } from './history-card.tsx';
import { NoticeCard } from './notice-card.tsx';
import { PhaseList } from './phase-list.tsx';
import styles from './route.module.css';
import { currentRouteQuery } from './route-queries.ts';
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
  const over = route?.phases.every((phase) => phase.state === 'answered');
  return route && !over ? <Composer route={route} /> : <RouteStart after={route} />;
}

function Composer({ route }: { route: RouteView }) {
  const { t } = useTranslation('back-office');
  const { stations } = usePhaseDates();
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
            {route.phases.some((phase) => phase.state === 'draft') && <AnnounceCard route={route} />}
            {route.announcedAt === null && <NoticeCard route={route} />}
            {route.announcedAt !== null && <HistoryCard routeId={route.id} />}
          </div>
        </div>
      </div>
    </div>
  );
}
