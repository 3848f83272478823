import type { AgendaItem } from '@ruta/contracts/session/agenda';
import { useTranslation } from 'react-i18next';
import styles from './panels.module.css';

/** What people read. */
export function TextPanel({ item }: { item: AgendaItem }) {
  const { t } = useTranslation('console');
  const { content } = item;
  const text = content && 'text' in content ? content.text : '';
  return (
    <>
      {text && <p className={styles.text}>{text}</p>}
      {item.kind === 'check-in' && <p className="small">{t('check-in.hint')}</p>}
    </>
  );
}
