import type { Change } from '@ruta/domain/commitment/difference';
import { useTranslation } from 'react-i18next';
import styles from './difference.module.css';

interface ChangedWordsProps {
  changes: readonly Change[];
  /** Members of a list, each on its own line. */
  list?: boolean;
}

/** Insertions and deletions by element, colour, line and, for who hears the page, by word. */
export function ChangedWords({ changes, list }: ChangedWordsProps) {
  const { t } = useTranslation('commitment');
  return (
    <p className={styles.text} data-list={list || undefined}>
      {placed(changes).map(([at, { what, text }]) => {
        if (what === 'same') return <span key={at}>{text}</span>;
        const Tag = what === 'added' ? 'ins' : 'del';
        return (
          <Tag key={at} className={styles[what]}>
            <span className="visually-hidden"> {t(`difference.${what}`)} </span>
            {text}
          </Tag>
        );
      })}
    </p>
  );
}

/** Words of one change stand in one order: their place is their name. */
const placed = (changes: readonly Change[]): [number, Change][] => changes.map((change, at) => [at, change]);
