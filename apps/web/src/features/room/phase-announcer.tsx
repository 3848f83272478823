import type { AgendaItem } from '@ruta/contracts/session/agenda';
import { useTranslation } from 'react-i18next';
import { questionOf } from '../../shared/session/reading.ts';

interface PhaseAnnouncerProps {
  item: AgendaItem | null;
  left: number | null;
}

const lastMinute = 60_000;

/** Tells a screen reader what the room turns to and when the last minute begins; never the ticking clock. */
export function PhaseAnnouncer({ item, left }: PhaseAnnouncerProps) {
  const { t } = useTranslation('room');
  return (
    <>
      <p className="visually-hidden" role="status">
        {item ? t('announce.phase', { title: item.title, question: questionOf(item) }) : ''}
      </p>
      <p className="visually-hidden" role="status">
        {left !== null && left > 0 && left <= lastMinute ? t('announce.last-minute') : ''}
      </p>
    </>
  );
}
