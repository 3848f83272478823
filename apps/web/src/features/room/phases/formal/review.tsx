import { EarlierResolutions } from '../../../../shared/session/formal/earlier-resolutions.tsx';
import { type PhaseProps, useRoom } from '../../room-context.ts';
import styles from '../phase.module.css';
import { OwnSeat } from './attendance.tsx';

/** How earlier resolutions stand, as the room goes through them. */
export function Review({ item, content }: PhaseProps<'review'>) {
  const { session } = useRoom();
  return (
    <>
      <h1 className={styles.title}>{content.question}</h1>
      <EarlierResolutions review={session.view.parts.reviews.find(({ id }) => id === item.id)} />
      <OwnSeat />
    </>
  );
}
