import { ChevronDown, ChevronUp, MessageSquarePlus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommitmentWords } from '../../../shared/commitment/commitment-words.ts';
import { Button } from '../../../shared/design/button.tsx';
import { ErrorState, Loading } from '../../../shared/design/states.tsx';
import { DeskThreadId } from '@ruta/contracts/protocol/ids';
import { newOpId } from '../../../shared/live/op-id.ts';
import { useDesk } from '../desk-context.ts';
import { CommentBox } from './comment-box.tsx';
import { useComments } from './comments-context.tsx';
import styles from './comments.module.css';
import { ThreadCard } from './thread-card.tsx';

/** Everything said beside the text, in the order of the page. */
export function CommentsPanel() {
  const { t } = useTranslation('desk-comments');
  const { threads, open, active, step, compose, composing } = useComments();
  const { mayComment } = useDesk();
  const [settled, setSettled] = useState(false);
  const settledCount = threads.all.length - open.length;
  const shown = threads.all.filter(
    (thread) => thread.id === active || (settled ? thread.resolved !== null : thread.resolved === null),
  );
  return (
    <div className={styles.panel}>
      <div className="row between">
        <h2 id="comments">{t('title')}</h2>
        {open.length > 1 && (
          <div className={styles.steps}>
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
          </div>
        )}
      </div>
      {!threads.loaded && !threads.failed && <Loading lines={2} height="3rem" />}
      {!threads.loaded && Boolean(threads.failed) && threads.all.length === 0 && (
        <ErrorState error={threads.failed} onRetry={threads.retry} />
      )}
      {composing && <Composer />}
      {threads.loaded && shown.length === 0 && !composing && (
        <p className="small">{t(settled ? 'none-settled' : mayComment ? 'none' : 'none-reading')}</p>
      )}
      <ul className={styles.threads}>
        {shown.map((thread) => (
          <li key={thread.id}>
            <ThreadCard thread={thread} />
          </li>
        ))}
      </ul>
      <div className="row">
        {mayComment && !composing && (
          <Button
            variant="quiet"
            size="small"
            icon={MessageSquarePlus}
            preventFocusOnPress
            onPress={() => compose(null)}
          >
            {t('comment')}
          </Button>
        )}
        {(settledCount > 0 || settled) && (
          <Button variant="plain" size="small" aria-pressed={settled} onPress={() => setSettled(!settled)}>
            {settled ? t('see-open') : t('see-settled', { count: settledCount })}
          </Button>
        )}
      </div>
      <p className={`small ${styles.keys}`}>{t('keys')}</p>
    </div>
  );
}

/** A new thread, about what was selected or where one stood. */
function Composer() {
  const { t } = useTranslation('desk-comments');
  const words = useCommitmentWords();
  const { composing, stopComposing, threads, commitment, pick } = useComments();
  if (!composing) return null;
  const [root = ''] = composing.spot.split('.');
  const place = words.section(root);
  return (
    <div className={styles.composer}>
      {composing.quote && <q className={styles.quote}>{composing.quote}</q>}
      <CommentBox
        commitmentId={commitment.id}
        label={t('about', { place })}
        keep="new"
        send={t('comment-do')}
        autoFocus
        onSend={(body) => {
          const threadId = DeskThreadId.parse(newOpId());
          threads.post({ type: 'open', threadId, ...composing, body });
          stopComposing();
          pick(threadId);
        }}
        onCancel={stopComposing}
      />
    </div>
  );
}
