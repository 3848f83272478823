import type { PhaseKind, PhaseView } from '@ruta/contracts/route/phase';
import { onProjects } from '@ruta/domain/route/phase-kind';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { usePageTitle } from '../../shared/design/page-title.ts';
import { ErrorState, Loading } from '../../shared/design/states.tsx';
import { useEntity } from '../../shared/entity/entity.ts';
import { ProjectsInvitation } from './projects/projects-invitation.tsx';
import { ContributeForm } from './contribute-form.tsx';
import styles from './participate.module.css';

/** Kinds of phase whose question is answered on the page itself. */
export const asking: readonly PhaseKind[] = ['consultation'];

interface ParticipatePageProps {
  /** Those of the present route; undefined until they have come. */
  phases: readonly PhaseView[] | undefined;
  error: unknown;
  onRetry: () => void;
  /** Everything else that is open. */
  others: ReactNode;
}

/** What a person can do today. Where a consultation is open its question is the page. */
export function ParticipatePage({ phases, error, onRetry, others }: ParticipatePageProps) {
  const { t } = useTranslation('consultation');
  const entity = useEntity();
  const open = phases?.filter(({ state, kind }) => state === 'open' && asking.includes(kind)) ?? [];
  usePageTitle(`${t('participate.title')}, ${entity.name}`);
  return (
    <div className="wrap wrap-narrow">
      {!phases && !error && <Loading lines={5} height="3rem" />}
      {!phases && Boolean(error) && <ErrorState whole error={error} onRetry={onRetry} />}
      {open.map((phase) => (
        <section key={phase.id} className={styles.question}>
          {onProjects(phase) ? <ProjectsInvitation phase={phase} /> : <ContributeForm phase={phase} />}
        </section>
      ))}
      {phases && (
        <>
          {open.length === 0 && (
            <section className="hero">
              <h1>{t('participate.title')}</h1>
              <p className="lead">{t('participate.lead')}</p>
            </section>
          )}
          {others}
        </>
      )}
    </div>
  );
}
