import {
  ProjectForm,
  projectLengths,
  type ProjectDetail,
  type ProjectPhase,
} from '@ruta/contracts/consultation/project';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DeedDialog } from '../../../../shared/design/deed-dialog.tsx';
import { Dialog } from '../../../../shared/design/dialog.tsx';
import { Select, TextArea, TextField } from '../../../../shared/design/field.tsx';
import { ErrorState, Loading } from '../../../../shared/design/states.tsx';
import { useEntity } from '../../../../shared/entity/entity.ts';
import { newOpId } from '../../../../shared/live/op-id.ts';
import { placesQuery, themesQuery } from '../../consultation-queries.ts';
import { draftQuery, useAddProject, useChangeProject } from '../project-queries.ts';
import styles from '../project.module.css';
import { AimsFieldset } from './aims-fieldset.tsx';
import { DocumentField } from './document-field.tsx';

interface EditProjectProps {
  phase: ProjectPhase;
  number: number;
  onClose: () => void;
}

/** The whole project is asked first: a list has only the beginning of its summary. */
export function EditProject({ phase, number, onClose }: EditProjectProps) {
  const { t } = useTranslation('project');
  const { slug } = useEntity();
  const project = useQuery({ ...draftQuery(slug, number), gcTime: 0 });
  if (project.data) return <ProjectDialog phase={phase} project={project.data} onClose={onClose} />;
  return (
    <Dialog title={t('desk.edit')} isOpen onClose={onClose}>
      {project.error ? (
        <ErrorState error={project.error} onRetry={() => void project.refetch()} />
      ) : (
        <Loading lines={6} height="3rem" />
      )}
    </Dialog>
  );
}

interface ProjectDialogProps {
  phase: ProjectPhase;
  /** Null for a new one. */
  project: ProjectDetail | null;
  onClose: () => void;
}

const wholePesos = /^\d{1,12}([.,]\d{1,2})?$/;
const centavosOf = (typed: string): number | null =>
  typed.trim() === '' ? null : Math.round(Number(typed.trim().replace(',', '.')) * 100);

export function ProjectDialog({ phase, project, onClose }: ProjectDialogProps) {
  const { t } = useTranslation('project');
  const [opId] = useState(newOpId);
  const [typed, setTyped] = useState({
    title: project?.title ?? '',
    summary: project?.summary ?? '',
    institution: project?.institution ?? '',
    themeId: project?.theme?.id ?? '',
    placeId: project?.place?.id ?? '',
    cost: typeof project?.cost === 'number' ? String(project.cost / 100) : '',
    aims: project?.aims ?? ([] as string[]),
    document: project?.document ?? null,
  });
  const [reason, setReason] = useState('');
  const [wrong, setWrong] = useState<string | null>(null);
  const add = useAddProject(phase.id);
  const change = useChangeProject();
  const open = phase.state === 'open';
  const set = (now: Partial<typeof typed>) => setTyped({ ...typed, ...now });
  const owesReason = project !== null && phase.state !== 'draft';
  const go = () => {
    const given = ProjectForm.safeParse({
      ...typed,
      themeId: typed.themeId || null,
      placeId: typed.placeId || null,
      cost: typed.cost.trim() === '' || wholePesos.test(typed.cost.trim()) ? centavosOf(typed.cost) : -1,
      documentId: typed.document?.id ?? null,
    });
    const short = owesReason && reason.trim().length < 10;
    setWrong(given.success ? (short ? 'reason' : null) : String(given.error.issues[0]?.path[0]));
    if (!given.success || short) return;
    if (project)
      change.mutate(
        { ...given.data, id: project.id, reason: owesReason ? reason : null },
        { onSuccess: onClose },
      );
    else add.mutate({ ...given.data, opId }, { onSuccess: onClose });
  };
  return (
    <DeedDialog
      title={t(project ? 'desk.edit' : 'desk.add')}
      deed={t(project ? 'desk.save' : 'desk.add')}
      write={project ? change : add}
      onDo={go}
      onClose={onClose}
      wide
    >
      <div className={styles.form}>
        <TextField
          label={t('field.title')}
          hint={open ? t('desk.title-stands') : undefined}
          value={typed.title}
          isDisabled={open}
          onChange={(title) => set({ title })}
          maxLength={projectLengths.title.max}
          error={wrong === 'title' ? t('wrong.title') : undefined}
        />
        <TextArea
          label={t('field.summary')}
          hint={t('desk.summary-hint')}
          value={typed.summary}
          onChange={(summary) => set({ summary })}
          maxLength={projectLengths.summary.max}
          rows={6}
          error={wrong === 'summary' ? t('wrong.summary') : undefined}
        />
        <TextField
          label={t('field.institution')}
          value={typed.institution}
          isDisabled={open}
          onChange={(institution) => set({ institution })}
          maxLength={projectLengths.institution.max}
          error={wrong === 'institution' ? t('wrong.institution') : undefined}
        />
        <Where typed={typed} set={set} wrong={wrong} />
        <AimsFieldset chosen={typed.aims} onChange={(aims) => set({ aims })} />
        <DocumentField
          document={typed.document}
          title={typed.title}
          onChange={(document) => set({ document })}
        />
        {owesReason && (
          <TextArea
            label={t('desk.reason')}
            hint={t('desk.reason-hint')}
            value={reason}
            onChange={setReason}
            maxLength={600}
            rows={2}
            error={wrong === 'reason' ? t('wrong.reason') : undefined}
          />
        )}
      </div>
    </DeedDialog>
  );
}

interface WhereProps {
  typed: { themeId: string; placeId: string; cost: string };
  set: (change: Partial<WhereProps['typed']>) => void;
  wrong: string | null;
}

function Where({ typed, set, wrong }: WhereProps) {
  const { t } = useTranslation('project');
  const { slug } = useEntity();
  const themes = useQuery(themesQuery(slug)).data?.items.filter(({ state }) => state === 'active') ?? [];
  const places = useQuery(placesQuery(slug)).data?.items ?? [];
  return (
    <div className={styles.fields}>
      <Select
        label={t('field.theme')}
        optional
        value={typed.themeId}
        onChange={(themeId) => set({ themeId })}
        choices={[
          { value: '', label: t('nothing') },
          ...themes.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <Select
        label={t('field.place')}
        value={typed.placeId}
        onChange={(placeId) => set({ placeId })}
        choices={[
          { value: '', label: t('everywhere') },
          ...places.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <TextField
        label={t('desk.cost')}
        optional
        inputMode="decimal"
        value={typed.cost}
        onChange={(cost) => set({ cost })}
        maxLength={16}
        error={wrong === 'cost' ? t('wrong.cost') : undefined}
      />
    </div>
  );
}
