import { useTranslation } from 'react-i18next';
import { clockFace } from '../../design/clock.tsx';
import { usePersonName } from '../use-person-name.ts';
import { StageTitle } from './stage-title.tsx';
import type { StageProps } from './stage.tsx';
import styles from './stage.module.css';

/** Who speaks, for how long, and who is next. */
export function StageFloor({ view, names, now, question }: StageProps & { question: string }) {
  const { t } = useTranslation('live');
  const nameOf = usePersonName(names);
  const { speaking, queue, waiting } = view.floor;
  const left = speaking?.endsAt ? speaking.endsAt - now : null;
  return (
    <>
      <StageTitle text={question} compact={speaking !== null} />
      {speaking && (
        <div>
          <p className={styles.note}>{t('stage.speaks')}</p>
          <p className={styles.speaker}>{nameOf(speaking.participantId)}</p>
          {left !== null && (
            <p className={styles.turn} data-late={left <= 0}>
              {clockFace(Math.max(0, left))}
            </p>
          )}
        </div>
      )}
      <p className={styles.note}>{t('stage.waiting', { count: waiting })}</p>
      <ol className={styles.queue}>
        {queue.map((request, index) => (
          <li key={request.participantId}>
            {index + 1}. {nameOf(request.participantId)}
          </li>
        ))}
      </ol>
    </>
  );
}
