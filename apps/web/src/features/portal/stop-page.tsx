import type { PortalStop } from '@ruta/contracts/portal/portal-stop';
import { onProjects } from '@ruta/domain/route/phase-kind';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '../../shared/design/button.tsx';
import { Chip, KindChip } from '../../shared/design/chip.tsx';
import { usePageTitle } from '../../shared/design/page-title.ts';
import { EmptyState, ErrorState, Loading } from '../../shared/design/states.tsx';
import { useEntity } from '../../shared/entity/entity.ts';
import { useFormat } from '../../shared/i18n/format.ts';
import { FocusGroup } from './focus-group.tsx';
import { capitalised, PhaseFacts } from './phase-facts.tsx';
import { stopQuery } from './portal-queries.ts';
import { AwarenessDates } from './awareness-dates.tsx';
import { StopCommitments } from './stop-commitments.tsx';
import { StopSessions } from './stop-sessions.tsx';
import styles from './stop.module.css';

/** One stop of a route, of this plan or an earlier one: what it asked of whom, and what it left behind. */
export function StopPage() {
  const { name, slug } = useEntity();
  const { phase } = useParams({ from: '/$entity/_pages/paradas/$phase' });
  const stop = useQuery(stopQuery(slug, phase));
  usePageTitle(stop.data && `${stop.data.phase.title}, ${stop.data.plan.title}, ${name}`);
  return (
    <div className="wrap wrap-narrow">
      {stop.isPending && <Loading lines={5} height="6rem" />}
      {!stop.data && stop.error && (
        <ErrorState whole error={stop.error} onRetry={() => void stop.refetch()} />
      )}
      {stop.data && <Stop stop={stop.data} />}
    </div>
  );
}

function Stop({ stop }: { stop: PortalStop }) {
  const { t } = useTranslation('portal');
  const format = useFormat();
  const { plan, phase } = stop;
  return (
    <>
      <header className={styles.head}>
        <p className="eyebrow">{plan.title}</p>
        <h1>{phase.title}</h1>
        {phase.question && <p className="lead">{phase.question}</p>}
        <p className={styles.state}>
          <KindChip kind={phase.kind} />
          <Chip colour={phase.state === 'open' ? 'var(--ok)' : undefined}>{t(`phase.${phase.state}`)}</Chip>
          <span>
            {capitalised(format.range(phase.opensOn, phase.closesOn, 'day-year'))}
            {phase.openedEarly && ` · ${t('calendar.early')}`}
          </span>
        </p>
        {phase.purpose && <p>{phase.purpose}</p>}
        <PhaseFacts phase={phase} />
        {phase.output && (
          <p className="small">
            <b>{t('calendar.leaves')}</b> {phase.output}
          </p>
        )}
      </header>
      <div className={styles.left}>
        {phase.kind === 'awareness' && <AwarenessDates phase={phase} />}
        {phase.kind === 'focus-group' && <FocusGroup phase={phase} />}
        <StopSessions phase={phase} sessions={stop.sessions} />
        <StopCommitments plan={plan} phase={phase} commitments={stop.commitments} />
        {nothingLeft(stop) && <EmptyState title={t('stop.nothing-title')}>{t('stop.nothing')}</EmptyState>}
        <Onward stop={stop} />
      </div>
    </>
  );
}

/** These two say of themselves that there is nothing yet. */
const saysItself: readonly string[] = ['awareness', 'focus-group'];

const nothingLeft = ({ phase, sessions, commitments, results }: PortalStop): boolean =>
  !saysItself.includes(phase.kind) &&
  sessions.length + commitments.length + phase.counts.contributions + phase.counts.projects === 0 &&
  !results;

function Onward({ stop: { phase, results } }: { stop: PortalStop }) {
  const { t } = useTranslation('portal');
  const { slug } = useEntity();
  const params = { entity: slug };
  return (
    <p className={styles.onward}>
      {results && (
        <LinkButton
          variant="quiet"
          size="small"
          to="/$entity/encuestas/$phase/resultados"
          params={{ ...params, phase: phase.id }}
        >
          {t('stop.results')}
        </LinkButton>
      )}
      {onProjects(phase) && (
        <LinkButton
          variant="quiet"
          size="small"
          to="/$entity/proyectos"
          params={params}
          search={{ phase: phase.id }}
        >
          {t('stop.projects', { count: phase.counts.projects })}
        </LinkButton>
      )}
      {phase.counts.contributions > 0 && (
        <LinkButton
          variant="quiet"
          size="small"
          to="/$entity/aportes"
          params={params}
          search={{ phase: phase.id }}
        >
          {t('stop.contributions')}
        </LinkButton>
      )}
      <LinkButton variant="plain" size="small" to="/$entity/rutas" params={params}>
        {t('routes.all')}
      </LinkButton>
      <LinkButton variant="plain" size="small" to="/$entity/datos" params={params}>
        {t('stop.data')}
      </LinkButton>
    </p>
  );
}
