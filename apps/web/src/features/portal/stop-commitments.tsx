import type { PortalStop, StopCommitment } from '@ruta/contracts/portal/portal-stop';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Card } from '../../shared/design/card.tsx';
import { draftAddress } from '../../shared/entity/addresses.ts';
import { useEntity } from '../../shared/entity/entity.ts';
import styles from './stop.module.css';

type Props = Pick<PortalStop, 'plan' | 'phase' | 'commitments'>;

/** Commitments that were born at a stop; of a feedback round the drafts, with what was said and answered. */
export function StopCommitments({ plan, phase, commitments }: Props) {
  const { t } = useTranslation('portal');
  const { slug } = useEntity();
  if (commitments.length === 0) return null;
  const address = ({ key, published }: StopCommitment) =>
    published ? `/${slug}/plan/${plan.number}/compromisos/${key}` : draftAddress(slug, key);
  return (
    <Card as="section" aria-labelledby="born">
      <h2 id="born">{t(phase.kind === 'feedback' ? 'stop.drafts' : 'stop.commitments')}</h2>
      <ul className={styles.list}>
        {commitments.map((commitment) => (
          <li key={commitment.id}>
            <div>
              <Link
                className={styles.name}
                to={phase.kind === 'feedback' ? draftAddress(slug, commitment.key) : address(commitment)}
              >
                {commitment.key} {commitment.title}
              </Link>
              {commitment.comments > 0 && (
                <p className="small">
                  {t('count.comments', { count: commitment.comments })} ·{' '}
                  {t('stop.answered', { count: commitment.answered })}
                </p>
              )}
            </div>
          </li>
        ))}
      </ul>
    </Card>
  );
}
