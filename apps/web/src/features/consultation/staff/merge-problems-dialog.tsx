import type { ProblemView } from '@ruta/contracts/consultation/theme';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TextArea } from '../../../shared/design/field.tsx';
import { ReshapeDialog } from './reshape-dialog.tsx';
import { useProblemWrite } from './staff-queries.ts';

interface MergeProblemsDialogProps {
  problems: readonly ProblemView[];
  onClose: () => void;
}

/** Several problems become a new one; causes, effects and contributions follow. */
export function MergeProblemsDialog({ problems, onClose }: MergeProblemsDialogProps) {
  const { t } = useTranslation('back-office');
  const [statement, setStatement] = useState('');
  const merge = useProblemWrite();
  const problemIds = problems.map((problem) => problem.id);
  return (
    <ReshapeDialog
      title={t('merge-problems.title')}
      action={t('merge.go')}
      ready={statement.trim().length >= 10}
      write={merge}
      onGo={(given) =>
        merge.mutate(
          { method: 'post', path: '/merge', body: { ...given, problemIds, statement } },
          { onSuccess: onClose },
        )
      }
      onClose={onClose}
      becomes={
        <>
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
        </>
      }
    />
  );
}
