import type { ProjectCard as Project, ProjectList } from '@ruta/contracts/consultation/project';
import { shuffledFor } from '@ruta/domain/consultation/project';
import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { FolderSearch } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePageTitle } from '../../../shared/design/page-title.ts';
import { EmptyState, ErrorState, Loading } from '../../../shared/design/states.tsx';
import { useEntity } from '../../../shared/entity/entity.ts';
import { useFormat } from '../../../shared/i18n/format.ts';
import { ProjectCard } from './project-card.tsx';
import { ProjectFilters } from './project-filters.tsx';
import { projectsQuery } from './project-queries.ts';
import type { ProjectSearch } from './project-search.ts';
import styles from './project.module.css';
import { readingSeed } from './reading-seed.ts';

/** The projects people are asked about, each in a place of this reader's own. */
export function ProjectsPage() {
  const { t } = useTranslation('project');
  const { slug, name } = useEntity();
  const search = useSearch({ from: '/$entity/_pages/proyectos' });
  const { sort: _, ...asked } = search;
  const list = useQuery(projectsQuery(slug, asked as object));
  usePageTitle(`${list.data?.phase?.title ?? t('title')}, ${name}`);
  return (
    <div className="wrap">
      {list.isPending && <Loading lines={6} height="6rem" />}
      {!list.data && list.error && (
        <ErrorState whole error={list.error} onRetry={() => void list.refetch()} />
      )}
      {list.data?.phase === null && (
        <>
          <h1>{t('title')}</h1>
          <EmptyState icon={FolderSearch} title={t('none-yet-title')}>
            {t('none-yet')}
          </EmptyState>
        </>
      )}
      {list.data?.phase && <Catalogue list={list.data} search={search} />}
    </div>
  );
}

function Catalogue({ list, search }: { list: ProjectList; search: ProjectSearch }) {
  const { t } = useTranslation('project');
  const { slug } = useEntity();
  const format = useFormat();
  const { phase } = list;
  const [seed] = useState(readingSeed);
  if (!phase) return null;
  const items = inOrder(list.items, search.sort, seed);
  return (
    <>
      <p className="eyebrow">
        {phase.title} · {phase.planTitle}
      </p>
      <h1 style={{ marginTop: 8 }}>{phase.question || t('title')}</h1>
      {phase.purpose && (
        <p className="lead" style={{ marginTop: 12 }}>
          {phase.purpose}
        </p>
      )}
      <p style={{ marginTop: 12 }}>
        {t(phase.takes ? 'open-until' : phase.state === 'announced' ? 'opens-on' : 'closed', {
          date: format.date(phase.state === 'announced' ? phase.opensOn : phase.closesOn),
        })}{' '}
        {!phase.results && phase.takes && t('results-later')}
      </p>
      <div className={styles.layout}>
        <div className={styles.side}>
          <ProjectFilters search={search} list={list} />
        </div>
        <div className={styles.results}>
          <p className="small" role="status" aria-live="polite">
            {t('total', { count: items.length })}
            {!search.sort && items.length > 1 && `. ${t('own-order')}`}
          </p>
          {items.length === 0 && <EmptyState title={t('none-title')}>{t('none')}</EmptyState>}
          <ul className={styles.list}>
            {items.map((project) => (
              <li key={project.id}>
                <ProjectCard project={project} phase={phase} />
              </li>
            ))}
          </ul>
          <p>
            <Link to="/$entity/aportes" params={{ entity: slug }} search={{ phase: phase.id }}>
              {t('everything-said')}
            </Link>
          </p>
        </div>
      </div>
    </>
  );
}

/** Those that were withdrawn come last. */
function inOrder(items: readonly Project[], sort: ProjectSearch['sort'], seed: string): Project[] {
  const sorted =
    sort === undefined
      ? shuffledFor(seed, items)
      : sort === 'number'
        ? items.toSorted((one, other) => one.number - other.number)
        : items.toSorted((one, other) => (other.supports ?? 0) - (one.supports ?? 0));
  return [...sorted.filter(({ withdrawn }) => !withdrawn), ...sorted.filter(({ withdrawn }) => withdrawn)];
}
