import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './details.module.css';

interface DetailsProps {
  /** For links to it. */
  id?: string;
  summary: ReactNode;
  /** `strong` beside fields of a form, `small` for what few will open. */
  size?: 'regular' | 'strong' | 'small';
  /** Open from the start. */
  open?: boolean;
  children: ReactNode;
}

/** What is there for who wants to know more. */
export function Details({ id, summary, size = 'regular', open, children }: DetailsProps) {
  return (
    <details id={id} open={open} className={`${styles.details} ${size === 'regular' ? '' : styles[size]}`}>
      <summary>
        <ChevronRight aria-hidden />
        <span>{summary}</span>
      </summary>
      {children}
    </details>
  );
}
