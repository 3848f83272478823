import type { AmendedCommitment, Amendment } from '@ruta/contracts/plan/amendment';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { FileClock, Milestone, Pencil } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DifferenceView } from '../../shared/commitment/difference-view.tsx';
import { Button } from '../../shared/design/button.tsx';
import { Card } from '../../shared/design/card.tsx';
import { Chip } from '../../shared/design/chip.tsx';
import { usePageTitle } from '../../shared/design/page-title.ts';
import { EmptyState, ErrorState, Loading } from '../../shared/design/states.tsx';
import { useEntity } from '../../shared/entity/entity.ts';
import { useFormat } from '../../shared/i18n/format.ts';
import { PlanHead } from './plan-head.tsx';
import styles from './plan.module.css';
import { amendmentsQuery, versionQuery } from './plan-queries.ts';

/** Every amendment of a published plan: why, by whom it was approved, and what it changed word by word. */
export function AmendmentsPage() {
  const { t } = useTranslation('plan');
  const { slug } = useEntity();
  const { number } = useParams({ from: '/$entity/_pages/plan/$number/cambios' });
  const amendments = useQuery(amendmentsQuery(slug, Number(number)));
  usePageTitle(t('amendments'));
  if (amendments.isPending)
    return (
      <div className="wrap">
        <Loading lines={5} height="4rem" />
      </div>
    );
  if (!amendments.data)
    return <ErrorState whole error={amendments.error} onRetry={() => void amendments.refetch()} />;
  const { title, items } = amendments.data;
  return (
    <div className="wrap">
      <PlanHead title={t('amendments-of', { title })} lead={t('amendments-lead')} number={number} />
      {items.length === 0 ? (
        <EmptyState icon={FileClock} title={t('amendments-none-title')}>
          {t('amendments-none')}
        </EmptyState>
      ) : (
        <ol className={styles.versions}>
          {items.map((amendment) => (
            <Card as="li" key={amendment.version}>
              <OneAmendment amendment={amendment} />
            </Card>
          ))}
        </ol>
      )}
    </div>
  );
}

function OneAmendment({ amendment }: { amendment: Amendment }) {
  const { t } = useTranslation('plan');
  const format = useFormat();
  const { version, kind, reason, publishedAt, recommendation, resolution, changes, hash } = amendment;
  return (
    <div className={styles.commitment}>
      <h2>{t('version', { version })}</h2>
      <div className={styles.chips}>
        <Chip icon={kind === 'redirection' ? Milestone : Pencil} colour="var(--stl)">
          {t(`amendment.${kind}`)}
        </Chip>
        <span className="small">{format.date(publishedAt, 'day-year')}</span>
      </div>
      <p>{reason}</p>
      {recommendation && (
        <p className="small">{t('amendment-recommended', { number: recommendation.number })}</p>
      )}
      {resolution && (
        <p className="small">
          {t('amendment-resolved', { number: resolution.number, text: resolution.text })}
        </p>
      )}
      <ul className={styles.drafts}>
        {changes.map((change) => (
          <li key={change.commitmentId}>
            <Change change={change} />
          </li>
        ))}
      </ul>
      <p className={styles.hash}>{hash}</p>
    </div>
  );
}

function Change({ change: { commitmentId, key, title, from, to } }: { change: AmendedCommitment }) {
  const { t } = useTranslation('plan');
  const { slug } = useEntity();
  const [open, setOpen] = useState(false);
  const compared = open && from !== null && to !== null;
  const before = useQuery({ ...versionQuery(slug, commitmentId, from ?? 0), enabled: compared });
  const after = useQuery({ ...versionQuery(slug, commitmentId, to ?? 0), enabled: compared });
  return (
    <>
      <h3>
        {key} {title}
      </h3>
      <p className="small">
        {from === null
          ? t('amendment-added', { to })
          : to === null
            ? t('amendment-left', { from })
            : t('amendment-changed', { from, to })}
      </p>
      {from !== null && to !== null && (
        <Button variant="quiet" size="small" aria-expanded={open} onPress={() => setOpen(!open)}>
          {t(open ? 'amendment-hide' : 'amendment-show')}
        </Button>
      )}
      {compared &&
        (before.data && after.data ? (
          <DifferenceView before={before.data.form} after={after.data.form} />
        ) : before.error || after.error ? (
          <ErrorState error={before.error ?? after.error} onRetry={() => void after.refetch()} />
        ) : (
          <Loading lines={3} height="2rem" />
        ))}
    </>
  );
}
