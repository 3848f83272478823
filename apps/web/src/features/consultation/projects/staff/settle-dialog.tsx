import { type ProjectCard, ProjectOutcome, SettleProjects } from '@ruta/contracts/consultation/project';
import type { ProjectId } from '@ruta/contracts/protocol/ids';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DeedDialog } from '../../../../shared/design/deed-dialog.tsx';
import { Select, TextArea, TextField } from '../../../../shared/design/field.tsx';
import { toast } from '../../../../shared/design/toast.tsx';
import { newOpId } from '../../../../shared/live/op-id.ts';
import { useSettleProjects } from '../project-queries.ts';
import styles from '../project.module.css';

interface SettleDialogProps {
  ids: ProjectId[];
  items: readonly ProjectCard[];
  onClose: (done: boolean) => void;
}

/** What becomes of the chosen ones, and why. */
export function SettleDialog({ ids, items, onClose }: SettleDialogProps) {
  const { t } = useTranslation('project');
  const [opId] = useState(newOpId);
  const [outcome, setOutcome] = useState<ProjectOutcome>('selected');
  const [into, setInto] = useState('');
  const [reason, setReason] = useState('');
  const [byPost, setByPost] = useState('');
  const [wrong, setWrong] = useState<string | null>(null);
  const settle = useSettleProjects();
  const targets = items.filter(({ id, outcome: is }) => is === 'selected' && !ids.includes(id));
  const go = () => {
    const given = SettleProjects.safeParse({
      opId,
      projectIds: ids,
      outcome,
      intoNumber: outcome === 'merged' ? Number(into) || null : null,
      reason,
      byPost,
    });
    setWrong(given.success ? null : String(given.error.issues[0]?.path[0] ?? 'reason'));
    if (!given.success) return;
    settle.mutate(given.data, {
      onSuccess: () => {
        toast(t('settle.done', { count: ids.length }));
        onClose(true);
      },
    });
  };
  return (
    <DeedDialog
      title={t('desk.settle', { count: ids.length })}
      deed={t('settle.go')}
      write={settle}
      onDo={go}
      onClose={() => onClose(false)}
      wide
    >
      <div className={styles.form}>
        <Select
          label={t('settle.outcome')}
          value={outcome}
          onChange={(value) => setOutcome(ProjectOutcome.parse(value))}
          choices={ProjectOutcome.options.map((value) => ({ value, label: t(`outcome.${value}`) }))}
        />
        {outcome === 'merged' && (
          <Select
            label={t('settle.into')}
            hint={t('settle.into-hint')}
            value={into}
            onChange={setInto}
            error={wrong === 'intoNumber' ? t('wrong.into') : undefined}
            choices={[
              { value: '', label: t('settle.into-choose') },
              ...targets.map(({ number, title }) => ({
                value: String(number),
                label: `${number}. ${title}`,
              })),
            ]}
          />
        )}
        <TextArea
          label={t('settle.reason')}
          hint={t('settle.reason-hint')}
          value={reason}
          onChange={setReason}
          maxLength={2000}
          rows={5}
          error={wrong === 'reason' ? t('wrong.settle-reason') : undefined}
        />
        <TextField label={t('settle.post')} optional value={byPost} onChange={setByPost} maxLength={160} />
      </div>
    </DeedDialog>
  );
}
