import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { KindBadge } from './chip.tsx';
import type { Kind } from './kinds.ts';
import styles from './thread-line.module.css';

export interface ThreadStep {
  key: string;
  kind: Kind;
  icon?: LucideIcon;
  title: ReactNode;
  /** Still to come. */
  ahead?: boolean;
  content?: ReactNode;
}

/** What happened to one thing, in order, from its first word to what is still to come. */
export function ThreadLine({ label, steps }: { label: string; steps: readonly ThreadStep[] }) {
  const { t } = useTranslation('shared');
  return (
    <ol className={styles.thread} aria-label={label}>
      {steps.map((step) => (
        <li key={step.key} className={styles.step} data-ahead={step.ahead ?? false}>
          <span className={styles.sign}>
            <KindBadge kind={step.kind} icon={step.icon} ahead={step.ahead} decorative />
          </span>
          <div className={styles.story}>
            <h2>
              {step.title}
              {step.ahead && <span className="visually-hidden"> ({t('station.next')})</span>}
            </h2>
            {step.content}
          </div>
        </li>
      ))}
    </ol>
  );
}
