import type { ReactNode } from 'react';
import styles from './result-bars.module.css';
import { withColour } from './with-colour.ts';

export interface ResultBar {
  label: string;
  /** `null`: left out. */
  count: number | null;
  /** The number in words, beside its bar: the list says the same without the picture. */
  note: string;
  link?: ReactNode;
}

interface ResultBarsProps {
  bars: readonly ResultBar[];
  /** Of the kind of phase; a survey’s unless said. */
  colour?: string;
}

export function ResultBars({ bars, colour }: ResultBarsProps) {
  const most = Math.max(1, ...bars.map(({ count }) => count ?? 0));
  return (
    <ul className={styles.bars} style={withColour(colour)}>
      {bars.map(({ label, count, note, link }) => (
        <li key={label}>
          <span>{link ?? label}</span>
          <span className={styles.bar}>
            <i
              aria-hidden
              data-withheld={count === null}
              style={{ width: `${((count ?? most) / most) * 100}%` }}
            />
          </span>
          <b data-withheld={count === null}>{note}</b>
        </li>
      ))}
    </ul>
  );
}
