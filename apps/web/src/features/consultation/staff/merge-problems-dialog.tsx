import type { ProblemView } from '@ruta/contracts/consultation/theme';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../shared/design/button.tsx';
import { Dialog } from '../../../shared/design/dialog.tsx';
import { ErrorText, TextArea } from '../../../shared/design/field.tsx';
import { useFailureSentence } from '../../../shared/i18n/failure-sentence.ts';
import { newOpId } from '../../../shared/live/op-id.ts';
import styles from './staff.module.css';
import { useProblemWrite } from './staff-queries.ts';

interface MergeProblemsDialogProps {
  problems: readonly ProblemView[];
  onClose: () => void;
}

/** Several problems become a new one; causes, effects and contributions follow. */
export function MergeProblemsDialog({ problems, onClose }: MergeProblemsDialogProps) {
  const { t } = useTranslation('back-office');
  const failure = useFailureSentence();
  const [opId] = useState(newOpId);
  const [statement, setStatement] = useState('');
  const [reason, setReason] = useState('');
  const merge = useProblemWrite();
  const problemIds = problems.map((problem) => problem.id);
  const go = () =>
    merge.mutate(
      { method: 'post', path: '/merge', body: { opId, problemIds, statement, reason } },
      { onSuccess: onClose },
    );
  return (
    <Dialog
      title={t('merge-problems.title')}
      isOpen
      onClose={onClose}
      actions={
        <Button
          isPending={merge.isPending}
          isDisabled={statement.trim().length < 10 || reason.trim().length < 10}
          onPress={go}
        >
          {t('merge.go')}
        </Button>
      }
    >
      <div className={styles.form}>
        <ul className="small">
          {problems.map((problem) => (
            <li key={problem.id}>{problem.statement}</li>
          ))}
        </ul>
        <TextArea
          label={t('merge-problems.statement')}
          value={statement}
          onChange={setStatement}
          maxLength={400}
          rows={2}
        />
        <TextArea
          label={t('merge.reason')}
          hint={t('merge.reason-hint')}
          value={reason}
          onChange={setReason}
          maxLength={600}
          rows={2}
        />
        {merge.error && <ErrorText>{failure(merge.error)}</ErrorText>}
      </div>
    </Dialog>
  );
}
