import type { RollSeat, RollView } from '@ruta/contracts/formal/roll';
import type { ParticipantId } from '@ruta/contracts/protocol/ids';
import { Armchair, CircleCheck } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './formal.module.css';
import { officeOf } from './formal-reading.ts';

interface SeatRollProps {
  roll: RollView;
  nameOf: (id: ParticipantId) => string;
  /** What may be done about a seat. */
  tools?: (seat: RollSeat) => ReactNode;
}

/** Every seat of the body by sector: who sits there, as what, or that nobody does. */
export function SeatRoll({ roll, nameOf, tools }: SeatRollProps) {
  const { t } = useTranslation('formal');
  const said = ({ sitting, attended }: RollSeat): string => {
    const who = sitting ?? attended;
    if (!who) return t('seat.empty');
    const name = nameOf(who.participantId);
    return t(sitting ? `seat.${who.capacity}` : 'seat.left', { name });
  };
  return (
    <div className={styles.roll}>
      {roll.sectors.map((sector) => {
        const seats = roll.seats.filter(({ sectorId }) => sectorId === sector.id);
        if (seats.length === 0) return null;
        return (
          <section key={sector.id} aria-label={sector.name}>
            <p className={styles.sector}>{sector.name}</p>
            <ul className={styles.seats}>
              {seats.map((seat) => (
                <li key={seat.id} data-here={seat.sitting !== null}>
                  {seat.sitting ? <CircleCheck aria-hidden /> : <Armchair aria-hidden />}
                  <span>
                    {officeOf(seat)}
                    <small>{said(seat)}</small>
                  </span>
                  {tools?.(seat)}
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}
