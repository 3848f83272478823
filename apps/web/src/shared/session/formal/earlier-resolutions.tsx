import type { ReviewView } from '@ruta/contracts/formal/review';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Chip } from '../../design/chip.tsx';
import { useFormat } from '../../i18n/format.ts';
import styles from './formal.module.css';

type Earlier = ReviewView['resolutions'][number];

const colours = {
  voting: 'var(--brand)',
  adopted: 'var(--brand)',
  rejected: 'var(--bad)',
  'in-progress': 'var(--stl)',
  done: 'var(--ok)',
  withdrawn: 'var(--ink-2)',
} as const satisfies Record<Earlier['status'], string>;

interface EarlierResolutionsProps {
  review: ReviewView | undefined;
  tools?: (resolution: Earlier) => ReactNode;
}

/** What was resolved before, with how it stands and what this session changed. */
export function EarlierResolutions({ review, tools }: EarlierResolutionsProps) {
  const { t } = useTranslation('formal');
  const format = useFormat();
  if (!review || review.resolutions.length === 0) return <p>{t('review.none')}</p>;
  return (
    <ol className={styles.earlier}>
      {review.resolutions.map((resolution) => (
        <li key={resolution.id}>
          <div className={styles.head}>
            <b>{t('resolution', { number: resolution.number })}</b>
            <Chip colour={colours[resolution.status]}>{t(`status.${resolution.status}`)}</Chip>
          </div>
          <p>{resolution.text}</p>
          <div className={styles.facts}>
            {resolution.responsible && (
              <span>{t('motion.responsible', { who: resolution.responsible })}</span>
            )}
            {resolution.dueOn && (
              <span>{t('motion.due', { day: format.date(resolution.dueOn, 'day-year') })}</span>
            )}
            {resolution.was && <span>{t('review.was', { status: t(`status.${resolution.was}`) })}</span>}
          </div>
          {tools?.(resolution)}
        </li>
      ))}
    </ol>
  );
}
