import { Potential } from '@ruta/contracts/evaluation/ratings';
import { Activity, Completion, OpenedGovernment } from '@ruta/contracts/plan/progress';
import { useTranslation } from 'react-i18next';
import styles from './evaluations.module.css';
import { type ScaleName, useScaleWords } from './scale-words.ts';

const scales: Record<ScaleName, readonly string[]> = {
  activity: Activity.options,
  completion: Completion.options,
  potential: Potential.options,
  opened: OpenedGovernment.options,
};

/** One of the scales that are never mixed: its steps as stops, the one reached filled and in words. */
export function Scale({ scale, value }: { scale: ScaleName; value: string }) {
  const { t } = useTranslation('plan');
  const words = useScaleWords();
  const steps = scales[scale];
  const here = steps.indexOf(value);
  return (
    <div className={styles.scale}>
      <dt>{t(`scale.${scale}`)}</dt>
      <dd>
        <span className={styles.steps} aria-hidden>
          {steps.map((step, index) => (
            <i key={step} data-state={index < here ? 'before' : index === here ? 'here' : 'after'} />
          ))}
        </span>
        {words.step(scale, value)}
      </dd>
    </div>
  );
}

/** A question of yes and no among the scales. */
export function YesNo({ question, said }: { question: 'verifiable' | 'relevant'; said: boolean }) {
  const { t } = useTranslation('plan');
  return (
    <div className={styles.scale}>
      <dt>{t(`scale.${question}`)}</dt>
      <dd>
        <span className={styles.steps} aria-hidden>
          <i data-state={said ? 'here' : 'after'} />
        </span>
        {t(said ? 'said.yes' : 'said.no')}
      </dd>
    </div>
  );
}
