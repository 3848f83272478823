import { FormalSession } from '@ruta/contracts/formal/call';
import type { SessionHeader } from '@ruta/contracts/session/http';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Card } from '../../shared/design/card.tsx';
import { ErrorState, Loading } from '../../shared/design/states.tsx';
import { http } from '../../shared/http/http.ts';
import { useFormat } from '../../shared/i18n/format.ts';
import styles from './session.module.css';

/** How a formal session was called: by whom, how long before, for what, with which papers. */
export function FormalCallCard({ header }: { header: SessionHeader }) {
  const { t } = useTranslation('formal');
  const format = useFormat();
  const { entity: slug, id } = header;
  const formal = useQuery({
    queryKey: ['session', slug, 'formal', id],
    queryFn: ({ signal }) =>
      http.get(`/api/entities/${slug}/sessions/${id}/formal`, FormalSession, { signal }),
  });
  if (formal.isPending) return <Loading lines={3} height="2rem" />;
  if (!formal.data) return <ErrorState error={formal.error} onRetry={() => void formal.refetch()} />;
  const { body, call, agenda } = formal.data;
  const { moved } = call;
  const placeChanged = call.for.place !== header.place;
  const agendaChanged = call.for.agenda.join('\n') !== agenda.join('\n');
  return (
    <Card as="section" aria-labelledby="called">
      <div className="stack">
        <h2 id="called">{t('called.title')}</h2>
        <p>
          {t('called.by', {
            body: body.name,
            day: format.date(call.calledAt, 'day-year'),
            count: call.notice,
          })}
        </p>
        {call.reason && <p>{t('called.short', { reason: call.reason })}</p>}
        {(moved || placeChanged) && (
          <p>
            {t('called.for', {
              when: format.date(call.for.startsAt, 'day-time'),
              place: call.for.place ?? t('called.online'),
            })}{' '}
            {moved && t('called.moved', { day: format.date(moved.at, 'day-year'), count: moved.notice })}{' '}
            {moved?.reason && t('called.moved-short', { reason: moved.reason })}
          </p>
        )}
        {call.secondCallAt !== null && (
          <p>{t('called.second', { time: format.date(call.secondCallAt, 'time') })}</p>
        )}
        {call.text && <p className={styles.callText}>{call.text}</p>}
        <h3>{t('called.agenda')}</h3>
        <ol className={styles.agenda}>
          {call.for.agenda.map((title, at) => (
            <li key={at}>{title}</li>
          ))}
        </ol>
        {agendaChanged && (
          <>
            <h3>{t('called.agenda-now')}</h3>
            <ol className={styles.agenda}>
              {agenda.map((title, at) => (
                <li key={at}>{title}</li>
              ))}
            </ol>
          </>
        )}
        {call.files.length > 0 && (
          <>
            <h3>{t('called.files')}</h3>
            <ul className={styles.papers}>
              {call.files.map((file) => (
                <li key={file.id}>
                  <a href={`/api/entities/${slug}/body-files/${file.id}`}>{file.name}</a>
                  <small>{t('file.hash', { hash: file.hash })}</small>
                </li>
              ))}
            </ul>
          </>
        )}
        <p className="small">
          {t('called.hash')} <code className={styles.mono}>{call.hash}</code>
        </p>
      </div>
    </Card>
  );
}
