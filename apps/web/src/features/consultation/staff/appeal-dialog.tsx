import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../shared/design/button.tsx';
import { Dialog } from '../../../shared/design/dialog.tsx';
import { ErrorText, TextArea } from '../../../shared/design/field.tsx';
import { useFailureSentence } from '../../../shared/i18n/failure-sentence.ts';
import { useDecideAppeal } from './staff-queries.ts';

interface AppealDialogProps {
  id: string;
  decision: 'uphold' | 'dismiss';
  onClose: () => void;
}

/** Either way the author is told why. */
export function AppealDialog({ id, decision, onClose }: AppealDialogProps) {
  const { t } = useTranslation('back-office');
  const failure = useFailureSentence();
  const [note, setNote] = useState('');
  const [short, setShort] = useState(false);
  const decide = useDecideAppeal();
  const go = () => {
    setShort(note.trim().length < 10);
    if (note.trim().length >= 10) decide.mutate({ id, decision, note }, { onSuccess: onClose });
  };
  return (
    <Dialog
      title={t(`appeal.title.${decision}`)}
      isOpen
      onClose={onClose}
      actions={
        <Button isPending={decide.isPending} onPress={go}>
          {t(`moderation.${decision}`)}
        </Button>
      }
    >
      <TextArea
        label={t('appeal.note')}
        hint={t(`appeal.hint.${decision}`)}
        value={note}
        onChange={setNote}
        maxLength={1000}
        rows={3}
        error={short ? t('reason.short') : undefined}
      />
      {decide.error && <ErrorText>{failure(decide.error)}</ErrorText>}
    </Dialog>
  );
}
