import type { ProjectDetail } from '@ruta/contracts/consultation/project';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { FileDown, Undo2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { AimsList } from '../../../shared/commitment/aims-list.tsx';
import { ButtonAnchor } from '../../../shared/design/button.tsx';
import { Notice } from '../../../shared/design/card.tsx';
import { usePageTitle } from '../../../shared/design/page-title.ts';
import { ErrorState, Loading } from '../../../shared/design/states.tsx';
import { useEntity } from '../../../shared/entity/entity.ts';
import { useFormat } from '../../../shared/i18n/format.ts';
import { ProjectChanges } from './project-changes.tsx';
import { ProjectChip, ProjectFacts } from './project-facts.tsx';
import { ProjectOutcome } from './project-outcome.tsx';
import { projectQuery } from './project-queries.ts';
import { ProjectSaid } from './project-said.tsx';
import { ProjectThread } from './project-thread.tsx';
import { ProjectSupport } from './project-support.tsx';
import styles from './project.module.css';

/** One project: what it is, what people say of it, and what became of it. */
export function ProjectPage() {
  const { t } = useTranslation('project');
  const { slug, name } = useEntity();
  const { number } = useParams({ from: '/$entity/_pages/proyectos/$number' });
  const project = useQuery(projectQuery(slug, number));
  usePageTitle(project.data && `${project.data.title}, ${name}`);
  return (
    <div className="wrap wrap-narrow">
      {project.isPending && <Loading lines={6} height="3rem" />}
      {!project.data && project.error && (
        <ErrorState
          whole
          error={project.error}
          onRetry={() => void project.refetch()}
          action={
            <Link to="/$entity/proyectos" params={{ entity: slug }}>
              {t('all')}
            </Link>
          }
        />
      )}
      {project.data && <Project project={project.data} />}
    </div>
  );
}

function Project({ project }: { project: ProjectDetail }) {
  const { t } = useTranslation('project');
  const { slug } = useEntity();
  const format = useFormat();
  const { number, title, summary, theme, document, phase, withdrawn, aims } = project;
  return (
    <>
      <p className="eyebrow">
        <Link to="/$entity/proyectos" params={{ entity: slug }} search={{ phase: phase.id }}>
          {phase.title}
        </Link>{' '}
        · {t('number', { number })}
      </p>
      <h1 style={{ marginTop: 8 }}>{title}</h1>
      <div className={styles.head}>
        <ProjectFacts project={project} />
        <p className={styles.meta}>
          {theme && (
            <Link to="/$entity/temas/$theme" params={{ entity: slug, theme: theme.id }}>
              {theme.name}
            </Link>
          )}
          <ProjectChip project={project} />
        </p>
      </div>
      {withdrawn && (
        <Notice icon={Undo2} colour="var(--warn)">
          <b>{t('withdrawn-on', { date: format.date(withdrawn.at, 'day-year') })}</b> {withdrawn.reason}
        </Notice>
      )}
      <ProjectOutcome project={project} />
      <p className={styles.whole}>{summary}</p>
      {aims.length > 0 && (
        <section className={styles.section} aria-labelledby="aims">
          <h2 id="aims">{t('aims')}</h2>
          <AimsList aims={aims} className={styles.aims} />
        </section>
      )}
      {document && (
        <p>
          <ButtonAnchor
            variant="quiet"
            icon={FileDown}
            href={`/api/entities/${slug}/archive/documents/${document.id}`}
          >
            {t('document', { title: document.title, size: format.number(document.size / 1024, 0) })}
          </ButtonAnchor>
        </p>
      )}
      {phase.takes && !withdrawn && (
        <div className={styles.act}>
          <ProjectSupport key={String(project.supported)} project={project} main />
          <p className="small">{t('support-hint')}</p>
        </div>
      )}
      <ProjectThread project={project} />
      <ProjectSaid project={project} />
      <ProjectChanges changes={project.changes} />
      <p style={{ marginTop: 24 }}>
        <Link to="/$entity/proyectos" params={{ entity: slug }} search={{ phase: phase.id }}>
          {t('all')}
        </Link>
      </p>
    </>
  );
}
