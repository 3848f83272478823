import { Check, RotateCcw, Unlink } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useCommitmentWords } from '../../../shared/commitment/commitment-words.ts';
import { Button } from '../../../shared/design/button.tsx';
import { Chip } from '../../../shared/design/chip.tsx';
import { useFormat } from '../../../shared/i18n/format.ts';
import { useDesk } from '../desk-context.ts';
import { CommentBox } from './comment-box.tsx';
import { CommentView, CommentWords } from './comment-view.tsx';
import { useComments } from './comments-context.tsx';
import styles from './comments.module.css';
import type { ShownComment, ShownThread } from './shown-threads.ts';

/** A thread: what it is about, and when it is picked everything said in it. */
export function ThreadCard({ thread }: { thread: ShownThread }) {
  const { t } = useTranslation('desk-comments');
  const words = useCommitmentWords();
  const { active, pick } = useComments();
  const isActive = active === thread.id;
  const [first] = thread.comments;
  const [root = '', row] = thread.spot.split('.');
  return (
    <article
      className={styles.thread}
      data-active={isActive || undefined}
      data-thread-card={thread.id}
      aria-label={t('thread', { number: thread.number, place: words.section(root) })}
    >
      <button
        type="button"
        className={styles.subject}
        aria-expanded={isActive}
        onClick={() => pick(isActive ? null : thread.id)}
      >
        <span className="small">
          {words.section(row === undefined ? thread.spot : root)}
          {thread.comments.length > 1 && ` · ${t('count', { count: thread.comments.length })}`}
        </span>
        {thread.quote && <q className={styles.quote}>{thread.quote}</q>}
        {!isActive && first && <Preview comment={first} />}
      </button>
      {thread.gone && (
        <Chip icon={Unlink} colour="var(--warn)">
          {t('gone')}
        </Chip>
      )}
      {isActive && <ThreadBody thread={thread} />}
    </article>
  );
}

function Preview({ comment }: { comment: ShownComment }) {
  const { t } = useTranslation('desk-comments');
  return (
    <span className={styles.preview}>
      <b>{comment.authorName ?? t('somebody')}:</b> <CommentWords comment={comment} />
    </span>
  );
}

export function ThreadBody({ thread }: { thread: ShownThread }) {
  const { t } = useTranslation('desk-comments');
  const format = useFormat();
  const { mayComment, mayDecide } = useDesk();
  const { threads, commitment } = useComments();
  const settles = mayComment && (mayDecide || thread.comments[0]?.mine === true) && thread.number > 0;
  const { resolved } = thread;
  return (
    <div className={styles.body}>
      <ol className={styles.comments}>
        {thread.comments.map((comment) => (
          <li key={comment.id}>
            <CommentView thread={thread} comment={comment} />
          </li>
        ))}
      </ol>
      {resolved && (
        <p className="small">
          {t('resolved-by', {
            name: resolved.byName ?? t('somebody'),
            date: format.date(resolved.at, 'day-time'),
          })}
        </p>
      )}
      {mayComment && !resolved && (
        <CommentBox
          commitmentId={commitment.id}
          label={t('reply')}
          keep={thread.id}
          send={t('reply-do')}
          onSend={(body) => threads.post({ type: 'reply', threadId: thread.id, body })}
        />
      )}
      {settles && (
        <Button
          variant="plain"
          size="small"
          icon={resolved ? RotateCcw : Check}
          onPress={() => threads.post({ type: resolved ? 'reopen' : 'resolve', threadId: thread.id })}
        >
          {t(resolved ? 'reopen' : 'resolve')}
        </Button>
      )}
    </div>
  );
}
