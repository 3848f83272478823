import { ModerationReason } from '@ruta/contracts/consultation/moderation';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RadioCards } from '../../../shared/design/choice.tsx';
import { DeedDialog } from '../../../shared/design/deed-dialog.tsx';
import { TextArea } from '../../../shared/design/field.tsx';
import { useModerate } from './staff-queries.ts';

const words = {
  hide: { title: 'hide.title', text: 'hide.text', go: 'hide.go' },
  'hide-name': { title: 'hide-name.title', text: 'hide-name.text', go: 'hide-name.go' },
} as const;

interface HideDialogProps {
  id: string;
  /** The whole contribution, or the name it is signed with. */
  what: 'hide' | 'hide-name';
  onClose: () => void;
}

/** Nothing is hidden without one of these reasons. Being off the plan's reach is none: that is an answer. */
export function HideDialog({ id, what, onClose }: HideDialogProps) {
  const { t } = useTranslation(['back-office', 'consultation']);
  const [reason, setReason] = useState<ModerationReason | null>(null);
  const [note, setNote] = useState('');
  const hide = useModerate();
  const go = () => {
    if (reason) hide.mutate({ id, action: what, reason, note }, { onSuccess: onClose });
  };
  return (
    <DeedDialog
      title={t(words[what].title)}
      deed={t(words[what].go)}
      ready={reason !== null}
      write={hide}
      onDo={go}
      onClose={onClose}
    >
      <p>{t(words[what].text)}</p>
      <RadioCards
        label={t('hide.reason')}
        value={reason ?? ''}
        onChange={(value) => setReason(ModerationReason.parse(value))}
        choices={ModerationReason.options.map((value) => ({
          value,
          label: t(`consultation:reason.${value}`),
        }))}
      />
      <TextArea
        label={t('hide.note')}
        hint={t('hide.note-hint')}
        optional
        value={note}
        onChange={setNote}
        maxLength={1000}
        rows={2}
      />
    </DeedDialog>
  );
}
