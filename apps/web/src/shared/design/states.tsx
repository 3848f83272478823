import { CloudAlert, SearchX, WifiOff, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { OfflineError, RefusedError } from '../http/failures.ts';
import { useWhenBack } from '../http/use-when-back.ts';
import { useRefusalSentence } from '../i18n/refusal-sentence.ts';
import { Button } from './button.tsx';
import styles from './states.module.css';

interface EmptyStateProps {
  icon?: LucideIcon;
  title: string;
  children?: ReactNode;
  action?: ReactNode;
  /** It stands for the whole page: its title is the page's. */
  whole?: boolean;
}

/** Nothing here yet: says so, and what makes something appear. */
export function EmptyState({ icon: Icon = SearchX, title, children, action, whole }: EmptyStateProps) {
  const Title = whole ? 'h1' : 'h2';
  return (
    <div className={styles.state}>
      <Icon aria-hidden />
      <Title className={styles.title}>{title}</Title>
      {children && <p>{children}</p>}
      {action && <div className={styles.actions}>{action}</div>}
    </div>
  );
}

interface ErrorStateProps {
  error: unknown;
  onRetry?: () => void;
  action?: ReactNode;
  /** It stands for the whole page: its title is the page's. */
  whole?: boolean;
}

/** What happened, that nothing was lost, and what to do. */
export function ErrorState({ error, onRetry, action, whole }: ErrorStateProps) {
  const Title = whole ? 'h1' : 'h2';
  const { t } = useTranslation('shared');
  const sentence = useRefusalSentence();
  const offline = error instanceof OfflineError;
  useWhenBack(offline ? onRetry : undefined);
  const refused = error instanceof RefusedError;
  const missing = refused && error.status === 404;
  const Icon = offline ? WifiOff : missing ? SearchX : CloudAlert;
  return (
    <div className={styles.state} role="alert">
      <Icon aria-hidden />
      <Title className={styles.title}>
        {t(offline ? 'error.offline-title' : missing ? 'error.missing-title' : 'error.title')}
      </Title>
      <p>{offline ? t('error.offline') : refused ? sentence(error.refusal) : t('error.unexpected')}</p>
      <div className={styles.actions}>
        {onRetry && !missing && <Button onPress={onRetry}>{t('error.retry')}</Button>}
        {action}
      </div>
    </div>
  );
}

interface SkeletonProps {
  /** Any CSS length; the size of what comes, so that nothing jumps. */
  width?: string;
  height?: string;
}

export function Skeleton({ width = '100%', height = '1em' }: SkeletonProps) {
  return <span aria-hidden className={styles.skeleton} style={{ width, height }} />;
}

/** A waiting block: tells a screen reader once, shows bars of the size of what comes. */
export function Loading({ lines = 3, height = '1.2em' }: { lines?: number; height?: string }) {
  const { t } = useTranslation('shared');
  return (
    <div className={styles.lines} aria-busy="true">
      <span className="visually-hidden" role="status">
        {t('loading')}
      </span>
      {Array.from({ length: lines }, (_, index) => (
        <Skeleton key={index} height={height} width={index === lines - 1 && lines > 1 ? '64%' : '100%'} />
      ))}
    </div>
  );
}
