import type { OpId } from '@ruta/contracts/protocol/ids';
import { EyeOff, History, Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { initialsOf } from '../../../shared/design/avatar-stack.tsx';
import { Button } from '../../../shared/design/button.tsx';
import { SaveState } from '../../../shared/design/save-state.tsx';
import { withColour } from '../../../shared/design/with-colour.ts';
import { useEntity } from '../../../shared/entity/entity.ts';
import { useFormat } from '../../../shared/i18n/format.ts';
import { useRefusalSentence } from '../../../shared/i18n/refusal-sentence.ts';
import { useMay } from '../../../shared/identity/me.ts';
import { shade, useDesk } from '../desk-context.ts';
import { CommentBox } from './comment-box.tsx';
import { CommentHistoryDialog } from './comment-history-dialog.tsx';
import { useComments } from './comments-context.tsx';
import styles from './comments.module.css';
import { HideDialog } from './hide-dialog.tsx';
import { plainWords } from './plain-words.ts';
import type { ShownComment, ShownThread } from './shown-threads.ts';
import { WithdrawDialog } from './withdraw-dialog.tsx';

interface CommentProps {
  thread: ShownThread;
  comment: ShownComment;
}

/** One comment of a thread, with what its author and whoever moderates may do with it. */
export function CommentView({ thread, comment }: CommentProps) {
  const { t } = useTranslation('desk-comments');
  const format = useFormat();
  const [editing, setEditing] = useState(false);
  const name = comment.authorName ?? t('somebody');
  return (
    <div className={styles.comment} style={withColour(shade(comment.colour))}>
      <span className={styles.face} aria-hidden>
        {initialsOf(name)}
      </span>
      <div>
        <p className={styles.by}>
          <b>{name}</b>{' '}
          <span className="small">
            {format.date(comment.at, 'day-time')}
            {comment.editedAt !== null && comment.state !== 'withdrawn' && (
              <>
                {' · '}
                <span title={format.date(comment.editedAt, 'day-time')}>{t('edited')}</span>
              </>
            )}
          </span>
          <Deeds thread={thread} comment={comment} name={name} onEdit={() => setEditing(true)} />
        </p>
        {editing ? (
          <Editor thread={thread} comment={comment} onDone={() => setEditing(false)} />
        ) : (
          <p className={styles.words}>
            <CommentWords comment={comment} />
          </p>
        )}
        {comment.delivery && <OnItsWay comment={comment} delivery={comment.delivery} />}
      </div>
    </div>
  );
}

interface DeedsProps extends CommentProps {
  name: string;
  onEdit: () => void;
}

/** Its author changes it or takes it back; whoever moderates hides it, and reads what it said before. */
function Deeds({ thread, comment, name, onEdit }: DeedsProps) {
  const { t } = useTranslation('desk-comments');
  const { id: entityId } = useEntity();
  const { mayComment } = useDesk();
  const moderates = useMay('drafting.moderate', entityId);
  const [open, setOpen] = useState<'hide' | 'withdraw' | 'history' | null>(null);
  if (comment.delivery) return null;
  const close = () => setOpen(null);
  const own = comment.mine && comment.state === 'shown' && mayComment;
  const deeds = [
    { name: 'edit', icon: Pencil, shown: own, run: onEdit },
    { name: 'withdraw', icon: Trash2, shown: own, run: () => setOpen('withdraw') },
    {
      name: comment.state === 'hidden' ? 'show-long' : 'hide-long',
      icon: EyeOff,
      shown: moderates && comment.state !== 'withdrawn',
      run: () => setOpen('hide'),
    },
    {
      name: 'history-long',
      icon: History,
      shown: moderates && (comment.editedAt !== null || comment.state === 'withdrawn'),
      run: () => setOpen('history'),
    },
  ] as const;
  return (
    <span className={styles.deeds}>
      {deeds.map(
        (deed) =>
          deed.shown && (
            <Button
              key={deed.name}
              variant="plain"
              size="small"
              round
              icon={deed.icon}
              aria-label={t(deed.name, { name })}
              onPress={deed.run}
            />
          ),
      )}
      {open === 'hide' && <HideDialog comment={comment} onClose={close} />}
      {open === 'withdraw' && <WithdrawDialog threadId={thread.id} commentId={comment.id} onClose={close} />}
      {open === 'history' && <CommentHistoryDialog commentId={comment.id} onClose={close} />}
    </span>
  );
}

/** The words of a comment of one's own, to be written anew. */
function Editor({ thread, comment, onDone }: CommentProps & { onDone: () => void }) {
  const { t } = useTranslation('desk-comments');
  const { threads, commitment } = useComments();
  return (
    <CommentBox
      commitmentId={commitment.id}
      label={t('edit-label')}
      keep={`edit.${comment.id}`}
      initial={plainWords(comment.body ?? [], '')}
      send={t('edit-do')}
      autoFocus
      onSend={(body) => {
        threads.post({ type: 'edit', threadId: thread.id, commentId: comment.id, body });
        onDone();
      }}
      onCancel={onDone}
    />
  );
}

/** What a comment says, or why it says nothing any more. */
export function CommentWords({ comment }: { comment: ShownComment }) {
  const { t } = useTranslation('desk-comments');
  const { t: m } = useTranslation('moderation');
  const { hiddenFor, body, state } = comment;
  const placed = (body ?? []).map((part, at) => ({ part, at }));
  return (
    <>
      {hiddenFor && <em>{m('hidden', { reason: m(`reason.${hiddenFor}`) })} </em>}
      {body === null && !hiddenFor && <em>{t(state === 'withdrawn' ? 'withdrawn' : 'erased')}</em>}
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
        onPress={() => threads.discard(comment.change ?? (String(comment.id) as OpId))}
      >
        {t(comment.change ? 'discard-change' : 'discard')}
      </Button>
    </>
  );
}
