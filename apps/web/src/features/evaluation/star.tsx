import type { Star, StarCriterion } from '@ruta/contracts/evaluation/ratings';
import { Check, CircleHelp, type LucideIcon, Star as StarIcon, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Chip } from '../../shared/design/chip.tsx';
import styles from './evaluation.module.css';

const answers: Record<'yes' | 'no' | 'unsaid', { icon: LucideIcon; colour: string }> = {
  yes: { icon: Check, colour: 'var(--ok)' },
  no: { icon: X, colour: 'var(--ink-3)' },
  unsaid: { icon: CircleHelp, colour: 'var(--ink-3)' },
};

const answerOf = (met: boolean | null) => (met === null ? 'unsaid' : met ? 'yes' : 'no');

/** Whether a commitment is starred, and by which of the four criteria it is or is not. */
export function StarReasons({ star: { starred, criteria } }: { star: Star }) {
  const { t } = useTranslation('evaluation');
  return (
    <div className={styles.star}>
      {starred && (
        <p className={styles.starred}>
          <StarIcon aria-hidden /> {t('starred')}
        </p>
      )}
      <ul className={styles.criteria} aria-label={t('criteria')}>
        {criteria.map(({ criterion, met }) => (
          <li key={criterion}>
            <Criterion criterion={criterion} answer={answerOf(met)} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Criterion({ criterion, answer }: { criterion: StarCriterion; answer: keyof typeof answers }) {
  const { t } = useTranslation('evaluation');
  return (
    <Chip {...answers[answer]}>
      {t(`criterion.${criterion}`)}: {t(`answer.${answer}`)}
    </Chip>
  );
}
