import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './chip.module.css';
import { kindLooks, type Kind } from './kinds.ts';
import { withColour } from './with-colour.ts';

interface ChipProps {
  icon?: LucideIcon;
  /** A token such as `var(--ok)`; its text is measured against its own tint. */
  colour?: string;
  children: ReactNode;
}

export function Chip({ icon: Icon, colour, children }: ChipProps) {
  return (
    <span className={styles.chip} style={withColour(colour)}>
      {Icon && <Icon aria-hidden />}
      <span>{children}</span>
    </span>
  );
}

/** A chip in a phase kind's colour and icon; without children, the kind's own word. */
export function KindChip({ kind, children }: { kind: Kind; children?: ReactNode }) {
  const { t } = useTranslation('shared');
  const look = kindLooks[kind];
  return (
    <Chip icon={look.icon} colour={look.colour}>
      {children ?? t(`kind.${kind}`)}
    </Chip>
  );
}

interface BadgeProps {
  kind: Kind;
  /** Another picture in the kind's colour, for a step within the phase. */
  icon?: LucideIcon;
  /** Not reached yet: a ring instead of a disc. */
  ahead?: boolean;
  /** Beside a text that already names the kind. */
  decorative?: boolean;
}

export function KindBadge({ kind, icon, ahead, decorative }: BadgeProps) {
  const { t } = useTranslation('shared');
  const look = kindLooks[kind];
  const Icon = icon ?? look.icon;
  const naming = decorative ? { 'aria-hidden': true } : { role: 'img', 'aria-label': t(`kind.${kind}`) };
  return (
    <span
      className={`${styles.badge} ${ahead ? styles.ring : ''}`}
      style={withColour(look.colour)}
      {...naming}
    >
      <Icon aria-hidden />
    </span>
  );
}
