import type { RouteView } from '@ruta/contracts/route/route';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '../../shared/design/button.tsx';
import { Card } from '../../shared/design/card.tsx';
import { usePageTitle } from '../../shared/design/page-title.ts';
import { ErrorState, Loading } from '../../shared/design/states.tsx';
import { TransitLine } from '../../shared/design/transit-line.tsx';
import { useEntity } from '../../shared/entity/entity.ts';
import { routesQuery } from '../../shared/entity/entity-queries.ts';
import { useFormat } from '../../shared/i18n/format.ts';
import { NoRouteYet } from './no-route-yet.tsx';
import { Outreach } from './outreach.tsx';
import { phaseHref } from './phase-href.ts';
import { stationsOf } from './stations.ts';
import styles from './stop.module.css';
import { usePhaseWords } from './use-phase-words.ts';

/** Every route the entity announced, the newest first, each with its line. */
export function RoutesPage() {
  const { t } = useTranslation('portal');
  const { name, slug } = useEntity();
  const routes = useQuery(routesQuery(slug));
  usePageTitle(`${t('routes.title')}, ${name}`);
  return (
    <div className="wrap">
      <h1>{t('routes.title')}</h1>
      <p className="lead" style={{ marginTop: 12 }}>
        {t('routes.lead')}
      </p>
      {routes.isPending && <Loading lines={2} height="18rem" />}
      {!routes.data && routes.error && (
        <ErrorState error={routes.error} onRetry={() => void routes.refetch()} />
      )}
      {routes.data?.items.length === 0 && <NoRouteYet />}
      <div className={styles.left}>
        {routes.data?.items.map((route) => (
          <OneRoute key={route.id} route={route} />
        ))}
      </div>
    </div>
  );
}

function OneRoute({ route }: { route: RouteView }) {
  const { t } = useTranslation('portal');
  const { slug } = useEntity();
  const format = useFormat();
  const words = usePhaseWords();
  const { plan, resolution, announcedAt, phases } = route;
  const date = announcedAt === null ? '' : format.date(announcedAt, 'day-year');
  const stations = stationsOf(phases, {
    when: words.when,
    note: (phase) => words.note(phase, 0),
    href: (phase) => phaseHref(slug, phase),
    branches: () => [],
  });
  return (
    <Card as="section" id={`plan-${plan.number}`} aria-labelledby={`route-${plan.number}`}>
      <h2 id={`route-${plan.number}`}>{plan.title}</h2>
      <p className="small">
        {resolution
          ? t('calendar.announced-by', { date, number: resolution.number })
          : t('calendar.announced', { date })}
      </p>
      <div className={styles.line}>
        <TransitLine label={t('routes.line', { plan: plan.title })} stations={stations} />
      </div>
      <p className={styles.onward}>
        <LinkButton
          variant="quiet"
          size="small"
          to="/$entity/plan/$number"
          params={{ entity: slug, number: String(plan.number) }}
        >
          {t('routes.plan')}
          <span className="visually-hidden">: {plan.title}</span>
        </LinkButton>
      </p>
      <Outreach routeId={route.id} folded />
    </Card>
  );
}
