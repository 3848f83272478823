import { OwnRegistration } from '@ruta/contracts/calendar/calendar';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { CalendarPlus, MapPin, MonitorSmartphone, Video } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button, ButtonAnchor, LinkButton } from '../../shared/design/button.tsx';
import { Card } from '../../shared/design/card.tsx';
import { ErrorText } from '../../shared/design/field.tsx';
import { usePageTitle } from '../../shared/design/page-title.ts';
import { ErrorState, Loading } from '../../shared/design/states.tsx';
import { roomAddress } from '../../shared/entity/addresses.ts';
import { http } from '../../shared/http/http.ts';
import { useFailureSentence } from '../../shared/i18n/failure-sentence.ts';
import { useFormat } from '../../shared/i18n/format.ts';
import { calendarAddress, ownRegistrationQuery } from './call-queries.ts';
import styles from './session.module.css';

/** One's own place, by the link in the letter: confirm it, take it along, give it back. */
export function OwnRegistrationPage() {
  const { t } = useTranslation('calendar');
  const { token } = useParams({ from: '/_plain/inscripcion/$token' });
  const own = useQuery(ownRegistrationQuery(token));
  usePageTitle(t('own.title'));
  if (own.isPending)
    return (
      <div className="wrap wrap-narrow">
        <Loading lines={4} height="3rem" />
      </div>
    );
  if (!own.data) return <ErrorState whole error={own.error} onRetry={() => void own.refetch()} />;
  return <Own token={token} own={own.data} />;
}

function useAnswer(token: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (what: 'confirm' | 'cancel') =>
      http.post(`/api/registrations/${encodeURIComponent(token)}/${what}`, {}, OwnRegistration),
    onSuccess: (answered) => client.setQueryData(ownRegistrationQuery(token).queryKey, answered),
  });
}

function Own({ token, own }: { token: string; own: OwnRegistration }) {
  const { t } = useTranslation('calendar');
  const format = useFormat();
  const failure = useFailureSentence();
  const answer = useAnswer(token);
  const { header, state, calledOff } = own;
  const asks = state === 'asked' || state === 'cancelled';
  return (
    <div className="wrap wrap-narrow stack">
      <p className="eyebrow">{t('own.title')}</p>
      <h1>{header.title}</h1>
      <p className="lead">
        {t('own.when', {
          day: format.date(header.startsAt, 'weekday'),
          time: format.date(header.startsAt, 'time'),
        })}
      </p>
      {header.place && (
        <p className={styles.place}>
          <MapPin aria-hidden />
          {header.place}
        </p>
      )}
      <Card as="section">
        <div className="stack" role="status">
          <h2>{calledOff ? t('off.title') : t(`own.${state}`, { place: own.place ?? 0 })}</h2>
          <p>{calledOff ? calledOff.reason : t(`own.${state}-text`, { email: own.maskedEmail })}</p>
        </div>
        {!calledOff && (
          <div className="row" style={{ marginTop: 16 }}>
            {asks ? (
              <Button isPending={answer.isPending} onPress={() => answer.mutate('confirm')}>
                {t('own.confirm')}
              </Button>
            ) : (
              <>
                <LinkButton to={roomAddress(header.code)} icon={MonitorSmartphone}>
                  {t('own.room')}
                </LinkButton>
                <ButtonAnchor variant="quiet" icon={CalendarPlus} href={calendarAddress(header)}>
                  {t('own.calendar')}
                </ButtonAnchor>
                {own.link && (
                  <ButtonAnchor variant="quiet" icon={Video} href={own.link} target="_blank" rel="noreferrer">
                    {t('link.open')}
                  </ButtonAnchor>
                )}
                <Button variant="plain" isPending={answer.isPending} onPress={() => answer.mutate('cancel')}>
                  {t('own.cancel')}
                </Button>
              </>
            )}
          </div>
        )}
        {answer.error && <ErrorText>{failure(answer.error)}</ErrorText>}
      </Card>
    </div>
  );
}
