import { type AnswerObjection, type SeatSignature } from '@ruta/contracts/plan/sign-off';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { MessageSquareReply } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../shared/design/button.tsx';
import { DeedDialog } from '../../shared/design/deed-dialog.tsx';
import { TextArea, TextField } from '../../shared/design/field.tsx';
import { toast } from '../../shared/design/toast.tsx';
import { useEntity } from '../../shared/entity/entity.ts';
import { http, Nothing } from '../../shared/http/http.ts';
import { useFormat } from '../../shared/i18n/format.ts';
import { useMay } from '../../shared/identity/me.ts';
import { newOpId } from '../../shared/live/op-id.ts';
import styles from './sign-off.module.css';

/** What the coordination answered to an objection; the coordination answers here. */
export function ObjectionReply({ seat }: { seat: SeatSignature }) {
  const { t } = useTranslation('signature');
  const format = useFormat();
  const mayAnswer = useMay('plan.answer-objection', useEntity().id);
  const [writing, setWriting] = useState(false);
  const { answer, signOffId } = seat;
  return (
    <>
      {answer && (
        <div className={styles.reply}>
          <p>{answer.text}</p>
          <p className="small">
            {[t('answer.by', { date: format.date(answer.at, 'day-year') }), answer.post]
              .filter(Boolean)
              .join(' · ')}
          </p>
        </div>
      )}
      {mayAnswer && signOffId && (
        <Button
          variant="plain"
          size="small"
          icon={MessageSquareReply}
          aria-label={t(answer ? 'answer.change-of' : 'answer.go-of', { seat: seat.label })}
          onPress={() => setWriting(true)}
        >
          {t(answer ? 'answer.change' : 'answer.go')}
        </Button>
      )}
      {writing && signOffId && (
        <ReplyDialog seat={seat} signOffId={signOffId} onClose={() => setWriting(false)} />
      )}
    </>
  );
}

interface ReplyDialogProps {
  seat: SeatSignature;
  signOffId: string;
  onClose: () => void;
}

const LEAST = 10;

function ReplyDialog({ seat, signOffId, onClose }: ReplyDialogProps) {
  const { t } = useTranslation('signature');
  const { slug } = useEntity();
  const queries = useQueryClient();
  const [opId] = useState(newOpId);
  const [text, setText] = useState(seat.answer?.text ?? '');
  const [post, setPost] = useState(seat.answer?.post ?? '');
  const give = useMutation({
    mutationFn: () => {
      const body: AnswerObjection = { opId, text: text.trim(), post: post.trim() };
      return http.post(`/api/entities/${slug}/sign-offs/${signOffId}/answer`, body, Nothing);
    },
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['sign-off', slug] });
      toast(t('answer.done'));
      onClose();
    },
  });
  return (
    <DeedDialog
      title={t('answer.title', { seat: seat.label })}
      deed={t('answer.do')}
      ready={text.trim().length >= LEAST}
      write={give}
      onDo={() => give.mutate()}
      onClose={onClose}
    >
      <blockquote>{seat.reason}</blockquote>
      <TextArea
        label={t('answer.text')}
        hint={t('answer.hint')}
        value={text}
        onChange={setText}
        maxLength={4000}
        rows={5}
      />
      <TextField label={t('answer.post')} optional value={post} onChange={setPost} maxLength={160} />
    </DeedDialog>
  );
}
