import { ChevronDown, ChevronUp, X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../shared/design/button.tsx';
import { useComments } from './comments-context.tsx';
import styles from './comments.module.css';
import { ThreadBody } from './thread-card.tsx';

/** On a phone, over the lower half of the text: the thread that is picked, with what it is about still in sight. */
export function ThreadSheet() {
  const { t } = useTranslation('desk-comments');
  const { threads, active, pick, step, open } = useComments();
  const thread = threads.all.find(({ id }) => id === active);
  const sheet = useRef<HTMLElement>(null);
  useEffect(() => {
    if (thread?.id) sheet.current?.focus({ preventScroll: true });
  }, [thread?.id]);
  if (!thread) return null;
  return (
    <section
      ref={sheet}
      className={styles.sheet}
      tabIndex={-1}
      aria-label={t('sheet')}
      onKeyDown={(event) => {
        if (event.key === 'Escape') pick(null);
      }}
    >
      <div className={styles.sheetHead}>
        {thread.quote ? <q className={styles.quote}>{thread.quote}</q> : <span />}
        <div className={styles.steps}>
          {open.length > 1 && (
            <>
              <Button
                variant="plain"
                size="small"
                round
                icon={ChevronUp}
                aria-label={t('previous')}
                onPress={() => step(-1)}
              />
              <Button
                variant="plain"
                size="small"
                round
                icon={ChevronDown}
                aria-label={t('next')}
                onPress={() => step(1)}
              />
            </>
          )}
          <Button
            variant="plain"
            size="small"
            round
            icon={X}
            aria-label={t('close')}
            onPress={() => pick(null)}
          />
        </div>
      </div>
      <ThreadBody thread={thread} />
    </section>
  );
}
