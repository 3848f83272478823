import type { StopSession } from '@ruta/contracts/portal/portal-stop';
import type { PhaseView } from '@ruta/contracts/route/phase';
import { type Leaves, leavesOf } from '@ruta/domain/minutes/leaves';
import { Link } from '@tanstack/react-router';
import { FileText } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '../../shared/design/button.tsx';
import { Card } from '../../shared/design/card.tsx';
import { useEntity } from '../../shared/entity/entity.ts';
import { useFormat } from '../../shared/i18n/format.ts';
import styles from './stop.module.css';

interface StopSessionsProps {
  phase: PhaseView;
  sessions: readonly StopSession[];
}

/** The sessions of a stop with what each wrote; minutes lead to the published ones. */
export function StopSessions({ phase, sessions }: StopSessionsProps) {
  const { t } = useTranslation('portal');
  if (sessions.length === 0) return null;
  return (
    <Card as="section" aria-labelledby="sessions">
      <h2 id="sessions">{t('stop.sessions')}</h2>
      <ul className={styles.list}>
        {sessions.map((session) => (
          <li key={session.id}>
            <Session session={session} leaves={leavesOf({ formal: session.formal, phaseKind: phase.kind })} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Session({ session, leaves }: { session: StopSession; leaves: Leaves }) {
  const { t } = useTranslation('portal');
  const { slug } = useEntity();
  const format = useFormat();
  const { code, title, place, startsAt, status, calledOff, participants, minutes } = session;
  const params = { entity: slug, code };
  const facts = [
    format.date(startsAt, 'day-year'),
    place,
    calledOff ? t('calendar.called-off') : t(`stop.session-${status}`),
    participants > 0 && t('count.people', { count: participants, number: format.number(participants) }),
  ];
  return (
    <>
      <div>
        <Link to="/$entity/sesiones/$code" params={params} className={styles.name}>
          {title}
        </Link>
        <p className="small">{facts.filter(Boolean).join(' · ')}</p>
      </div>
      {minutes && (
        <LinkButton
          variant="quiet"
          size="small"
          icon={FileText}
          to="/$entity/sesiones/$code/minuta"
          params={params}
        >
          {t(`stop.minutes.${leaves}`)}
          <span className="visually-hidden">: {title}</span>
        </LinkButton>
      )}
    </>
  );
}
