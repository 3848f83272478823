import { type CommentAnswer, CommentView } from '@ruta/contracts/feedback/comment';
import { useQueryClient } from '@tanstack/react-query';
import { Clock, EyeOff } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../shared/design/button.tsx';
import { Chip } from '../../shared/design/chip.tsx';
import { outcomeLooks } from '../../shared/design/outcomes.ts';
import { useEntity } from '../../shared/entity/entity.ts';
import { http } from '../../shared/http/http.ts';
import { useFormat } from '../../shared/i18n/format.ts';
import { useOutcomeWord } from '../../shared/i18n/outcome-word.ts';
import { OwnSignature } from '../../shared/identity/own-signature.tsx';
import { useMay } from '../../shared/identity/me.ts';
import { AnswerDialog } from './answer-dialog.tsx';
import styles from './feedback.module.css';
import { ModerateDialog } from './moderate-dialog.tsx';

/** One comment with its answer; staff may answer and moderate it here. */
export function CommentCard({ comment }: { comment: CommentView }) {
  const { t } = useTranslation('feedback');
  const entity = useEntity();
  const mayAnswer = useMay('feedback.answer', entity.id);
  const mayModerate = useMay('feedback.moderate', entity.id);
  const [open, setOpen] = useState<'answer' | 'moderate' | 'name' | null>(null);
  const close = () => setOpen(null);
  return (
    <li className={styles.comment} id={`comment-${comment.number}`}>
      <Head comment={comment} />
      <Words comment={comment} />
      {comment.mine && <Own comment={comment} />}
      {comment.answer ? (
        <AnswerView answer={comment.answer} />
      ) : (
        comment.state === 'admitted' && (
          <Chip icon={Clock} colour="var(--warn)">
            {t('waiting')}
          </Chip>
        )
      )}
      {(mayAnswer || mayModerate) && (
        <div className="row">
          {mayAnswer && comment.state === 'admitted' && (
            <Button variant="quiet" size="small" onPress={() => setOpen('answer')}>
              {t(comment.answer ? 'give-again' : 'give')}
            </Button>
          )}
          {mayModerate && (
            <Button variant="plain" size="small" onPress={() => setOpen('moderate')}>
              {t(comment.state === 'admitted' ? 'moderate.hide' : 'moderate.admit')}
            </Button>
          )}
          {mayModerate && comment.ownSignature && (
            <Button variant="plain" size="small" onPress={() => setOpen('name')}>
              {t(comment.ownSignature.state === 'shown' ? 'moderate.hide-name' : 'moderate.show-name')}
            </Button>
          )}
        </div>
      )}
      {open === 'answer' && <AnswerDialog comments={[comment]} onClose={close} />}
      {open === 'moderate' && <ModerateDialog comment={comment} of="comment" onClose={close} />}
      {open === 'name' && <ModerateDialog comment={comment} of="name" onClose={close} />}
    </li>
  );
}

/** The name under one's own comment, to change or take away. */
function Own({ comment }: { comment: CommentView }) {
  const { t: m } = useTranslation('moderation');
  const hiddenFor = comment.ownSignature?.hiddenFor;
  const { slug } = useEntity();
  const queries = useQueryClient();
  return (
    <OwnSignature
      signature={comment.ownSignature}
      because={hiddenFor ? m('hidden', { reason: m(`reason.${hiddenFor}`) }) : undefined}
      sign={async (signature) => {
        await http.put(`/api/entities/${slug}/comments/${comment.id}/signature`, { signature }, CommentView);
        await queries.invalidateQueries({ queryKey: ['feedback', slug] });
      }}
    />
  );
}

function Head({ comment }: { comment: CommentView }) {
  const { t } = useTranslation('feedback');
  const format = useFormat();
  const date = format.date(comment.at, 'day-time');
  return (
    <p className="small">
      <b>{t('number', { number: comment.number })}</b> ·{' '}
      {comment.signature ? t('by', { name: comment.signature, date }) : t('by-nobody', { date })}
      {comment.mine && <> · {t('mine')}</>}
    </p>
  );
}

function Words({ comment }: { comment: CommentView }) {
  const { t } = useTranslation('feedback');
  const { t: m } = useTranslation('moderation');
  return (
    <>
      {comment.hiddenFor && (
        <p className={styles.hidden}>
          <EyeOff aria-hidden />
          {m('hidden', { reason: m(`reason.${comment.hiddenFor}`) })}
        </p>
      )}
      {comment.ownSignature && comment.ownSignature.state !== 'shown' && !comment.mine && (
        <p className="small">
          {t(`name-${comment.ownSignature.state}`, { name: comment.ownSignature.name })}
        </p>
      )}
      {comment.body !== null && <p className={styles.words}>{comment.body}</p>}
      {comment.body === null && comment.state === 'admitted' && <p className="small">{t('erased')}</p>}
    </>
  );
}

function AnswerView({ answer }: { answer: CommentAnswer }) {
  const { t } = useTranslation('feedback');
  const word = useOutcomeWord();
  const format = useFormat();
  const { icon, colour } = outcomeLooks[answer.outcome];
  const values = { name: answer.byName ?? '', post: answer.byPost, date: format.date(answer.at, 'day-year') };
  const by = answer.byName ? (answer.byPost ? 'answered-by' : 'answered-by-name') : 'answered-by-post';
  return (
    <div className={styles.answer}>
      <Chip icon={icon} colour={colour}>
        {word(answer.outcome)}
      </Chip>
      <p>{answer.text}</p>
      {answer.deferredUntil && (
        <p>{t('deferred-until', { date: format.date(answer.deferredUntil, 'day-year') })}</p>
      )}
      {answer.twinNumber !== null && (
        <p>
          <a href={`#comment-${answer.twinNumber}`}>{t('twin', { number: answer.twinNumber })}</a>
        </p>
      )}
      <p className="small">{t(by, values)}</p>
    </div>
  );
}
