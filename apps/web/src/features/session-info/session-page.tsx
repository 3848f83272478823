import type { SessionHeader } from '@ruta/contracts/session/http';
import { spacedCode } from '@ruta/contracts/session/session-code';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { CalendarPlus, MapPin, MonitorSmartphone } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { ButtonAnchor, LinkButton } from '../../shared/design/button.tsx';
import { Card } from '../../shared/design/card.tsx';
import { Chip } from '../../shared/design/chip.tsx';
import { usePageTitle } from '../../shared/design/page-title.ts';
import { QrCode } from '../../shared/design/qr-code.tsx';
import { ErrorState, Loading } from '../../shared/design/states.tsx';
import { roomAddress } from '../../shared/entity/addresses.ts';
import { useEntity } from '../../shared/entity/entity.ts';
import { useFormat } from '../../shared/i18n/format.ts';
import { CallCard } from './call-card.tsx';
import { calendarAddress } from './call-queries.ts';
import { FormalCallCard } from './formal-call-card.tsx';
import { Minutes } from './minutes.tsx';
import { sessionByCodeQuery } from './session-queries.ts';
import styles from './session.module.css';

/** What anybody should know of a session: when, where, how to get in; once it is over, what it left behind. */
export function SessionPage() {
  const { slug } = useEntity();
  const { code } = useParams({ from: '/$entity/_pages/sesiones/$code' });
  const session = useQuery(sessionByCodeQuery(slug, code));
  usePageTitle(session.data?.title);
  if (session.isPending)
    return (
      <div className="wrap wrap-narrow">
        <Loading lines={5} height="3rem" />
      </div>
    );
  if (!session.data) return <ErrorState whole error={session.error} onRetry={() => void session.refetch()} />;
  return <Session header={session.data} />;
}

function Session({ header }: { header: SessionHeader }) {
  const { t } = useTranslation('session');
  const format = useFormat();
  const over = header.status === 'finished';
  const live = header.status === 'live' || header.status === 'paused';
  const start = format.date(header.startsAt, 'weekday');
  return (
    <div className="wrap wrap-narrow">
      <div className="row">
        <Chip colour={live ? 'var(--ok)' : 'var(--jornada)'}>{t(`status.${header.status}`)}</Chip>
      </div>
      <h1 style={{ marginTop: 12 }}>{header.title}</h1>
      <p className="lead" style={{ marginTop: 12 }}>
        {t('when', {
          day: start.charAt(0).toLocaleUpperCase() + start.slice(1),
          from: format.date(header.startsAt, 'time'),
          to: format.date(header.startsAt + header.plannedMs, 'time'),
        })}
      </p>
      {header.place && (
        <p className={styles.place}>
          <MapPin aria-hidden />
          {header.place}
        </p>
      )}
      {header.formal && <FormalCallCard header={header} />}
      {over ? (
        <Minutes header={header} />
      ) : (
        <div className={styles.call}>
          <CallCard header={header} />
          <WayIn header={header} live={live} />
        </div>
      )}
    </div>
  );
}

function WayIn({ header, live }: { header: SessionHeader; live: boolean }) {
  const { t } = useTranslation('session');
  const address = `${window.location.origin}${roomAddress(header.code)}`;
  return (
    <Card as="section" aria-labelledby="way-in">
      <div className={styles.wayIn}>
        <div className={styles.how}>
          <h2 id="way-in">{t(live ? 'in.live' : 'in.before')}</h2>
          <p>{t('in.how')}</p>
          <p className={styles.code}>{spacedCode(header.code)}</p>
          <div className="row no-print">
            <LinkButton
              to={roomAddress(header.code)}
              icon={MonitorSmartphone}
              variant={live ? 'primary' : 'quiet'}
            >
              {t(live ? 'in.enter' : 'in.wait')}
            </LinkButton>
            {!live && (
              <ButtonAnchor variant="primary" icon={CalendarPlus} href={calendarAddress(header)}>
                {t('in.calendar')}
              </ButtonAnchor>
            )}
          </div>
        </div>
        <QrCode text={address} label={t('in.qr')} />
      </div>
    </Card>
  );
}
