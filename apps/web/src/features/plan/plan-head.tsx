import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useEntity } from '../../shared/entity/entity.ts';
import styles from './plan.module.css';

interface PlanHeadProps {
  title: ReactNode;
  lead: ReactNode;
  number: string;
}

/** The head of a page about one plan, with the way back to the whole of it. */
export function PlanHead({ title, lead, number }: PlanHeadProps) {
  const { t } = useTranslation('plan');
  const { slug } = useEntity();
  return (
    <header className={styles.hero}>
      <h1>{title}</h1>
      <p className="lead">{lead}</p>
      <p>
        <Link to="/$entity/plan/$number" params={{ entity: slug, number }}>
          {t('whole-plan')}
        </Link>
      </p>
    </header>
  );
}
