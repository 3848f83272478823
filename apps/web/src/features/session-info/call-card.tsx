import { type Register, RegistrationAsked, type SessionCall } from '@ruta/contracts/calendar/calendar';
import { DisplayName } from '@ruta/contracts/identity/display-name';
import { Email } from '@ruta/contracts/identity/email';
import type { SessionHeader } from '@ruta/contracts/session/http';
import { currentNotice } from '@ruta/domain/identity/privacy-notice';
import { useMutation, useQuery } from '@tanstack/react-query';
import { CalendarX, MailCheck, Video } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, ButtonAnchor } from '../../shared/design/button.tsx';
import { Card, Notice } from '../../shared/design/card.tsx';
import { Switch } from '../../shared/design/choice.tsx';
import { ErrorText, TextField } from '../../shared/design/field.tsx';
import { http } from '../../shared/http/http.ts';
import { useFailureSentence } from '../../shared/i18n/failure-sentence.ts';
import { PrivacyNoticeText } from '../../shared/identity/privacy-notice.tsx';
import { callQuery } from './call-queries.ts';
import styles from './session.module.css';

/** How one is invited: that it was called off, the video call, and a place where places are given. */
export function CallCard({ header }: { header: SessionHeader }) {
  const { t } = useTranslation('calendar');
  const call = useQuery(callQuery(header.entity, header.id));
  if (!call.data) return null;
  const { registers, link, calledOff } = call.data;
  if (calledOff)
    return (
      <Notice icon={CalendarX} colour="var(--bad)">
        <b>{t('off.title')}</b> {calledOff.reason}
      </Notice>
    );
  return (
    <>
      {link && (
        <div className="row no-print">
          <ButtonAnchor variant="quiet" icon={Video} href={link} rel="noreferrer" target="_blank">
            {t('link.open')}
          </ButtonAnchor>
        </div>
      )}
      {registers && header.status === 'scheduled' && <RegisterCard header={header} call={call.data} />}
    </>
  );
}

function RegisterCard({ header, call }: { header: SessionHeader; call: SessionCall }) {
  const { t } = useTranslation('calendar');
  const asking = useAsking(header);
  const full = call.capacity !== null && call.registered >= call.capacity;
  if (asking.data)
    return (
      <Card as="section" role="status">
        <div className="stack">
          <MailCheck aria-hidden className={styles.bigIcon} />
          <h2>{t('asked.title')}</h2>
          <p>{t('asked.text')}</p>
        </div>
      </Card>
    );
  return (
    <Card as="section" aria-labelledby="register">
      <h2 id="register">{t(full ? 'register.wait-title' : 'register.title')}</h2>
      <p>
        {call.capacity === null
          ? t('register.open', { count: call.registered })
          : full
            ? t('register.full', { count: call.waiting, capacity: call.capacity })
            : t('register.left', { count: call.capacity - call.registered })}
      </p>
      <RegisterForm asking={asking} full={full} />
    </Card>
  );
}

interface Wish {
  email: Email;
  name: string;
  online: boolean;
}

function useAsking(header: SessionHeader) {
  const { i18n } = useTranslation();
  return useMutation({
    mutationFn: ({ email, name, online }: Wish) => {
      const body: Register = {
        email,
        name: DisplayName.safeParse(name).data ?? null,
        mode: online ? 'online' : 'room',
        notice: currentNotice.version,
        locale: i18n.language === 'en' ? 'en' : 'es',
      };
      return http.post(
        `/api/entities/${header.entity}/sessions/${header.id}/registrations`,
        body,
        RegistrationAsked,
      );
    },
  });
}

function RegisterForm({ asking, full }: { asking: ReturnType<typeof useAsking>; full: boolean }) {
  const { t } = useTranslation('calendar');
  const failure = useFailureSentence();
  const [email, setEmail] = useState('');
  const [name, setName] = useState('');
  const [online, setOnline] = useState(false);
  const [invalid, setInvalid] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const read = Email.safeParse(email);
    setInvalid(!read.success);
    if (read.success && !asking.isPending) asking.mutate({ email: read.data, name, online });
  };
  return (
    <form onSubmit={submit} className={styles.register} noValidate>
      <div className={styles.notice}>
        <p>{t('register.notice')}</p>
        <PrivacyNoticeText />
      </div>
      <TextField
        label={t('register.email')}
        type="email"
        autoComplete="email"
        value={email}
        onChange={setEmail}
        error={invalid ? t('register.email-wrong') : undefined}
      />
      <TextField
        label={t('register.name')}
        optional
        autoComplete="name"
        value={name}
        onChange={setName}
        maxLength={60}
      />
      <Switch isSelected={online} onChange={setOnline}>
        {t('register.online')}
      </Switch>
      <div>
        <Button type="submit" isPending={asking.isPending}>
          {t(full ? 'register.wait' : 'register.do')}
        </Button>
      </div>
      {asking.error && <ErrorText>{failure(asking.error)}</ErrorText>}
    </form>
  );
}
