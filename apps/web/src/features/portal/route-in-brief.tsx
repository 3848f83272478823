import type { FrontStop } from '@ruta/contracts/portal/portal-front';
import { Trans, useTranslation } from 'react-i18next';
import { StopsLine } from '../../shared/design/mini-line.tsx';
import styles from './entities.module.css';
import { presentStop, stationState } from './stations.ts';
import { usePhaseWords } from './use-phase-words.ts';

/** Where a route is, as a line with its stops and in words: the stop it is at, and the next with its day. */
export function RouteInBrief({ stops }: { stops: readonly FrontStop[] | null }) {
  const { t } = useTranslation('portal');
  if (!stops || stops.length === 0) return <span className="small">{t('entities.no-route')}</span>;
  return (
    <span className={styles.brief}>
      <StopsLine stops={stops.map(({ kind, state }) => ({ kind, state: stationState(state) }))} />
      <Present stops={stops} />
      <Next stops={stops} />
    </span>
  );
}

function Present({ stops }: { stops: readonly FrontStop[] }) {
  const { t } = useTranslation('portal');
  const words = usePhaseWords();
  const at = presentStop(stops);
  const stop = stops[at - 1];
  if (!stop) return <span>{t('entities.before', { count: stops.length })}</span>;
  const open = stop.state === 'open';
  return (
    <span>
      <Trans
        t={t}
        i18nKey={open ? 'entities.at' : 'entities.past'}
        values={{ at, total: stops.length, phase: stop.title }}
        components={{ b: <b /> }}
      />
      {open && stop.kind !== 'follow-up' && (
        <>
          {'\u00a0· '}
          <span className={styles.left}>{words.left(stop)}</span>
        </>
      )}
    </span>
  );
}

/** The next stop that is announced; none once all have been reached. */
function Next({ stops }: { stops: readonly FrontStop[] }) {
  const { t } = useTranslation('portal');
  const { when } = usePhaseWords();
  const next = stops.slice(presentStop(stops)).find(({ state }) => state === 'announced');
  if (!next) return null;
  return <span className="small">{t('entities.next', { phase: next.title, when: when(next) })}</span>;
}
