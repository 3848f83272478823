import { RemarkView } from '@ruta/contracts/follow-up/follow-up';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../shared/design/button.tsx';
import { Dialog } from '../../shared/design/dialog.tsx';
import { ErrorText, TextArea, TextField } from '../../shared/design/field.tsx';
import { toast } from '../../shared/design/toast.tsx';
import { useEntity } from '../../shared/entity/entity.ts';
import { http } from '../../shared/http/http.ts';
import { useFailureSentence } from '../../shared/i18n/failure-sentence.ts';
import { newOpId } from '../../shared/live/op-id.ts';

/** An answer by whoever is responsible, with their post. */
export function AnswerRemarkDialog({ remark, onClose }: { remark: RemarkView; onClose: () => void }) {
  const { t } = useTranslation('follow-up');
  const { slug } = useEntity();
  const queries = useQueryClient();
  const failure = useFailureSentence();
  const [opId] = useState(newOpId);
  const [text, setText] = useState(remark.answer?.text ?? '');
  const [byPost, setByPost] = useState(remark.answer?.byPost ?? '');
  const send = useMutation({
    mutationFn: () =>
      http.post(
        `/api/entities/${slug}/remarks/${remark.id}/answer`,
        { opId, text: text.trim(), byPost: byPost.trim() },
        RemarkView,
      ),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['plan', slug] });
      toast(t('answer.done'));
      onClose();
    },
  });
  return (
    <Dialog
      title={t('answer.title')}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button variant="quiet" onPress={onClose}>
            {t('cancel')}
          </Button>
          <Button
            isDisabled={text.trim().length < 3 || byPost.trim().length < 2}
            isPending={send.isPending}
            onPress={() => send.mutate()}
          >
            {t('answer.do')}
          </Button>
        </>
      }
    >
      {remark.text && <blockquote>{remark.text}</blockquote>}
      <TextArea label={t('answer.text')} value={text} onChange={setText} maxLength={4000} rows={5} />
      <TextField label={t('answer.post')} value={byPost} onChange={setByPost} maxLength={120} />
      {send.isError && <ErrorText>{failure(send.error)}</ErrorText>}
    </Dialog>
  );
}
