import type { MinutesSubject } from '@ruta/contracts/ballot/ballot';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ReactNode } from 'react';
import { minutesTextQuery } from '../../minutes/minutes-subject.ts';
import { StagePages } from './stage-pages.tsx';
import styles from './stage.module.css';

interface StageMinutesProps {
  entity: string;
  subject: MinutesSubject;
  /** What can be answered: it stands before the text and turns its pages with it. */
  children: ReactNode;
}

/** The minutes that the room votes on: their version and what was agreed. The whole is on the phones. */
export function StageMinutes({ entity, subject, children }: StageMinutesProps) {
  const { t } = useTranslation('live');
  const text = useQuery(minutesTextQuery(entity, subject));
  const resolutions = text.data?.layer.resolutions ?? [];
  return (
    <>
      <p className={styles.note}>
        {t('stage.minutes-version', { version: subject.version })} · {subject.hash.slice(0, 8)}
      </p>
      <StagePages>
        {children}
        <ol className={styles.resolutions}>
          {resolutions.map(({ id, text: words, responsible }) => (
            <li key={id}>
              {words} <span>{responsible}</span>
            </li>
          ))}
        </ol>
      </StagePages>
    </>
  );
}
