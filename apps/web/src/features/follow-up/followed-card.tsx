import type { FollowedCommitment, Light } from '@ruta/contracts/follow-up/follow-up';
import type { Day } from '@ruta/contracts/protocol/instant';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Card } from '../../shared/design/card.tsx';
import { Details } from '../../shared/design/details.tsx';
import { followUpAddress } from '../../shared/entity/addresses.ts';
import { useEntity } from '../../shared/entity/entity.ts';
import { Evaluations } from '../../shared/plan/evaluations.tsx';
import styles from './follow-up.module.css';
import type { Span } from './timeline.ts';
import { TimeLines } from './time-lines.tsx';

interface FollowedCardProps {
  commitment: FollowedCommitment;
  /** Milestones with this light alone. */
  light?: Light | undefined;
  span: Span | null;
  today: Day;
}

/** One commitment on the board: its milestones in time, what people ask, how it was judged. */
export function FollowedCard({ commitment, light, span, today }: FollowedCardProps) {
  const { t } = useTranslation('follow-up');
  const { slug } = useEntity();
  const { key, title, lead, milestones, evaluations } = commitment;
  const shown = milestones.filter((each) => light === undefined || each.light === light);
  return (
    <Card as="li">
      <div className={styles.card}>
        <p className="eyebrow">{t('chip', { key })}</p>
        <h3>
          <Link to={followUpAddress(slug, key)}>{title}</Link>
        </h3>
        <p className="small">{t('responds', lead)}</p>
        <Sums commitment={commitment} />
        <TimeLines title={title} milestones={shown} span={span} today={today} />
        {evaluations.length > 0 && (
          <Details summary={t('evaluations')} size="small">
            <p className="small">{t('scales')}</p>
            <Evaluations evaluations={evaluations} />
          </Details>
        )}
      </div>
    </Card>
  );
}

/** Figures in words: what is done, late, asked and overdue. */
export function Sums({ commitment: { milestones, remarks } }: { commitment: FollowedCommitment }) {
  const { t } = useTranslation('follow-up');
  const count = (light: string) => milestones.filter((milestone) => milestone.light === light).length;
  const late = count('late');
  const parts = [
    t('summary', { done: count('done'), count: milestones.length }),
    ...(late > 0 ? [t('late', { count: late })] : []),
    remarks.all > 0 ? t('remarks', { count: remarks.all }) : t('remarks-none'),
    ...(remarks.waiting > 0 ? [t('waiting', { count: remarks.waiting })] : []),
    ...(remarks.late > 0 ? [t('overdue', { count: remarks.late })] : []),
  ];
  return <p>{parts.join(' · ')}</p>;
}
