import { Activity, Completion, OpenedGovernment } from '@ruta/contracts/plan/progress';
import { useTranslation } from 'react-i18next';
import styles from './evaluations.module.css';

const scales = {
  activity: Activity.options,
  completion: Completion.options,
  opened: OpenedGovernment.options,
} as const;

type ScaleProps =
  | { scale: 'activity'; value: Activity }
  | { scale: 'completion'; value: Completion }
  | { scale: 'opened'; value: OpenedGovernment };

/** One of the three scales that are never mixed: its steps as stops, the one reached filled and in words. */
export function Scale({ scale, value }: ScaleProps) {
  const { t } = useTranslation('plan');
  const steps: readonly string[] = scales[scale];
  const here = steps.indexOf(value);
  const words = () => {
    if (scale === 'activity') return t(`activity.${value}`);
    return scale === 'completion' ? t(`completion.${value}`) : t(`opened.${value}`);
  };
  return (
    <div className={styles.scale}>
      <dt>{t(`scale.${scale}`)}</dt>
      <dd>
        <span className={styles.steps} aria-hidden>
          {steps.map((step, index) => (
            <i key={step} data-state={index < here ? 'before' : index === here ? 'here' : 'after'} />
          ))}
        </span>
        {words()}
      </dd>
    </div>
  );
}
