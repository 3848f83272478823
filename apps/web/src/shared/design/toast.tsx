import { X } from 'lucide-react';
import { useEffect, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './button.tsx';
import styles from './overlay.module.css';

interface Toast {
  id: number;
  text: string;
  action?: { label: string; run: () => void };
  /** Milliseconds on the page; an action gets longer. */
  lasts: number;
}

let toasts: readonly Toast[] = [];
let nextId = 1;
const listeners = new Set<() => void>();

function set(next: readonly Toast[]): void {
  toasts = next;
  for (const listener of listeners) listener();
}

const dismiss = (id: number) => set(toasts.filter((toast) => toast.id !== id));

/** Says something that needs no answer; screen readers hear it too. Never the only place where an error stands. */
export function toast(text: string, options: { action?: Toast['action']; lasts?: number } = {}): void {
  const lasts = options.lasts ?? (options.action ? 10_000 : 6_000);
  set([...toasts.slice(-2), { id: nextId++, text, action: options.action, lasts }]);
}

function ToastLine({ item }: { item: Toast }) {
  const { t } = useTranslation('shared');
  useEffect(() => {
    const timer = setTimeout(() => dismiss(item.id), item.lasts);
    return () => clearTimeout(timer);
  }, [item]);
  return (
    <div className={styles.toast}>
      <span>{item.text}</span>
      {item.action && (
        <Button
          variant="plain"
          size="small"
          onPress={() => {
            item.action?.run();
            dismiss(item.id);
          }}
        >
          {item.action.label}
        </Button>
      )}
      <Button
        variant="plain"
        size="small"
        round
        icon={X}
        aria-label={t('close')}
        onPress={() => dismiss(item.id)}
      />
    </div>
  );
}

/** Stands once at the root. */
export function ToastRegion() {
  const shown = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => toasts,
  );
  return (
    <div className={styles.toasts} role="status" aria-live="polite">
      {shown.map((item) => (
        <ToastLine key={item.id} item={item} />
      ))}
    </div>
  );
}
