import { Outcome } from '@ruta/contracts/consultation/answer';
import { type AnswerComments, CommentsAnswered, type CommentView } from '@ruta/contracts/feedback/comment';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RadioCards } from '../../shared/design/choice.tsx';
import { DeedDialog } from '../../shared/design/deed-dialog.tsx';
import { TextArea, TextField } from '../../shared/design/field.tsx';
import { toast } from '../../shared/design/toast.tsx';
import { useEntity } from '../../shared/entity/entity.ts';
import { http } from '../../shared/http/http.ts';
import { useOutcomeWord } from '../../shared/i18n/outcome-word.ts';
import { newOpId } from '../../shared/live/op-id.ts';

interface AnswerDialogProps {
  comments: readonly CommentView[];
  onClose: () => void;
}

const LEAST = 10;

/** One reasoned answer for one comment or several that ask the same. */
export function AnswerDialog({ comments, onClose }: AnswerDialogProps) {
  const { t } = useTranslation(['feedback', 'shared']);
  const word = useOutcomeWord();
  const { slug } = useEntity();
  const queries = useQueryClient();
  const [opId] = useState(newOpId);
  const [outcome, setOutcome] = useState<Outcome>('taken-up');
  const [text, setText] = useState('');
  const [post, setPost] = useState('');
  const [until, setUntil] = useState('');
  const [twin, setTwin] = useState('');
  const give = useMutation({
    mutationFn: () => {
      const body: AnswerComments = {
        opId,
        commentIds: comments.map(({ id }) => id),
        outcome,
        text: text.trim(),
        byPost: post.trim(),
        deferredUntil: outcome === 'deferred' ? until : null,
        twinNumber: outcome === 'duplicate' ? Number(twin) : null,
      };
      return http.post(`/api/entities/${slug}/comment-answers`, body, CommentsAnswered);
    },
    onSuccess: async ({ stillWaiting }) => {
      await queries.invalidateQueries({ queryKey: ['feedback', slug] });
      toast(t('give.done', { count: stillWaiting }));
      onClose();
    },
  });
  const lacks =
    text.trim().length < LEAST || (outcome === 'deferred' && !until) || (outcome === 'duplicate' && !twin);
  return (
    <DeedDialog
      title={t('give.title', { count: comments.length })}
      deed={t('give.do')}
      ready={!lacks}
      write={give}
      onDo={() => give.mutate()}
      onClose={onClose}
      wide
    >
      {comments.map((comment) => (
        <blockquote key={comment.id}>{comment.body}</blockquote>
      ))}
      <RadioCards
        label={t('give.outcome')}
        value={outcome}
        onChange={(given) => setOutcome(Outcome.parse(given))}
        choices={Outcome.options.map((value) => ({ value, label: word(value) }))}
      />
      {outcome === 'deferred' && (
        <TextField label={t('give.until')} type="date" value={until} onChange={setUntil} />
      )}
      {outcome === 'duplicate' && (
        <TextField label={t('give.twin')} inputMode="numeric" value={twin} onChange={setTwin} />
      )}
      <TextArea label={t('give.text')} value={text} onChange={setText} maxLength={4000} rows={5} />
      <TextField label={t('give.post')} optional value={post} onChange={setPost} maxLength={160} />
    </DeedDialog>
  );
}
