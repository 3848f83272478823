import { useTranslation } from 'react-i18next';
import styles from './composer.module.css';

/** By how much an entry ends after its plan, or before it; nothing within half a minute. */
export function Drift({ ms }: { ms: number }) {
  const { t } = useTranslation('composer');
  const count = Math.round(Math.abs(ms) / 60_000);
  if (count === 0) return null;
  return (
    <small className={styles.drift} data-late={ms > 0}>
      {t(ms > 0 ? 'late' : 'early', { count })}
    </small>
  );
}
