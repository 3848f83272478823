import { useTranslation } from 'react-i18next';
import styles from './frame.module.css';

/** On every page of a demonstration: nothing here is about a real place. */
export function DemoBanner() {
  const { t } = useTranslation('shared');
  return (
    <aside className={styles.demo} aria-label={t('demo.label')}>
      <div className="wrap">
        <span>{t('demo')}</span>
        <span className={styles.demoMore}>{t('demo.more')}</span>
      </div>
    </aside>
  );
}
