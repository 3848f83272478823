import { Stance } from '@ruta/contracts/consultation/stance';
import type { ProjectDetail } from '@ruta/contracts/consultation/project';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Select } from '../../../shared/design/field.tsx';
import { Details } from '../../../shared/design/details.tsx';
import { useEntity } from '../../../shared/entity/entity.ts';
import { More } from '../../../shared/design/more.tsx';
import { ErrorState, Loading } from '../../../shared/design/states.tsx';
import { ContributionCard } from '../contribution-card.tsx';
import { ContributionForm } from '../contribution-form.tsx';
import { contributionsQuery } from '../consultation-queries.ts';
import { ProjectCounts } from './project-facts.tsx';
import styles from './project.module.css';

/** Reasons for it, objections and comments: to say one, and to read those of others with their answers. */
export function ProjectSaid({ project }: { project: ProjectDetail }) {
  const { t } = useTranslation('project');
  const { phase, said, withdrawn } = project;
  const total = said['in-favour'] + said.objection + said.comment;
  return (
    <section className={styles.section} aria-labelledby="said">
      <h2 id="said">{t('said', { count: total })}</h2>
      {!phase.results && <p className="small">{t('results-later')}</p>}
      <ProjectCounts project={project} />
      {phase.takes && !withdrawn && (
        <Details size="strong" summary={t('say')}>
          <ContributionForm phaseId={phase.id} project={project.id} />
        </Details>
      )}
      {total > 0 && <Others project={project} />}
    </section>
  );
}

function Others({ project }: { project: ProjectDetail }) {
  const { t } = useTranslation('project');
  const { slug } = useEntity();
  const [stance, setStance] = useState('');
  const list = useInfiniteQuery(
    contributionsQuery(slug, {
      project: project.id,
      stance: Stance.safeParse(stance).data,
      sort: 'supported',
    }),
  );
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <div className={styles.results}>
      <Select
        label={t('stance.filter')}
        value={stance}
        onChange={setStance}
        choices={[
          { value: '', label: t('stance.every') },
          ...Stance.options.map((value) => ({ value, label: t(`stance.${value}`) })),
        ]}
      />
      {list.isPending && <Loading lines={3} height="8rem" />}
      {list.error && !list.data && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
      <ul className={styles.list}>
        {items.map((contribution) => (
          <li key={contribution.id}>
            <ContributionCard contribution={contribution} ofProject />
          </li>
        ))}
      </ul>
      <More
        hasMore={list.hasNextPage}
        isLoading={list.isFetchingNextPage}
        onMore={() => void list.fetchNextPage()}
      />
    </div>
  );
}
