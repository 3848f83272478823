import type { MinutesSubject } from '@ruta/contracts/ballot/ballot';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { minutesTextQuery } from '../../minutes/minutes-subject.ts';
import styles from './stage.module.css';

/** As many resolutions as the wall can show in letters for the last row. */
const ON_WALL = 4;

/** The minutes that the room votes on: their version and what was agreed. The whole is on the phones. */
export function StageMinutes({ entity, subject }: { entity: string; subject: MinutesSubject }) {
  const { t } = useTranslation('live');
  const text = useQuery(minutesTextQuery(entity, subject));
  const resolutions = text.data?.layer.resolutions ?? [];
  const more = resolutions.length - ON_WALL;
  return (
    <div>
      <p className={styles.note}>
        {t('stage.minutes-version', { version: subject.version })} · {subject.hash.slice(0, 8)}
      </p>
      <ol className={styles.resolutions}>
        {resolutions.slice(0, ON_WALL).map(({ id, text: words, responsible }) => (
          <li key={id}>
            {words} <span>{responsible}</span>
          </li>
        ))}
      </ol>
      {more > 0 && <p className={styles.note}>{t('stage.minutes-more', { count: more })}</p>}
    </div>
  );
}
