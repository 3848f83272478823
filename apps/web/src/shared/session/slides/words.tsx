import { lazy, Suspense } from 'react';
import styles from './slides.module.css';

const MarkdownText = lazy(() => import('./markdown-text.tsx'));

/** Markdown, fetched with its reader when there is some to read; until then the words as they were typed. */
export function Words({ text }: { text: string }) {
  return (
    <div className={styles.words}>
      <Suspense fallback={<p>{text}</p>}>
        <MarkdownText text={text} />
      </Suspense>
    </div>
  );
}
