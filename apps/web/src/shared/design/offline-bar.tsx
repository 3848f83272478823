import { WifiOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useOnline } from '../http/connection.ts';
import styles from './states.module.css';

/** Told once when the network goes; what is on the page stays readable. */
export function OfflineBar() {
  const { t } = useTranslation('shared');
  const online = useOnline();
  return (
    <div role="status">
      {!online && (
        <div className={styles.bar}>
          <WifiOff aria-hidden />
          <span>{t('offline')}</span>
        </div>
      )}
    </div>
  );
}
