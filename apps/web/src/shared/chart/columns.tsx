import styles from './columns.module.css';

export interface ShownColumn {
  key: string;
  label: string;
  /** The number in words; the list says the same without the picture. */
  note: string;
  count: number;
  /** Its label stands below it: where there are many, some do. */
  marked: boolean;
}

const TALL = 150;

/** Counts over time, upright; read aloud as a list of when and how many. */
export function Columns({ columns }: { columns: readonly ShownColumn[] }) {
  const most = Math.max(1, ...columns.map(({ count }) => count));
  return (
    <ol className={styles.columns} data-dense={columns.length > 12 || undefined}>
      {columns.map(({ key, label, note, count, marked }) => (
        <li key={key} title={`${label}: ${note}`}>
          <b>{note}</b>
          <i aria-hidden style={{ blockSize: `${(count / most) * TALL}px` }} />
          <span data-marked={marked || undefined}>{label}</span>
        </li>
      ))}
    </ol>
  );
}
