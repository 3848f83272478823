import { createLink, type LinkComponent } from '@tanstack/react-router';
import { LoaderCircle, type LucideIcon } from 'lucide-react';
import type { AnchorHTMLAttributes, ReactNode, Ref } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import styles from './button.module.css';
import { withColour } from './with-colour.ts';

interface Look {
  /** `primary` is the one filled button of a view; `quiet` has an edge; `plain` is text. */
  variant?: 'primary' | 'quiet' | 'plain' | 'danger';
  size?: 'regular' | 'small';
  wide?: boolean;
  /** Round, with an icon alone: give it an `aria-label`. */
  round?: boolean;
  icon?: LucideIcon;
  /** Colour of the kind of phase, for the primary action inside that phase. */
  colour?: string;
  children?: ReactNode;
}

const classOf = ({ variant = 'primary', size = 'regular', wide, round }: Look): string =>
  [
    styles.button,
    variant !== 'primary' && styles[variant],
    size === 'small' && styles.small,
    wide && styles.wide,
    round && styles.round,
  ]
    .filter(Boolean)
    .join(' ');

export type ButtonProps = Omit<AriaButtonProps, 'children' | 'className' | 'style'> & Look;

/**
 * `isPending` keeps the focus, takes no second press and says so to a screen reader; the words stay, so that nothing
 * jumps. (The library's own pending state announces by an id that is gone when the button is.)
 */
export function Button(props: ButtonProps) {
  const { variant, size, wide, round, icon: Icon, colour, children, isPending, ...rest } = props;
  const { t } = useTranslation('shared');
  const still = isPending ? { onPress: undefined, type: 'button' as const } : {};
  return (
    <AriaButton
      {...rest}
      {...still}
      data-pending={isPending || undefined}
      className={classOf({ variant, size, wide, round })}
      style={withColour(colour)}
    >
      {isPending ? (
        <LoaderCircle role="img" aria-label={t('working')} className={styles.spin} />
      ) : (
        Icon && <Icon aria-hidden />
      )}
      {children}
    </AriaButton>
  );
}

type AnchorProps = AnchorHTMLAttributes<HTMLAnchorElement> & Look & { ref?: Ref<HTMLAnchorElement> };

/** A link that looks like a button, to an address outside the router (a download, another site). */
export function ButtonAnchor({
  variant,
  size,
  wide,
  round,
  icon: Icon,
  colour,
  children,
  ...rest
}: AnchorProps) {
  return (
    <a {...rest} className={classOf({ variant, size, wide, round })} style={withColour(colour)}>
      {Icon && <Icon aria-hidden />}
      {children}
    </a>
  );
}

const RoutedAnchor = createLink(ButtonAnchor);

/** A link to a page of ours that looks like a button; `to` and `params` as in the router's Link. */
export const LinkButton: LinkComponent<typeof ButtonAnchor> = (props) => (
  <RoutedAnchor preload="intent" {...props} />
);
