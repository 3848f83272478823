import type { Share } from '@ruta/domain/session/speaking';
import { useTranslation } from 'react-i18next';
import { clockFace } from '../../design/clock.tsx';
import { useFormat } from '../../i18n/format.ts';
import styles from './speaking.module.css';

interface SpeakingSharesProps {
  title: string;
  shares: readonly Share[];
  look?: 'page' | 'wall';
}

/** Who has spoken how long, as bars with their figures beside them. */
export function SpeakingShares({ title, shares, look = 'page' }: SpeakingSharesProps) {
  const { t } = useTranslation('live');
  const format = useFormat();
  if (shares.length === 0) return null;
  return (
    <section className={styles.shares} data-look={look}>
      <h3>{title}</h3>
      <ul>
        {shares.map(({ key, ms, turns, share }) => (
          <li key={key}>
            <span>{key}</span>
            <i style={{ width: `${share * 100}%` }} aria-hidden />
            <b>
              {format.percent(share)}
              <small> {t('speaking.time', { time: clockFace(ms), count: turns })}</small>
            </b>
          </li>
        ))}
      </ul>
    </section>
  );
}
