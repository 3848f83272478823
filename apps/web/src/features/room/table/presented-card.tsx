import type { SessionView } from '@ruta/contracts/session/view';
import { useTranslation } from 'react-i18next';
import { presentedCard } from '../../../shared/session/tables/breakouts.ts';
import { useTableName } from '../../../shared/session/tables/table-words.ts';
import styles from './table.module.css';

/** The card that the room looks at now, on the phone as on the wall. */
export function PresentedCard({ view }: { view: SessionView }) {
  const { t } = useTranslation('room');
  const nameOf = useTableName();
  const shown = presentedCard(view);
  if (!shown) return null;
  return (
    <section className={styles.card} role="status">
      <h2>{t('card.of', { table: nameOf(shown.table) })}</h2>
      <p>{shown.card.text ?? t('idea.erased')}</p>
    </section>
  );
}
