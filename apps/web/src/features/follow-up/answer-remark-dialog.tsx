import { RemarkView } from '@ruta/contracts/follow-up/follow-up';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DeedDialog } from '../../shared/design/deed-dialog.tsx';
import { TextArea, TextField } from '../../shared/design/field.tsx';
import { toast } from '../../shared/design/toast.tsx';
import { useEntity } from '../../shared/entity/entity.ts';
import { http } from '../../shared/http/http.ts';
import { newOpId } from '../../shared/live/op-id.ts';

/** An answer by whoever is responsible, with their post. */
export function AnswerRemarkDialog({ remark, onClose }: { remark: RemarkView; onClose: () => void }) {
  const { t } = useTranslation('follow-up');
  const { slug } = useEntity();
  const queries = useQueryClient();
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
    <DeedDialog
      title={t('answer.title')}
      deed={t('answer.do')}
      ready={text.trim().length >= 3 && byPost.trim().length >= 2}
      write={send}
      onDo={() => send.mutate()}
      onClose={onClose}
    >
      {remark.text && <blockquote>{remark.text}</blockquote>}
      <TextArea label={t('answer.text')} value={text} onChange={setText} maxLength={4000} rows={5} />
      <TextField label={t('answer.post')} value={byPost} onChange={setByPost} maxLength={120} />
    </DeedDialog>
  );
}
