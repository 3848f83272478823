import type { OpId } from '@ruta/contracts/protocol/ids';
import { Check, EyeOff, RotateCcw, Trash2, Unlink } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommitmentWords } from '../../../shared/commitment/commitment-words.ts';
import { initialsOf } from '../../../shared/design/avatar-stack.tsx';
import { Button } from '../../../shared/design/button.tsx';
import { Chip } from '../../../shared/design/chip.tsx';
import { SaveState } from '../../../shared/design/save-state.tsx';
import { withColour } from '../../../shared/design/with-colour.ts';
import { useEntity } from '../../../shared/entity/entity.ts';
import { useFormat } from '../../../shared/i18n/format.ts';
import { useRefusalSentence } from '../../../shared/i18n/refusal-sentence.ts';
import { useMay } from '../../../shared/identity/me.ts';
import { shade, useDesk } from '../desk-context.ts';
import { CommentBox } from './comment-box.tsx';
import { useComments } from './comments-context.tsx';
import styles from './comments.module.css';
import { HideDialog } from './hide-dialog.tsx';
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
      <b>{comment.authorName ?? t('somebody')}:</b> <Words comment={comment} />
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
            <Comment comment={comment} />
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

function Comment({ comment }: { comment: ShownComment }) {
  const { t } = useTranslation('desk-comments');
  const format = useFormat();
  const { id: entityId } = useEntity();
  const moderates = useMay('drafting.moderate', entityId);
  const [hiding, setHiding] = useState(false);
  const name = comment.authorName ?? t('somebody');
  return (
    <div className={styles.comment} style={withColour(shade(comment.colour))}>
      <span className={styles.face} aria-hidden>
        {initialsOf(name)}
      </span>
      <div>
        <p className={styles.by}>
          <b>{name}</b> <span className="small">{format.date(comment.at, 'day-time')}</span>
          {moderates && !comment.delivery && (
            <Button
              variant="plain"
              size="small"
              round
              icon={EyeOff}
              aria-label={t(comment.state === 'hidden' ? 'show-long' : 'hide-long', { name })}
              onPress={() => setHiding(true)}
            />
          )}
        </p>
        <p className={styles.words}>
          <Words comment={comment} />
        </p>
        {comment.delivery && <OnItsWay comment={comment} delivery={comment.delivery} />}
      </div>
      {hiding && <HideDialog comment={comment} onClose={() => setHiding(false)} />}
    </div>
  );
}

function Words({ comment }: { comment: ShownComment }) {
  const { t } = useTranslation('desk-comments');
  const { t: f } = useTranslation('feedback');
  const { hiddenFor, body } = comment;
  const placed = (body ?? []).map((part, at) => ({ part, at }));
  return (
    <>
      {hiddenFor && <em>{f('hidden', { reason: f(`reason.${hiddenFor}`) })} </em>}
      {body === null && !hiddenFor && <em>{t('erased')}</em>}
      {placed.map(({ part, at }) =>
        'text' in part ? (
          <span key={at}>{part.text}</span>
        ) : (
          <b key={at} className={styles.mention} data-me={part.me || undefined}>
            @{part.mention ?? t('somebody')}
          </b>
        ),
      )}
    </>
  );
}

interface WayProps {
  comment: ShownComment;
  delivery: NonNullable<ShownComment['delivery']>;
}

function OnItsWay({ comment, delivery }: WayProps) {
  const { t } = useTranslation('desk-comments');
  const sentence = useRefusalSentence();
  const { threads } = useComments();
  if (delivery.state === 'saved') return <SaveState state="kept" words={t('kept')} />;
  if (delivery.state !== 'refused') return <SaveState state="sending" />;
  return (
    <>
      <SaveState state="refused" words={sentence(delivery.refusal)} />
      <Button
        variant="plain"
        size="small"
        icon={Trash2}
        onPress={() => threads.discard(String(comment.id) as OpId)}
      >
        {t('discard')}
      </Button>
    </>
  );
}
