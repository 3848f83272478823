import { StagePages } from './stage-pages.tsx';
import styles from './stage.module.css';

interface StageTitleProps {
  text: string;
  note?: string | null;
  /** Leaves room for what stands below it. */
  compact?: boolean;
}

/** From how many letters on a sentence is a text, which may need more than one page. */
const aText = 420;

/** The sentence of the moment, as large as its length allows. */
export function StageTitle({ text, note, compact }: StageTitleProps) {
  return (
    <>
      {text.length > aText ? (
        <StagePages className={styles.prose}>
          <h1>{text}</h1>
        </StagePages>
      ) : (
        <h1 className={styles.question} data-length={compact ? compactOf(text) : lengthOf(text)}>
          {text}
        </h1>
      )}
      {note && <Note text={note} />}
    </>
  );
}

function Note({ text }: { text: string }) {
  if (text.length <= aText) return <p className={styles.text}>{text}</p>;
  return (
    <StagePages>
      <p className={styles.text}>{text}</p>
    </StagePages>
  );
}

const compactOf = (text: string) => (text.length <= 150 ? 'compact' : 'compact-long');

function lengthOf(text: string): 'short' | 'long' | 'longer' {
  if (text.length <= 80) return 'short';
  return text.length <= 150 ? 'long' : 'longer';
}
