import type { ProjectCard } from '@ruta/contracts/consultation/project';
import { CircleCheckBig, CircleX, Combine, Undo2, type LucideIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Chip } from '../../../shared/design/chip.tsx';
import { useFormat } from '../../../shared/i18n/format.ts';
import styles from './project.module.css';

export const outcomeLooks: Record<
  NonNullable<ProjectCard['outcome']>,
  { icon: LucideIcon; colour: string }
> = {
  selected: { icon: CircleCheckBig, colour: 'var(--ok)' },
  merged: { icon: Combine, colour: 'var(--ok)' },
  'not-selected': { icon: CircleX, colour: 'var(--encuesta)' },
};

/** What became of it, once somebody decided. */
export function ProjectChip({ project }: { project: Pick<ProjectCard, 'outcome' | 'withdrawn'> }) {
  const { t } = useTranslation('project');
  if (project.withdrawn)
    return (
      <Chip icon={Undo2} colour="var(--ink-2)">
        {t('withdrawn')}
      </Chip>
    );
  if (!project.outcome) return null;
  return <Chip {...outcomeLooks[project.outcome]}>{t(`outcome.${project.outcome}`)}</Chip>;
}

/** Who proposes it, where, for how much. */
export function ProjectFacts({ project }: { project: ProjectCard }) {
  const { t } = useTranslation('project');
  const format = useFormat();
  const { institution, place, cost } = project;
  const facts = [
    institution,
    place?.name ?? t('everywhere'),
    cost !== null && t('cost', { cost: format.money(cost) }),
  ];
  return <p className={styles.facts}>{facts.filter(Boolean).join(' · ')}</p>;
}

/** How many support it and what was said, in a line. */
export function ProjectCounts({ project }: { project: Pick<ProjectCard, 'said' | 'supports'> }) {
  const { t } = useTranslation('project');
  const { said, supports } = project;
  const counts = [
    supports !== null && t('count.supports', { count: supports }),
    said['in-favour'] > 0 && t('count.in-favour', { count: said['in-favour'] }),
    said.objection > 0 && t('count.objection', { count: said.objection }),
    said.comment > 0 && t('count.comment', { count: said.comment }),
  ].filter(Boolean);
  return <span className="small">{counts.join(' · ')}</span>;
}
