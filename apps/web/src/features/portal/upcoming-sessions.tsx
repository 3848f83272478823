import type { PortalSession } from '@ruta/contracts/portal/portal-home';
import { CalendarSync } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { ButtonAnchor, LinkButton } from '../../shared/design/button.tsx';
import { Card } from '../../shared/design/card.tsx';
import { useEntity } from '../../shared/entity/entity.ts';
import { useFormat } from '../../shared/i18n/format.ts';
import styles from './calendar.module.css';

/** What one can go to, soonest first, with a way to take a place; and all of it for one's own calendar. */
export function UpcomingSessions({ sessions }: { sessions: readonly PortalSession[] }) {
  const { t } = useTranslation('portal');
  const { slug } = useEntity();
  const format = useFormat();
  const ahead = sessions
    .filter(({ status }) => status === 'scheduled')
    .toSorted((one, other) => one.startsAt - other.startsAt);
  if (ahead.length === 0) return null;
  return (
    <Card as="section" aria-labelledby="upcoming">
      <div className="row between">
        <h2 id="upcoming">{t('calendar.upcoming')}</h2>
        <ButtonAnchor
          variant="plain"
          size="small"
          icon={CalendarSync}
          href={`/api/entities/${slug}/calendar.ics`}
        >
          {t('calendar.feed')}
        </ButtonAnchor>
      </div>
      <ul className={styles.upcoming}>
        {ahead.map((session) => (
          <li key={session.id}>
            <div>
              <b>{session.title}</b>
              <p className="small">
                {format.date(session.startsAt, 'weekday')}, {format.date(session.startsAt, 'time')}
                {session.place && ` · ${session.place}`}
                {session.calledOff && ` · ${t('calendar.called-off')}`}
              </p>
            </div>
            <LinkButton
              variant={session.registers ? 'primary' : 'quiet'}
              size="small"
              to="/$entity/sesiones/$code"
              params={{ entity: slug, code: session.code }}
            >
              {t(session.registers ? 'calendar.register' : 'now.see')}
              <span className="visually-hidden">: {session.title}</span>
            </LinkButton>
          </li>
        ))}
      </ul>
    </Card>
  );
}
