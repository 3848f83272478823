import { Stance } from '@ruta/contracts/consultation/stance';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Select } from '../../../shared/design/field.tsx';
import { useEntity } from '../../../shared/entity/entity.ts';
import { projectsQuery } from '../projects/project-queries.ts';
import styles from './staff.module.css';

interface ProjectFieldsProps {
  phaseId: string;
  projectId: string;
  stance: Stance;
  onChange: (change: { projectId: string } | { stance: Stance }) => void;
}

/** Which project somebody spoke of, and what they say of it. */
export function ProjectFields({ phaseId, projectId, stance, onChange }: ProjectFieldsProps) {
  const { t } = useTranslation('consultation');
  const { slug } = useEntity();
  const list = useQuery(projectsQuery(slug, { phase: phaseId as never })).data?.items ?? [];
  return (
    <div className={styles.fields}>
      <Select
        label={t('projects.which')}
        value={projectId}
        onChange={(id) => onChange({ projectId: id })}
        choices={[
          { value: '', label: t('projects.of-none') },
          ...list
            .filter(({ withdrawn }) => !withdrawn)
            .map(({ id, number, title }) => ({ value: id, label: `${number}. ${title}` })),
        ]}
      />
      {projectId !== '' && (
        <Select
          label={t('stance.label')}
          value={stance}
          onChange={(value) => onChange({ stance: Stance.parse(value) })}
          choices={Stance.options.map((value) => ({ value, label: t(`stance.${value}`) }))}
        />
      )}
    </div>
  );
}
