import styles from './stage.module.css';

interface StageTitleProps {
  text: string;
  note?: string | null;
  /** Leaves room for what stands below it. */
  compact?: boolean;
}

/** The sentence of the moment, as large as its length allows. */
export function StageTitle({ text, note, compact }: StageTitleProps) {
  return (
    <>
      <h1 className={styles.question} data-length={compact ? compactOf(text) : lengthOf(text)}>
        {text}
      </h1>
      {note && <p className={styles.text}>{note}</p>}
    </>
  );
}

const compactOf = (text: string) => (text.length <= 150 ? 'compact' : 'compact-long');

function lengthOf(text: string): 'short' | 'long' | 'longer' {
  if (text.length <= 80) return 'short';
  return text.length <= 150 ? 'long' : 'longer';
}
