import styles from './answers.module.css';

export interface ValueBar {
  label: string;
  count: number;
}

interface ValueBarsProps {
  bars: readonly ValueBar[];
  look?: 'page' | 'wall';
}

/** From how many letters on a label needs more room than its bar. */
const longLabel = 32;

/** How many gave which answer. Each bar has its number beside it, so that the list says the same without the picture. */
export function ValueBars({ bars, look = 'page' }: ValueBarsProps) {
  const most = Math.max(1, ...bars.map(({ count }) => count));
  const long = bars.some(({ label }) => label.length > longLabel);
  return (
    <ul className={styles.bars} data-look={look} data-long={long}>
      {bars.map(({ label, count }) => (
        <li key={label}>
          <span>{label}</span>
          <i style={{ width: `${(count / most) * 100}%` }} aria-hidden />
          <b>{count}</b>
        </li>
      ))}
    </ul>
  );
}
