import { useId } from 'react';
import styles from './scale.module.css';

interface ScaleProps {
  /** What is rated; hidden where a heading already says it. */
  label: string;
  labelHidden?: boolean;
  /** What each level means, from the first; `short` is what stands on it. */
  levels: readonly { value: number; short: string; words: string }[];
  value: number | null;
  onValue: (value: number | null) => void;
  /** The words for saying nothing; missing where one need not. */
  none?: string;
}

/** One of a row of levels, each large enough for a thumb. The chosen one is spelled out below. */
export function Scale({ label, labelHidden, levels, value, onValue, none }: ScaleProps) {
  const name = useId();
  const chosen = levels.find((level) => level.value === value);
  return (
    <fieldset className={styles.scale} data-marked={value !== null}>
      <legend className={labelHidden ? 'visually-hidden' : styles.label}>{label}</legend>
      <div className={styles.levels}>
        {levels.map((level) => (
          <label key={level.value} className={styles.level}>
            <input
              type="radio"
              name={name}
              aria-label={level.words}
              checked={level.value === value}
              onChange={() => onValue(level.value)}
            />
            <span aria-hidden>{level.short}</span>
          </label>
        ))}
        {none !== undefined && (
          <label className={styles.none}>
            <input type="radio" name={name} checked={value === null} onChange={() => onValue(null)} />
            <span>{none}</span>
          </label>
        )}
      </div>
      {chosen && chosen.words !== chosen.short && <p className={styles.said}>{chosen.words}</p>}
    </fieldset>
  );
}
