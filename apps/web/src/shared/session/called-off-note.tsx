import type { SessionHeader } from '@ruta/contracts/session/http';
import { CalendarX } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../design/card.tsx';

/** Whoever came all the same reads why nothing begins. */
export function CalledOffNote({ header: { calledOff } }: { header: SessionHeader }) {
  const { t } = useTranslation('live');
  if (calledOff === undefined) return null;
  return (
    <Notice icon={CalendarX} colour="var(--bad)">
      {t('called-off', { reason: calledOff })}
    </Notice>
  );
}
