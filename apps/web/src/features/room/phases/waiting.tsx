import { MapPin } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/i18n/format.ts';
import { CalledOffNote } from '../../../shared/session/called-off-note.tsx';
import { OwnName } from '../own-name.tsx';
import { useRoom } from '../room-context.ts';
import styles from './phase.module.css';

/** In, and nothing to do yet: what this will be, when it begins, and as whom one sits here. */
export function Waiting() {
  const { t } = useTranslation('room');
  const format = useFormat();
  const { session } = useRoom();
  const { run } = session.view;
  return (
    <>
      <CalledOffNote header={session.header} />
      <h1 className={styles.title}>{t('waiting.title')}</h1>
      <p>
        {t('waiting.text', {
          title: session.header.title,
          when: format.date(session.header.startsAt, 'day-time'),
        })}
      </p>
      {session.header.place && (
        <p className={styles.place}>
          <MapPin aria-hidden /> {session.header.place}
        </p>
      )}
      <OwnName />
      <h2 className={styles.heading}>{t('waiting.agenda')}</h2>
      <ol className={styles.line}>
        {run.items.map((item) => (
          <li key={item.id}>
            {t('waiting.item', { title: item.title, minutes: Math.round(item.plannedMs / 60_000) })}
          </li>
        ))}
      </ol>
    </>
  );
}
