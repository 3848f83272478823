import type { ReactNode } from 'react';
import type { DrawnBar } from '../chart/picture.ts';
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

const most = (bars: readonly Pick<ResultBar, 'count'>[]): number =>
  Math.max(1, ...bars.map(({ count }) => count ?? 0));

/** The same bars for a picture that is taken away; what is withheld has none. */
export const drawnBars = (bars: readonly ResultBar[]): DrawnBar[] =>
  bars.map(({ label, count, note }) => ({ label, note, share: (count ?? 0) / most(bars) }));

export function ResultBars({ bars, colour }: ResultBarsProps) {
  const whole = most(bars);
  return (
    <ul className={styles.bars} style={withColour(colour)}>
      {bars.map(({ label, count, note, link }) => (
        <li key={label}>
          <span>{link ?? label}</span>
          <span className={styles.bar}>
            <i
              aria-hidden
              data-withheld={count === null}
              style={{ width: `${((count ?? whole) / whole) * 100}%` }}
            />
          </span>
          <b data-withheld={count === null}>{note}</b>
        </li>
      ))}
    </ul>
  );
}
