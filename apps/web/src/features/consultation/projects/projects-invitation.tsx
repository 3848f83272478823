import type { PhaseView } from '@ruta/contracts/route/phase';
import { FolderSearch } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '../../../shared/design/button.tsx';
import { Details } from '../../../shared/design/details.tsx';
import { useEntity } from '../../../shared/entity/entity.ts';
import { useFormat } from '../../../shared/i18n/format.ts';
import { ContributionForm } from '../contribution-form.tsx';
import styles from './project.module.css';

/** A consultation on projects: the way to them, and room for what none of them says. */
export function ProjectsInvitation({ phase }: { phase: PhaseView }) {
  const { t } = useTranslation('consultation');
  const { slug } = useEntity();
  const format = useFormat();
  return (
    <div className={styles.form}>
      <div>
        <p className="eyebrow">
          {t('form.until', { title: phase.title, date: format.date(phase.closesOn) })}
        </p>
        <h1>{phase.question || phase.title}</h1>
        {phase.purpose && (
          <p className="lead" style={{ marginTop: 12 }}>
            {phase.purpose}
          </p>
        )}
      </div>
      <div>
        <LinkButton
          icon={FolderSearch}
          to="/$entity/proyectos"
          params={{ entity: slug }}
          search={{ phase: phase.id }}
        >
          {t('projects.see', { count: phase.counts.projects })}
        </LinkButton>
      </div>
      <Details size="strong" summary={t('projects.something-else')}>
        <ContributionForm phaseId={phase.id} />
      </Details>
    </div>
  );
}
