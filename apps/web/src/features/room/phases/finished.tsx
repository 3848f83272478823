import { leavesOf } from '@ruta/domain/minutes/leaves';
import { HeartHandshake } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { ButtonAnchor } from '../../../shared/design/button.tsx';
import { useRoom } from '../room-context.ts';
import styles from './phase.module.css';

/** Thanks, what became of one's ideas, and where the minutes are. */
export function Finished() {
  const { t } = useTranslation('room');
  const { session } = useRoom();
  const given = session.own?.ideas.filter((idea) => idea.state !== 'withdrawn') ?? [];
  const page = `/${session.header.entity}/sesiones/${session.header.code}`;
  return (
    <>
      <HeartHandshake aria-hidden width={44} height={44} strokeWidth={1.5} />
      <h1 className={styles.title}>{t('finished.title')}</h1>
      <p>
        {t(session.header.rehearsal ? 'finished.rehearsed' : `finished.text.${leavesOf(session.header)}`, {
          title: session.header.title,
        })}
      </p>
      {given.length + session.votes.length > 0 && (
        <p>
          {t('finished.ideas', { count: given.length })}{' '}
          {t('finished.votes', { count: session.votes.length })}
        </p>
      )}
      {!session.header.rehearsal && (
        <ButtonAnchor href={page} wide>
          {t(`finished.minutes.${leavesOf(session.header)}`)}
        </ButtonAnchor>
      )}
      {session.votes.length > 0 && (
        <>
          <h2 className={styles.heading}>{t('finished.receipts')}</h2>
          <ul className={styles.list}>
            {session.votes.map((vote) => (
              <li key={vote.roundId} className={styles.idea}>
                <span>{session.view.rounds.find((round) => round.id === vote.roundId)?.spec.question}</span>
                <span className={styles.receipt}>{vote.receipt.code}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
