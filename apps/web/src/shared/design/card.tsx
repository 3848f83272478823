import type { LucideIcon } from 'lucide-react';
import type { HTMLAttributes, ReactNode } from 'react';
import styles from './card.module.css';
import { withColour } from './with-colour.ts';

type CardProps = Omit<HTMLAttributes<HTMLElement>, 'className'> & {
  as?: 'section' | 'article' | 'div' | 'li' | 'aside';
  /** For what is not there yet. */
  dashed?: boolean;
};

export function Card({ as: Tag = 'div', dashed, ...rest }: CardProps) {
  return <Tag {...rest} className={`${styles.card} ${dashed ? styles.dashed : ''}`} />;
}

interface NoticeProps {
  icon: LucideIcon;
  colour?: string;
  children: ReactNode;
}

/** A sentence the reader should not miss, on a tint of its colour. */
export function Notice({ icon: Icon, colour, children }: NoticeProps) {
  return (
    <div className={styles.notice} style={withColour(colour)}>
      <Icon aria-hidden />
      <div>{children}</div>
    </div>
  );
}
