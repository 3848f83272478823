import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OpId } from '@ruta/contracts/protocol/ids';
import { DeedDialog } from '../../../shared/design/deed-dialog.tsx';
import { TextArea } from '../../../shared/design/field.tsx';
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
  const [opId] = useState(newOpId);
  const [reason, setReason] = useState('');
  return (
    <DeedDialog
      title={title}
      deed={action}
      ready={ready && reason.trim().length >= 10}
      write={write}
      onDo={() => onGo({ opId, reason })}
      onClose={onClose}
      wide={wide}
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
      </div>
    </DeedDialog>
  );
}
