import type { PhaseView } from '@ruta/contracts/route/phase';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { usePageTitle } from '../../shared/design/page-title.ts';
import { ErrorState, Loading } from '../../shared/design/states.tsx';
import { useEntity } from '../../shared/entity/entity.ts';
import { currentRouteQuery } from './consultation-queries.ts';
import { ContributeForm } from './contribute-form.tsx';
import styles from './participate.module.css';

const asks = (phase: PhaseView) =>
  phase.state === 'open' && (phase.kind === 'consultation' || phase.kind === 'survey');

/** What a person can do today. Where a consultation is open its question is the page; `others` is everything else. */
export function ParticipatePage({ others }: { others: ReactNode }) {
  const { t } = useTranslation('consultation');
  const entity = useEntity();
  const route = useQuery(currentRouteQuery(entity.slug));
  const open = route.data?.route?.phases.filter(asks) ?? [];
  usePageTitle(`${t('participate.title')}, ${entity.name}`);
  return (
    <div className="wrap wrap-narrow">
      {route.isPending && <Loading lines={5} height="3rem" />}
      {route.error && !route.data && (
        <ErrorState whole error={route.error} onRetry={() => void route.refetch()} />
      )}
      {open.map((phase) => (
        <section key={phase.id} className={styles.question}>
          <ContributeForm phase={phase} />
        </section>
      ))}
      {route.data && (
        <>
          {open.length === 0 && <h1 className={styles.title}>{t('participate.title')}</h1>}
          {others}
        </>
      )}
    </div>
  );
}
