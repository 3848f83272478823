import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { kindLooks, type Kind } from './kinds.ts';
import styles from './transit-line.module.css';
import { withColour } from './with-colour.ts';

/** Where a station lies: behind us, here, announced, or not yet decided. */
export type StationState = 'done' | 'now' | 'next' | 'beyond';

export interface Branch {
  key: string;
  name: string;
  state: StationState;
  href?: string;
}

export interface Station {
  key: string;
  name: string;
  kind: Kind;
  state: StationState;
  /** Dates in words. */
  when?: string;
  /** What its state means here: "Abierta · quedan 12 días". */
  note?: string;
  href?: string;
  /** Commitments born at this station. */
  branches?: readonly Branch[];
}

interface TransitLineProps {
  /** "Paradas de la ruta" */
  label: string;
  stations: readonly Station[];
}

function StationName({ station, children }: { station: Station; children: ReactNode }) {
  if (station.href === undefined) return children;
  return (
    <Link to={station.href} className={styles.link}>
      {children}
    </Link>
  );
}

function Branches({ branches }: { branches: readonly Branch[] }) {
  return (
    <ul className={styles.branches}>
      {branches.map((branch) => (
        <li key={branch.key} className={styles.branch} data-state={branch.state}>
          {branch.href === undefined ? branch.name : <Link to={branch.href}>{branch.name}</Link>}
        </li>
      ))}
    </ul>
  );
}

/**
 * The product's one picture: stations of a route, an agenda or a commitment. An ordered list underneath, drawn in
 * a row or in a column by the room it has; shape and words carry the state, so it also reads in black and white.
 */
export function TransitLine({ label, stations }: TransitLineProps) {
  const { t } = useTranslation('shared');
  const reached = (state: StationState | undefined) => state === 'done' || state === 'now';
  return (
    <div className={styles.frame}>
      <ol className={styles.line} aria-label={label} data-room={stations.length > 6 ? 'many' : 'few'}>
        {stations.map((station, index) => {
          const look = kindLooks[station.kind];
          const Icon = look.icon;
          return (
            <li
              key={station.key}
              className={styles.station}
              data-state={station.state}
              data-onward={reached(station.state) && reached(stations[index + 1]?.state)}
              style={withColour(look.colour)}
              aria-current={station.state === 'now' ? 'step' : undefined}
            >
              <span className={styles.track} aria-hidden>
                <span className={styles.dot}>{station.state === 'now' && <Icon />}</span>
              </span>
              <span className={styles.words}>
                <StationName station={station}>
                  <span className={styles.name}>{station.name}</span>
                </StationName>
                <span className="visually-hidden">{t(`station.${station.state}`)}</span>
                {station.note && <span className={styles.note}>{station.note}</span>}
                <span className={styles.when}>{station.when}</span>
                {station.branches && station.branches.length > 0 && <Branches branches={station.branches} />}
              </span>
            </li>
          );
        })}
      </ol>
    </div>
  );
}
