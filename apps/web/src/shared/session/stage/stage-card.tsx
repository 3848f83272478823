import { useTranslation } from 'react-i18next';
import type { HandedCard } from '../tables/breakouts.ts';
import { useTableName } from '../tables/table-words.ts';
import { StagePages } from './stage-pages.tsx';
import styles from './stage.module.css';

/** What one table brings to the plenary, as large as its length allows. */
export function StageCard({ handed: { table, card } }: { handed: HandedCard }) {
  const { t } = useTranslation('live');
  const nameOf = useTableName();
  const text = card.text ?? t('erased');
  return (
    <>
      <p className={styles.kind}>{nameOf(table)}</p>
      <StagePages>
        <p className={styles.handed} data-length={lengthOf(text)}>
          {text}
        </p>
      </StagePages>
    </>
  );
}

function lengthOf(text: string): 'short' | 'long' | 'longer' {
  const lines = text.split('\n').reduce((sum, line) => sum + Math.ceil((line.length + 1) / 38), 0);
  if (lines <= 6) return 'short';
  return lines <= 12 ? 'long' : 'longer';
}
