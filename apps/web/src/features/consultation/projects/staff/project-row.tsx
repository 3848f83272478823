import type { ProjectCard, ProjectPhase } from '@ruta/contracts/consultation/project';
import { mayDo } from '@ruta/domain/consultation/project';
import { ArrowDown, ArrowUp, Ellipsis, Pencil, Trash2, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../../shared/design/button.tsx';
import { Checkbox } from '../../../../shared/design/choice.tsx';
import { DeedDialog } from '../../../../shared/design/deed-dialog.tsx';
import { TextArea } from '../../../../shared/design/field.tsx';
import { Menu, type MenuEntry } from '../../../../shared/design/menu.tsx';
import { ProjectChip, ProjectCounts, ProjectFacts } from '../project-facts.tsx';
import { useRemoveProject, useWithdrawProject } from '../project-queries.ts';
import styles from '../project.module.css';
import { EditProject } from './project-dialog.tsx';

interface ProjectRowProps {
  project: ProjectCard;
  phase: ProjectPhase;
  /** Null where it cannot be chosen. */
  chosen: boolean | null;
  onChoose: (on: boolean) => void;
  onUp: (() => void) | null;
  onDown: (() => void) | null;
}

/** One project at the desk, with what may be done with it now. */
export function ProjectRow({ project, phase, chosen, onChoose, onUp, onDown }: ProjectRowProps) {
  const { t } = useTranslation('project');
  const [dialog, setDialog] = useState<'edit' | 'withdraw' | 'remove' | null>(null);
  const { number, title, withdrawn } = project;
  const may = (deed: Parameters<typeof mayDo>[0]) => !withdrawn && mayDo(deed, phase.state);
  const entry = (shown: boolean, one: MenuEntry): MenuEntry[] => (shown ? [one] : []);
  const entries = [
    ...entry(may('change'), {
      id: 'edit',
      label: t('desk.edit'),
      icon: Pencil,
      onAction: () => setDialog('edit'),
    }),
    ...entry(onUp !== null, { id: 'up', label: t('desk.up'), icon: ArrowUp, onAction: () => onUp?.() }),
    ...entry(onDown !== null, {
      id: 'down',
      label: t('desk.down'),
      icon: ArrowDown,
      onAction: () => onDown?.(),
    }),
    ...entry(may('withdraw'), {
      id: 'withdraw',
      label: t('desk.withdraw'),
      icon: Undo2,
      danger: true,
      onAction: () => setDialog('withdraw'),
    }),
    ...entry(may('remove'), {
      id: 'remove',
      label: t('desk.remove'),
      icon: Trash2,
      danger: true,
      onAction: () => setDialog('remove'),
    }),
  ];
  const name = `${number}. ${title}`;
  return (
    <>
      <div>
        {chosen === null ? (
          <b>{name}</b>
        ) : (
          <Checkbox isSelected={chosen} onChange={onChoose}>
            <b>{name}</b>
          </Checkbox>
        )}
        <ProjectFacts project={project} />
        <p className={styles.meta}>
          <ProjectChip project={project} />
          {phase.state !== 'draft' && <ProjectCounts project={project} />}
        </p>
      </div>
      {entries.length > 0 && (
        <Menu
          label={t('desk.deeds', { title })}
          trigger={<Button variant="quiet" round icon={Ellipsis} aria-label={t('desk.deeds', { title })} />}
          entries={entries}
        />
      )}
      {dialog === 'edit' && <EditProject phase={phase} number={number} onClose={() => setDialog(null)} />}
      {dialog === 'withdraw' && <WithdrawDialog project={project} onClose={() => setDialog(null)} />}
      {dialog === 'remove' && <RemoveDialog project={project} onClose={() => setDialog(null)} />}
    </>
  );
}

interface DialogProps {
  project: ProjectCard;
  onClose: () => void;
}

function WithdrawDialog({ project, onClose }: DialogProps) {
  const { t } = useTranslation('project');
  const [reason, setReason] = useState('');
  const withdraw = useWithdrawProject();
  return (
    <DeedDialog
      title={t('desk.withdraw-title', { title: project.title })}
      deed={t('desk.withdraw')}
      danger
      ready={reason.trim().length >= 10}
      write={withdraw}
      onDo={() => withdraw.mutate({ id: project.id, reason }, { onSuccess: onClose })}
      onClose={onClose}
    >
      <TextArea
        label={t('desk.reason')}
        hint={t('desk.withdraw-hint')}
        value={reason}
        onChange={setReason}
        maxLength={600}
        rows={3}
      />
    </DeedDialog>
  );
}

function RemoveDialog({ project, onClose }: DialogProps) {
  const { t } = useTranslation('project');
  const remove = useRemoveProject();
  return (
    <DeedDialog
      title={t('desk.remove-title', { title: project.title })}
      deed={t('desk.remove')}
      danger
      alert
      write={remove}
      onDo={() => remove.mutate(project.id, { onSuccess: onClose })}
      onClose={onClose}
    >
      <p>{t('desk.remove-hint')}</p>
    </DeedDialog>
  );
}
