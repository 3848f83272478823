import type { CSSProperties, ReactNode } from 'react';
import { useFormat } from '../i18n/format.ts';
import styles from './meter.module.css';

export interface MeterPart {
  key: string;
  label: string;
  count: number;
  /** Any CSS background; `stripes` for what waits. */
  fill: string;
}

/** A share that waits for something: hatched, so that it reads without colour. */
export const stripes =
  'repeating-linear-gradient(135deg, var(--edge) 0 4px, color-mix(in oklab, var(--edge) 18%, var(--surface)) 4px 9px)';

interface MeterProps {
  /** The whole sentence for who cannot see the bar. */
  label: string;
  parts: readonly MeterPart[];
  /** Wraps a legend entry, to link it. The class makes the entry a row. */
  renderEntry?: (part: MeterPart, className: string, content: ReactNode) => ReactNode;
}

const filled = (fill: string, grow?: number): CSSProperties =>
  ({ '--fill': fill, ...(grow === undefined ? {} : { flex: grow }) }) as CSSProperties;

/** Parts of a whole as one bar, its numbers below it: the bar never stands alone. */
export function Meter({ label, parts, renderEntry }: MeterProps) {
  const format = useFormat();
  const row = (part: MeterPart) => {
    const content = (
      <>
        <i className={styles.swatch} style={filled(part.fill)} aria-hidden />
        <span>{part.label}</span>
        <b>{format.number(part.count)}</b>
      </>
    );
    if (renderEntry) return renderEntry(part, styles.entry ?? '', content);
    return <div className={styles.entry}>{content}</div>;
  };
  return (
    <div>
      <div className={styles.bar} role="img" aria-label={label}>
        {parts
          .filter((part) => part.count > 0)
          .map((part) => (
            <span key={part.key} style={filled(part.fill, part.count)} />
          ))}
      </div>
      <ul className={styles.legend}>
        {parts.map((part) => (
          <li key={part.key}>{row(part)}</li>
        ))}
      </ul>
    </div>
  );
}
