import type { ReactNode } from 'react';
import styles from './stage.module.css';

interface StagePagesProps {
  /** How many stand side by side. */
  columns?: 1 | 2 | 3;
  className?: string | undefined;
  /** There is much: in smaller letters from the beginning. */
  many?: boolean;
  children: ReactNode;
}

/**
 * Fills what is left of the wall. What has no room is on a page of its own: nothing is cut, a block is parted only where it
 * is longer than the wall is high. use-fit.ts measures, turns and numbers the pages.
 */
export function StagePages({ columns = 1, className, many = false, children }: StagePagesProps) {
  return (
    <div className={styles.paged}>
      <div
        className={`${styles.pages} ${className ?? ''}`}
        data-pages
        data-many={many}
        style={{ columnCount: columns }}
      >
        {children}
      </div>
    </div>
  );
}
