import type { Light } from '@ruta/domain/national/counters';
import { stateFacts, type StateFacts } from '@ruta/domain/national/state-facts';
import { mapColumns, mapRows, tiles } from '@ruta/domain/national/tile-map';
import { useTranslation } from 'react-i18next';
import { withColour } from '../../shared/design/with-colour.ts';
import { LightChip, lightLooks, lights } from './light.tsx';
import styles from './national.module.css';

/** The country in equal tiles, so that a small state counts as much as a large one. */
export function TileMap({ lightOf }: { lightOf: (state: StateFacts) => Light }) {
  const { t } = useTranslation('national');
  return (
    <figure className={styles.figure}>
      <figcaption>
        <h2>{t('map')}</h2>
        <p className="small">{t('map-text')}</p>
      </figcaption>
      <ul className={styles.map} style={{ aspectRatio: `${mapColumns} / ${mapRows}` }} aria-label={t('map')}>
        {stateFacts.map((state) => (
          <Tile key={state.code} state={state} light={lightOf(state)} />
        ))}
      </ul>
      <ul className={styles.legend} aria-label={t('legend')}>
        {lights.map((light) => (
          <li key={light}>
            <LightChip light={light} />
          </li>
        ))}
      </ul>
    </figure>
  );
}

function Tile({ state, light }: { state: StateFacts; light: Light }) {
  const { t } = useTranslation('national');
  const { icon: Icon, colour } = lightLooks[light];
  const [column, row] = tiles[state.code] ?? [0, 0];
  return (
    <li
      className={styles.tile}
      data-light={light}
      style={{ ...withColour(colour), gridColumn: column + 1, gridRow: row + 1 }}
      title={t('tile', { name: state.name, light: t(`light.${light}`) })}
    >
      <span aria-hidden>
        {state.code}
        <Icon />
      </span>
      <span className="visually-hidden">{t('tile', { name: state.name, light: t(`light.${light}`) })}</span>
    </li>
  );
}
