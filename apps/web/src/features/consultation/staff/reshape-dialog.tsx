import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OpId } from '@ruta/contracts/protocol/ids';
import { Button } from '../../../shared/design/button.tsx';
import { Dialog } from '../../../shared/design/dialog.tsx';
import { ErrorText, TextArea } from '../../../shared/design/field.tsx';
import { useFailureSentence } from '../../../shared/i18n/failure-sentence.ts';
import { newOpId } from '../../../shared/live/op-id.ts';
import styles from './staff.module.css';

interface ReshapeDialogProps {
  title: string;
  action: string;
  wide?: boolean;
  /** Whether what is filled in above the reason is enough. */
  ready: boolean;
  write: { isPending: boolean; error: unknown };
  onGo: (given: { opId: OpId; reason: string }) => void;
  onClose: () => void;
  /** What it becomes, above the reason. */
  becomes: ReactNode;
  /** What goes where, below it. */
  children?: ReactNode;
}

/** Themes or problems become others: by a reason that is published with their history. */
export function ReshapeDialog(props: ReshapeDialogProps) {
  const { title, action, wide, ready, write, onGo, onClose, becomes, children } = props;
  const { t } = useTranslation('back-office');
  const failure = useFailureSentence();
  const [opId] = useState(newOpId);
  const [reason, setReason] = useState('');
  return (
    <Dialog
      title={title}
      isOpen
      onClose={onClose}
      wide={wide}
      actions={
        <Button
          isPending={write.isPending}
          isDisabled={!ready || reason.trim().length < 10}
          onPress={() => onGo({ opId, reason })}
        >
          {action}
        </Button>
      }
    >
      <div className={styles.form}>
        {becomes}
        <TextArea
          label={t('merge.reason')}
          hint={t('merge.reason-hint')}
          value={reason}
          onChange={setReason}
          maxLength={600}
          rows={2}
        />
        {children}
        {write.error ? <ErrorText>{failure(write.error)}</ErrorText> : null}
      </div>
    </Dialog>
  );
}
