import { ModerationReason } from '@ruta/contracts/consultation/moderation';
import { CommentView, type ModerateComment } from '@ruta/contracts/feedback/comment';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../shared/design/button.tsx';
import { Dialog } from '../../shared/design/dialog.tsx';
import { ErrorText, Select, TextArea } from '../../shared/design/field.tsx';
import { useEntity } from '../../shared/entity/entity.ts';
import { http } from '../../shared/http/http.ts';
import { useFailureSentence } from '../../shared/i18n/failure-sentence.ts';

interface ModerateDialogProps {
  comment: CommentView;
  /** The whole comment, or the name it is signed with. */
  of: 'comment' | 'name';
  onClose: () => void;
}

/** Hides a comment, or its name, for a named reason; or shows it again and says why. */
export function ModerateDialog({ comment, of, onClose }: ModerateDialogProps) {
  const { t } = useTranslation('feedback');
  const { slug } = useEntity();
  const queries = useQueryClient();
  const failure = useFailureSentence();
  const ofName = of === 'name';
  const hides = ofName ? comment.ownSignature?.state === 'shown' : comment.state === 'admitted';
  const [reason, setReason] = useState<ModerationReason>('personal-data');
  const [note, setNote] = useState('');
  const moderate = useMutation({
    mutationFn: () => {
      const body: ModerateComment = hides
        ? { action: ofName ? 'hide-name' : 'hide', reason, note: note.trim() }
        : { action: ofName ? 'show-name' : 'admit', note: note.trim() };
      return http.post(`/api/entities/${slug}/comments/${comment.id}/moderation`, body, CommentView);
    },
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['feedback', slug] });
      onClose();
    },
  });
  const values = { number: comment.number };
  const title = hides
    ? t(ofName ? 'moderate.name-title' : 'moderate.title', values)
    : t(ofName ? 'moderate.show-name-title' : 'moderate.admit-title', values);
  return (
    <Dialog
      title={title}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button variant="quiet" onPress={onClose}>
            {t('write.cancel')}
          </Button>
          <Button
            variant={hides ? 'danger' : 'primary'}
            isDisabled={!hides && note.trim().length < 3}
            isPending={moderate.isPending}
            onPress={() => moderate.mutate()}
          >
            {t(hides ? 'moderate.do' : 'moderate.admit-do')}
          </Button>
        </>
      }
    >
      <p>{t('moderate.text')}</p>
      {hides && (
        <Select
          label={t('moderate.reason')}
          value={reason}
          onChange={(given) => setReason(ModerationReason.parse(given))}
          choices={ModerationReason.options.map((value) => ({ value, label: t(`reason.${value}`) }))}
        />
      )}
      <TextArea
        label={t(hides ? 'moderate.note' : 'moderate.why')}
        optional={hides}
        value={note}
        onChange={setNote}
        maxLength={500}
        rows={3}
      />
      {moderate.isError && <ErrorText>{failure(moderate.error)}</ErrorText>}
    </Dialog>
  );
}
