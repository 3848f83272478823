import type { ProjectCard as Project, ProjectPhase } from '@ruta/contracts/consultation/project';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Card } from '../../../shared/design/card.tsx';
import { useEntity } from '../../../shared/entity/entity.ts';
import { ProjectChip, ProjectCounts, ProjectFacts } from './project-facts.tsx';
import styles from './project.module.css';
import { ProjectSupport } from './project-support.tsx';

/** One project in the catalogue: what it is, who proposes it, and what people say of it. */
export function ProjectCard({ project, phase }: { project: Project; phase: ProjectPhase }) {
  const { t } = useTranslation('project');
  const { slug } = useEntity();
  const { number, title, summary, theme } = project;
  return (
    <Card as="article">
      <div className={styles.card}>
        <p className={styles.meta}>
          <span>{t('number', { number })}</span>
          {theme && <span>{theme.name}</span>}
          <ProjectChip project={project} />
        </p>
        <h2 className={styles.title}>
          <Link to="/$entity/proyectos/$number" params={{ entity: slug, number: String(number) }}>
            {title}
          </Link>
        </h2>
        <ProjectFacts project={project} />
        <p className={styles.summary}>{summary}</p>
        <div className={styles.foot}>
          <ProjectCounts project={project} />
          {phase.takes && !project.withdrawn && (
            <span className={styles.push}>
              <ProjectSupport key={String(project.supported)} project={project} />
            </span>
          )}
        </div>
      </div>
    </Card>
  );
}
