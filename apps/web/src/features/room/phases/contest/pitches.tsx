import { pitchOrder } from '@ruta/domain/contest/pitches.part';
import { useTranslation } from 'react-i18next';
import { clockFace } from '../../../../shared/design/clock.tsx';
import { useTimeLeft } from '../../../../shared/live/use-time-left.ts';
import { pitchesOf, teamsOf, titleOf } from '../../../../shared/session/contest/contest-reading.ts';
import { useRoom, type PhaseProps } from '../../room-context.ts';
import styles from '../phase.module.css';

/** Who presents, for how long, and who comes after. */
export function Pitches({ item, content }: PhaseProps<'pitches'>) {
  const { t } = useTranslation('contest');
  const { session } = useRoom();
  const teams = teamsOf(session.view.parts, content.teams);
  const pitches = pitchesOf(session.view.parts, item.id);
  const order = pitchOrder(pitches, teams);
  const left = useTimeLeft(pitches.endsAt);
  const nameOf = (id: string) => {
    const team = teams.find((one) => one.id === id);
    return (team && titleOf(team)) ?? t('erased');
  };
  return (
    <>
      <h1 className={styles.title}>{content.question}</h1>
      {pitches.current && (
        <div className={styles.turn}>
          <span role="status">
            {t(pitches.stage === 'questions' ? 'pitch.asking' : 'pitch.now', {
              name: nameOf(pitches.current),
            })}
          </span>
          {left !== null && (
            <b className="mono" role="timer" aria-live="off">
              {clockFace(Math.max(0, left))}
            </b>
          )}
        </div>
      )}
      <h2 className={styles.heading}>{t('pitch.order')}</h2>
      <ol className={styles.line}>
        {order.map((id) => (
          <li key={id} aria-current={id === pitches.current ? 'true' : undefined}>
            {nameOf(id)}
            {pitches.done.includes(id) && <span className="small"> · {t('pitch.done')}</span>}
          </li>
        ))}
      </ol>
    </>
  );
}
