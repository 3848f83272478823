import type { ProjectDetail, ProjectOutcomeView } from '@ruta/contracts/consultation/project';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../../shared/design/card.tsx';
import { Details } from '../../../shared/design/details.tsx';
import { useEntity } from '../../../shared/entity/entity.ts';
import { useFormat } from '../../../shared/i18n/format.ts';
import { outcomeLooks } from './project-facts.tsx';
import styles from './project.module.css';

/** What became of it, why, who says so and where it was decided; and what had been decided before. */
export function ProjectOutcome({ project }: { project: ProjectDetail }) {
  const { t } = useTranslation('project');
  const { slug } = useEntity();
  const { settled, earlier, mergedHere } = project;
  return (
    <>
      {settled && (
        <Notice {...outcomeLooks[settled.outcome]}>
          <Told told={settled} />
        </Notice>
      )}
      {mergedHere.length > 0 && (
        <p>
          {t('merged-here')}{' '}
          {mergedHere.map(({ id, number, title }, at) => (
            <span key={id}>
              {at > 0 && ', '}
              <Link to="/$entity/proyectos/$number" params={{ entity: slug, number: String(number) }}>
                {number}. {title}
              </Link>
            </span>
          ))}
        </p>
      )}
      {earlier.length > 0 && (
        <Details summary={t('earlier-outcomes')}>
          <ul className={styles.history}>
            {earlier.map((told) => (
              <li key={told.at}>
                <Told told={told} />
              </li>
            ))}
          </ul>
        </Details>
      )}
    </>
  );
}

function Told({ told }: { told: ProjectOutcomeView }) {
  const { t } = useTranslation('project');
  const { slug } = useEntity();
  const format = useFormat();
  const { outcome, into, reason, byName, byPost, at, session } = told;
  return (
    <>
      <b>{t(`outcome.${outcome}`)}</b>
      {into && (
        <>
          {': '}
          <Link to="/$entity/proyectos/$number" params={{ entity: slug, number: String(into.number) }}>
            {into.number}. {into.title}
          </Link>
        </>
      )}
      . {reason}{' '}
      <span className="small">
        {[[byName, byPost].filter(Boolean).join(', '), format.date(at, 'day-year')]
          .filter(Boolean)
          .join(', ')}
        {session && (
          <>
            {' · '}
            <Link to="/$entity/sesiones/$code" params={{ entity: slug, code: session.code }}>
              {session.title}
            </Link>
          </>
        )}
      </span>
    </>
  );
}
