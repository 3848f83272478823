import type { CommitmentStage } from '@ruta/contracts/drafting/commitment';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { kindLooks, type Kind } from './kinds.ts';
import styles from './mini-line.module.css';
import type { StationState } from './transit-line.tsx';
import { withColour } from './with-colour.ts';

/** A commitment's five stops: it is born, written, commented, signed, kept. */
export const commitmentStops = ['born', 'written', 'commented', 'signed', 'kept'] as const;
export type CommitmentStop = (typeof commitmentStops)[number];

/** Where a commitment's stage lies on its line. */
export const stopOfStage: Record<CommitmentStage, CommitmentStop> = {
  drafting: 'written',
  feedback: 'commented',
  signing: 'signed',
  approved: 'kept',
  withdrawn: 'born',
};

const kindOf = {
  born: 'consultation',
  written: 'working-table',
  commented: 'feedback',
  signed: 'approval',
  kept: 'follow-up',
} as const;

export function MiniLine({ at }: { at: CommitmentStop }) {
  const { t } = useTranslation('shared');
  const here = commitmentStops.indexOf(at);
  return (
    <div
      className={styles.mini}
      role="img"
      aria-label={t('stops.at', { number: here + 1, name: t(`stops.${at}`) })}
      style={withColour(kindLooks[kindOf[at]].colour)}
    >
      {commitmentStops.map((stop, index) => (
        <Fragment key={stop}>
          {index > 0 && <span className={styles.leg} data-on={index <= here} />}
          <span
            className={styles.stop}
            data-state={index < here ? 'done' : index === here ? 'now' : 'next'}
          />
        </Fragment>
      ))}
    </div>
  );
}

/** A whole route in the height of a line of text, each stop in the colour of its kind. The words stand beside it. */
export function StopsLine({ stops }: { stops: readonly { kind: Kind; state: StationState }[] }) {
  const reached = (state: StationState | undefined) => state === 'done' || state === 'now';
  return (
    <span className={styles.mini} aria-hidden>
      {stops.map(({ kind, state }, index) => (
        <Fragment key={index}>
          {index > 0 && (
            <span className={styles.leg} data-on={reached(state) && reached(stops[index - 1]?.state)} />
          )}
          <span className={styles.stop} data-state={state} style={withColour(kindLooks[kind].colour)} />
        </Fragment>
      ))}
    </span>
  );
}
