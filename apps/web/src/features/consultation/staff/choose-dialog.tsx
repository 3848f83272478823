import type { ProblemView } from '@ruta/contracts/consultation/theme';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Checkbox } from '../../../shared/design/choice.tsx';
import { DeedDialog } from '../../../shared/design/deed-dialog.tsx';
import { TextField } from '../../../shared/design/field.tsx';
import styles from './staff.module.css';
import { useProblemWrite } from './staff-queries.ts';

/** What the open session chose: this problem of its theme, and which of its causes. */
export function ChooseDialog({ problem, onClose }: { problem: ProblemView; onClose: () => void }) {
  const { t } = useTranslation('back-office');
  const causes = problem.branches.filter((branch) => branch.kind === 'cause');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    () => new Set(causes.filter((cause) => cause.chosen).map((cause) => cause.id)),
  );
  const [source, setSource] = useState(problem.chosenIn?.source ?? '');
  const choose = useProblemWrite();
  const go = () => {
    const { phaseId = null, sessionId = null } = problem.chosenIn ?? {};
    choose.mutate(
      {
        method: 'post',
        path: `/${problem.id}/choose`,
        body: { branchIds: [...chosen], source, phaseId, sessionId },
      },
      { onSuccess: onClose },
    );
  };
  return (
    <DeedDialog title={t('choose.title')} deed={t('choose.go')} write={choose} onDo={go} onClose={onClose}>
      <div className={styles.form}>
        <p>
          <b>{problem.statement}</b>
        </p>
        <p className="small">{t('choose.text')}</p>
        {causes.map((cause) => (
          <Checkbox
            key={cause.id}
            isSelected={chosen.has(cause.id)}
            onChange={(on) =>
              setChosen(new Set(on ? [...chosen, cause.id] : [...chosen].filter((id) => id !== cause.id)))
            }
          >
            {cause.text}
          </Checkbox>
        ))}
        <TextField
          label={t('choose.source')}
          hint={t('choose.source-hint')}
          optional
          value={source}
          onChange={setSource}
          maxLength={300}
        />
      </div>
    </DeedDialog>
  );
}
