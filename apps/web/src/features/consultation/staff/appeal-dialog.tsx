import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DeedDialog } from '../../../shared/design/deed-dialog.tsx';
import { TextArea } from '../../../shared/design/field.tsx';
import { useDecideAppeal } from './staff-queries.ts';

interface AppealDialogProps {
  id: string;
  decision: 'uphold' | 'dismiss';
  onClose: () => void;
}

/** Either way the author is told why. */
export function AppealDialog({ id, decision, onClose }: AppealDialogProps) {
  const { t } = useTranslation('back-office');
  const [note, setNote] = useState('');
  const [short, setShort] = useState(false);
  const decide = useDecideAppeal();
  const go = () => {
    setShort(note.trim().length < 10);
    if (note.trim().length >= 10) decide.mutate({ id, decision, note }, { onSuccess: onClose });
  };
  return (
    <DeedDialog
      title={t(`appeal.title.${decision}`)}
      deed={t(`moderation.${decision}`)}
      write={decide}
      onDo={go}
      onClose={onClose}
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
    </DeedDialog>
  );
}
