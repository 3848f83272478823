import type { Paragraph, Prose, Run } from '@ruta/contracts/drafting/commitment-form';
import styles from './plan.module.css';
import { ClauseSources, type OriginsByClause } from './origins.tsx';

interface FormProseProps {
  /** Name of the field in clause ids: `summary` for `summary.1`. */
  field: string;
  prose: Prose;
  origins: OriginsByClause;
}

/** Text of a commitment; what came from somewhere is underlined, and its sources stand behind the paragraph. */
export function FormProse({ field, prose, origins }: FormProseProps) {
  return (
    <div className={styles.prose}>
      {prose.map((paragraph, index) => {
        const clause = `${field}.${index + 1}`;
        return (
          <div key={clause} id={clause} className={styles.paragraph} data-style={paragraph.style}>
            <p style={{ marginInlineStart: `${paragraph.level * 1.4}em` }}>
              <Runs paragraph={paragraph} />
            </p>
            <ClauseSources sources={origins.get(clause)} />
          </div>
        );
      })}
    </div>
  );
}

function Runs({ paragraph }: { paragraph: Paragraph }) {
  let at = 0;
  return paragraph.runs.map((run) => {
    const start = at;
    at += run.text.length;
    return <Styled key={start} run={run} />;
  });
}

function Styled({ run }: { run: Run }) {
  const inner = run.emphasis ? <em>{run.text}</em> : run.text;
  const text = run.strong ? <strong>{inner}</strong> : inner;
  return run.origins ? <mark>{text}</mark> : text;
}
