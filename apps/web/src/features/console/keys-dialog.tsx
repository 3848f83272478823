import { useTranslation } from 'react-i18next';
import { Dialog } from '../../shared/design/dialog.tsx';
import styles from './keys-dialog.module.css';

const keys = [
  ['→', 'next'],
  ['←', 'back'],
  ['+', 'time'],
  ['P', 'pause'],
  ['L', 'lock'],
  ['B', 'blank'],
  ['Z', 'undo'],
  ['?', 'help'],
] as const;

/** One key each, for whoever leads with the hands on the keyboard or with a presenter. */
export function KeysDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const { t } = useTranslation('console');
  return (
    <Dialog title={t('keys.title')} isOpen={isOpen} onClose={onClose}>
      <dl className={styles.keys}>
        {keys.map(([key, name]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{t(`keys.${name}`)}</dd>
          </div>
        ))}
      </dl>
      <p className="small">{t('keys.note')}</p>
    </Dialog>
  );
}
