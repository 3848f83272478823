import { rollOf } from '@ruta/domain/formal/quorum';
import { LogOut, UserCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../../shared/design/button.tsx';
import { useActor } from '../../../../shared/identity/me.ts';
import { officeOf, ownSeatIn } from '../../../../shared/session/formal/formal-reading.ts';
import { QuorumLine } from '../../../../shared/session/formal/quorum-line.tsx';
import { SeatRoll } from '../../../../shared/session/formal/seat-roll.tsx';
import { usePersonName } from '../../../../shared/session/use-person-name.ts';
import { type PhaseProps, useRoom } from '../../room-context.ts';
import styles from '../phase.module.css';

/** The roll on one's own phone: I am here, for my seat; and who else is. */
export function Attendance({ item, content }: PhaseProps<'attendance'>) {
  const { session } = useRoom();
  const nameOf = usePersonName(session.names);
  const roll = rollOf(session.view);
  return (
    <>
      <h1 className={styles.title}>{item.title}</h1>
      {content.text && <p className={styles.prose}>{content.text}</p>}
      <OwnSeat />
      {roll && <QuorumLine roll={roll} />}
      {roll && <SeatRoll roll={roll} nameOf={nameOf} />}
    </>
  );
}

/** One's own seat, in every entry of a formal session: taken with one tap, left with one. */
export function OwnSeat() {
  const { t } = useTranslation('formal');
  const { session, send } = useRoom();
  const actor = useActor();
  const nameOf = usePersonName(session.names);
  const roll = rollOf(session.view);
  const { held, sits } = ownSeatIn(session.view, session.own, actor);
  if (!roll) return null;
  if (sits) {
    const capacity = sits.sitting?.capacity ?? 'incumbent';
    return (
      <div className={styles.group}>
        <p role="status">{t(`own.sits-${capacity}`, { seat: officeOf(sits) })}</p>
        <Button
          variant="quiet"
          icon={LogOut}
          isDisabled={!session.fresh}
          onPress={() => void send({ type: 'roll.leave', itemId: roll.id })}
        >
          {t('own.leave')}
        </Button>
      </div>
    );
  }
  if (!held) return <p className="small">{t('own.none')}</p>;
  if (held.sitting)
    return (
      <p className="small">
        {t('own.occupied', { name: nameOf(held.sitting.participantId), seat: officeOf(held) })}
      </p>
    );
  return (
    <div className={styles.group}>
      <p>{t('own.held', { seat: officeOf(held) })}</p>
      <Button
        wide
        colour="var(--stl)"
        icon={UserCheck}
        isDisabled={!session.fresh}
        onPress={() => void send({ type: 'roll.sit', itemId: roll.id })}
      >
        {t('own.sit')}
      </Button>
    </div>
  );
}
