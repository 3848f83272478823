import type { FrontEntity } from '@ruta/contracts/portal/portal-front';
import { useQuery } from '@tanstack/react-query';
import { ChevronRight, Landmark } from 'lucide-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Chip } from '../../shared/design/chip.tsx';
import { usePageTitle } from '../../shared/design/page-title.ts';
import { EmptyState, ErrorState, Loading } from '../../shared/design/states.tsx';
import styles from './entities.module.css';
import { TimeZone } from '../../shared/i18n/format.ts';
import { frontQuery } from './portal-queries.ts';
import { RouteInBrief } from './route-in-brief.tsx';

/** The product's own front page: who runs a route here. */
export function EntitiesPage() {
  const { t } = useTranslation('portal');
  const { data, error, isPending, refetch } = useQuery(frontQuery);
  usePageTitle(t('entities.tab'));
  return (
    <div className="wrap">
      <section className={styles.hero}>
        <h1>{t('entities.title')}</h1>
        <p className="lead">{t('entities.lead')}</p>
      </section>
      <h2>{t('entities.list')}</h2>
      {isPending && <Loading lines={2} height="11rem" />}
      {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data?.items.length === 0 && (
        <EmptyState icon={Landmark} title={t('entities.none-title')}>
          {t('entities.none')}
        </EmptyState>
      )}
      <ul className={styles.list}>
        {data?.items.map((entity) => (
          <EntityLine key={entity.id} entity={entity} />
        ))}
      </ul>
      <p className={styles.more}>
        <Link to="/tablero">{t('entities.board')}</Link> · <Link to="/indice">{t('entities.index')}</Link>
      </p>
    </div>
  );
}

function EntityLine({ entity }: { entity: FrontEntity }) {
  const { t } = useTranslation('portal');
  const kind = t(`entities.kind.${entity.kind}`);
  return (
    <li>
      <Link to="/$entity" params={{ entity: entity.slug }} className={styles.entity}>
        <span className={styles.head}>
          <span>
            <b>{entity.name}</b>
            <span className="small">
              {entity.route ? t('entities.of-plan', { kind, plan: entity.route.plan }) : kind}
            </span>
          </span>
          {entity.demo && <Chip colour="var(--jornada)">{t('entities.demo')}</Chip>}
          <ChevronRight aria-hidden />
        </span>
        <TimeZone value={entity.timeZone}>
          <RouteInBrief stops={entity.route?.stops ?? null} />
        </TimeZone>
      </Link>
    </li>
  );
}
