import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Card } from '../../shared/design/card.tsx';
import { MiniLine, stopOfStage } from '../../shared/design/mini-line.tsx';
import { draftAddress } from '../../shared/entity/addresses.ts';
import { useEntity } from '../../shared/entity/entity.ts';
import { draftsQuery } from './plan-queries.ts';
import styles from './plan.module.css';

/** What an unpublished plan is made of so far. */
export function DraftsOfPlan({ number }: { number: number }) {
  const { t } = useTranslation('plan');
  const { slug } = useEntity();
  const drafts = useQuery(draftsQuery(slug, number));
  const items = drafts.data?.items.filter((commitment) => commitment.stage !== 'withdrawn') ?? [];
  if (items.length === 0) return null;
  return (
    <section aria-labelledby={`drafts-${number}`}>
      <h2 id={`drafts-${number}`}>{t('drafts')}</h2>
      <ul className={styles.drafts}>
        {items.map((commitment) => (
          <li key={commitment.id}>
            <Card as="article">
              <div className={styles.commitment}>
                <MiniLine at={stopOfStage[commitment.stage]} />
                <h3>
                  <Link to={draftAddress(slug, commitment.key)}>{commitment.title}</Link>
                </h3>
                <p className="small">{t(`stage.${commitment.stage}`)}</p>
              </div>
            </Card>
          </li>
        ))}
      </ul>
    </section>
  );
}
