import type { ProblemView } from '@ruta/contracts/consultation/theme';
import { Plus, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../shared/design/button.tsx';
import { DeedDialog } from '../../../shared/design/deed-dialog.tsx';
import { Select, TextArea, TextField } from '../../../shared/design/field.tsx';
import styles from './staff.module.css';
import { useProblemWrite } from './staff-queries.ts';

interface ProblemDialogProps {
  themeId: string;
  problem: ProblemView | null;
  onClose: () => void;
}

interface Row {
  key: number;
  id: string | null;
  kind: 'cause' | 'effect';
  text: string;
}

/** A problem in one sentence, with what causes it and what it does. */
export function ProblemDialog({ themeId, problem, onClose }: ProblemDialogProps) {
  const { t } = useTranslation('back-office');
  const [statement, setStatement] = useState(problem?.statement ?? '');
  const [rows, setRows] = useState<Row[]>(
    () => problem?.branches.map(({ id, kind, text }, key) => ({ key, id, kind, text })) ?? [],
  );
  const write = useProblemWrite();
  const change = (key: number, over: Partial<Row>) =>
    setRows(rows.map((row) => (row.key === key ? { ...row, ...over } : row)));
  const save = () => {
    const branches = rows
      .filter((row) => row.text.trim().length >= 3)
      .map(({ id, kind, text }) => ({ id, kind, text }));
    write.mutate(
      {
        method: problem ? 'put' : 'post',
        path: problem ? `/${problem.id}` : '',
        body: { themeId, statement, branches },
      },
      { onSuccess: onClose },
    );
  };
  const nextKey = Math.max(-1, ...rows.map((row) => row.key)) + 1;
  return (
    <DeedDialog
      title={t(problem ? 'problems.edit' : 'problems.add')}
      deed={t('problems.save')}
      ready={statement.trim().length >= 10}
      write={write}
      onDo={save}
      onClose={onClose}
      wide
    >
      <div className={styles.form}>
        <TextArea
          label={t('problems.statement')}
          hint={t('problems.statement-hint')}
          value={statement}
          onChange={setStatement}
          maxLength={400}
          rows={2}
        />
        {rows.map((row) => (
          <div key={row.key} className={styles.branchRow}>
            <Select
              label={t('branch.kind')}
              value={row.kind}
              onChange={(kind) => change(row.key, { kind: kind === 'effect' ? 'effect' : 'cause' })}
              choices={(['cause', 'effect'] as const).map((value) => ({
                value,
                label: t(`branch.${value}`),
              }))}
            />
            <TextField
              label={t('branch.text')}
              value={row.text}
              onChange={(text) => change(row.key, { text })}
              maxLength={400}
            />
            <Button
              variant="plain"
              round
              icon={X}
              aria-label={t('branch.remove', { text: row.text })}
              onPress={() => setRows(rows.filter((one) => one.key !== row.key))}
            />
          </div>
        ))}
        <div className="row">
          {(['cause', 'effect'] as const).map((kind) => (
            <Button
              key={kind}
              variant="quiet"
              size="small"
              icon={Plus}
              onPress={() => setRows([...rows, { key: nextKey, id: null, kind, text: '' }])}
            >
              {t(`branch.add-${kind}`)}
            </Button>
          ))}
        </div>
      </div>
    </DeedDialog>
  );
}
