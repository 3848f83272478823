import { MessageSquareText } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useCommentsBeside } from './comments-context.tsx';
import styles from './comments.module.css';

/** How many open threads a field has; leads to the first of them. */
export function FieldPin({ spot, label }: { spot: string; label: string }) {
  const { t } = useTranslation('desk-comments');
  const comments = useCommentsBeside();
  const own = comments?.open.filter((thread) => thread.spot === spot) ?? [];
  const [first] = own;
  if (!comments || !first) return null;
  const { active, pick } = comments;
  return (
    <button
      type="button"
      className={styles.fieldPin}
      aria-label={t('field', { count: own.length, label })}
      aria-pressed={own.some(({ id }) => id === active)}
      onClick={() => pick(first.id)}
    >
      <MessageSquareText aria-hidden />
      {own.length}
    </button>
  );
}
