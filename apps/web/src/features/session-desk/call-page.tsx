import { SessionCall } from '@ruta/contracts/calendar/calendar';
import { SessionHeader } from '@ruta/contracts/session/http';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { CalendarX } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '../../shared/design/button.tsx';
import { Notice } from '../../shared/design/card.tsx';
import { usePageTitle } from '../../shared/design/page-title.ts';
import { ErrorState, Loading } from '../../shared/design/states.tsx';
import { useEntity } from '../../shared/entity/entity.ts';
import { RefusedError } from '../../shared/http/failures.ts';
import { http } from '../../shared/http/http.ts';
import { useMay, useMe } from '../../shared/identity/me.ts';
import { CallForm } from './call-form.tsx';
import { CallOffForm } from './call-off-form.tsx';
import { ReinstateForm } from './reinstate-form.tsx';
import { RegistrantsList } from './registrants-list.tsx';
import styles from './sessions.module.css';

/** A session that is called: what it is named, when, where, who may register, who did. */
export function CallPage() {
  const { t } = useTranslation('calendar');
  const { slug, id: entityId } = useEntity();
  const { id } = useParams({ from: '/$entity/_coordination/coordinacion/sesiones/$id/convocatoria' });
  const known = useMe();
  const may = useMay('calendar.manage', entityId);
  const path = `/api/entities/${slug}/sessions/${id}`;
  const header = useQuery({
    queryKey: ['session', slug, id],
    queryFn: ({ signal }) => http.get(path, SessionHeader, { signal }),
  });
  const call = useQuery({
    queryKey: ['session', slug, 'call', id],
    queryFn: ({ signal }) => http.get(`${path}/call`, SessionCall, { signal }),
  });
  usePageTitle(t('edit.title'));
  if (known && !may)
    return (
      <div className="wrap">
        <ErrorState whole error={new RefusedError({ code: 'policy.not-allowed' }, 403)} />
      </div>
    );
  const error = header.error ?? call.error;
  if (error) return <ErrorState whole error={error} />;
  if (!header.data || !call.data)
    return (
      <div className="wrap wrap-narrow">
        <Loading lines={6} height="3rem" />
      </div>
    );
  const over = header.data.status === 'finished';
  return (
    <div className={`wrap wrap-narrow ${styles.callPage}`}>
      <div>
        <p className="eyebrow">{t('edit.eyebrow')}</p>
        <h1>{header.data.title}</h1>
      </div>
      <div className="row">
        <LinkButton
          variant="quiet"
          size="small"
          to="/$entity/sesiones/$code"
          params={{ entity: slug, code: header.data.code }}
        >
          {t('edit.public')}
        </LinkButton>
      </div>
      {call.data.calledOff && (
        <Notice icon={CalendarX} colour="var(--bad)">
          <b>{t('off.title')}</b> {call.data.calledOff.reason}
        </Notice>
      )}
      {header.data.status === 'scheduled' && call.data.calledOff && <ReinstateForm header={header.data} />}
      {!over && !call.data.calledOff && <CallForm header={header.data} call={call.data} />}
      <RegistrantsList header={header.data} />
      {header.data.status === 'scheduled' && !call.data.calledOff && <CallOffForm header={header.data} />}
    </div>
  );
}
