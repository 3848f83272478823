import { ModerationReason } from '@ruta/contracts/consultation/moderation';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DeedDialog } from '../design/deed-dialog.tsx';
import { Select, TextArea } from '../design/field.tsx';

/** What was decided: the reason for hiding something, or why it is shown again. */
export type Moderation =
  { hides: true; reason: ModerationReason; note: string } | { hides: false; note: string };

interface ModerationDialogProps {
  title: string;
  /** Whether the words are shown now and will be hidden, or the other way round. */
  hides: boolean;
  /** The decision takes no words of its own, only the reason. */
  withoutNote?: boolean;
  write: { isPending: boolean; error: unknown };
  onDecide: (decided: Moderation) => void;
  onClose: () => void;
}

/** Hides what somebody said for a named reason, or shows it again and says why. */
export function ModerationDialog(props: ModerationDialogProps) {
  const { title, hides, withoutNote = false, write, onDecide, onClose } = props;
  const { t } = useTranslation('moderation');
  const [reason, setReason] = useState<ModerationReason>('personal-data');
  const [typed, setTyped] = useState('');
  const note = typed.trim();
  return (
    <DeedDialog
      title={title}
      deed={t(hides ? 'hide' : 'show')}
      danger={hides}
      ready={hides || withoutNote || note.length >= 3}
      write={write}
      onDo={() => onDecide(hides ? { hides, reason, note } : { hides, note })}
      onClose={onClose}
    >
      <p>{t('text')}</p>
      {hides && (
        <Select
          label={t('reason')}
          value={reason}
          onChange={(given) => setReason(ModerationReason.parse(given))}
          choices={ModerationReason.options.map((value) => ({ value, label: t(`reason.${value}`) }))}
        />
      )}
      {!withoutNote && (
        <TextArea
          label={t(hides ? 'note' : 'why')}
          optional={hides}
          value={typed}
          onChange={setTyped}
          maxLength={500}
          rows={3}
        />
      )}
    </DeedDialog>
  );
}
