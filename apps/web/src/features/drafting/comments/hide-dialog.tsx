import { ModerationReason } from '@ruta/contracts/consultation/moderation';
import { DeskThread, type ModerateDeskComment } from '@ruta/contracts/drafting/desk-comment';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../shared/design/button.tsx';
import { Dialog } from '../../../shared/design/dialog.tsx';
import { ErrorText, Select, TextArea } from '../../../shared/design/field.tsx';
import { useEntity } from '../../../shared/entity/entity.ts';
import { http } from '../../../shared/http/http.ts';
import { useFailureSentence } from '../../../shared/i18n/failure-sentence.ts';
import { useComments } from './comments-context.tsx';
import type { ShownComment } from './shown-threads.ts';

/** Hides a comment for a named reason, or shows it again and says why. */
export function HideDialog({ comment, onClose }: { comment: ShownComment; onClose: () => void }) {
  const { t } = useTranslation('desk-comments');
  const { t: f } = useTranslation('feedback');
  const { slug } = useEntity();
  const { threads } = useComments();
  const failure = useFailureSentence();
  const hides = comment.state === 'shown';
  const [reason, setReason] = useState<ModerationReason>('personal-data');
  const [note, setNote] = useState('');
  const moderate = useMutation({
    mutationFn: () => {
      const body: ModerateDeskComment = hides
        ? { action: 'hide', reason, note: note.trim() }
        : { action: 'show', note: note.trim() };
      return http.post(`/api/entities/${slug}/desk-comments/${comment.id}/moderation`, body, DeskThread);
    },
    onSuccess: (thread) => {
      threads.take(thread);
      onClose();
    },
  });
  return (
    <Dialog
      title={t(hides ? 'hide-title' : 'show-title')}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button variant="quiet" onPress={onClose}>
            {t('cancel')}
          </Button>
          <Button
            variant={hides ? 'danger' : 'primary'}
            isDisabled={!hides && note.trim().length < 3}
            isPending={moderate.isPending}
            onPress={() => moderate.mutate()}
          >
            {f(hides ? 'moderate.do' : 'moderate.admit-do')}
          </Button>
        </>
      }
    >
      <p>{f('moderate.text')}</p>
      {hides && (
        <Select
          label={f('moderate.reason')}
          value={reason}
          onChange={(given) => setReason(ModerationReason.parse(given))}
          choices={ModerationReason.options.map((value) => ({ value, label: f(`reason.${value}`) }))}
        />
      )}
      <TextArea
        label={f(hides ? 'moderate.note' : 'moderate.why')}
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
