import { Email } from '@ruta/contracts/identity/email';
import { LinkRequested, type NextPath, type RequestLink } from '@ruta/contracts/identity/sign-in';
import { currentNotice } from '@ruta/domain/identity/privacy-notice';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Mail, MailCheck } from 'lucide-react';
import { useState } from 'react';
import { Form } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Button } from '../../shared/design/button.tsx';
import { ErrorText, TextField } from '../../shared/design/field.tsx';
import { http } from '../../shared/http/http.ts';
import { useFailureSentence } from '../../shared/i18n/failure-sentence.ts';
import { useNoticeReading } from '../../shared/identity/privacy-notice.tsx';
import styles from './identity.module.css';

interface EmailFormProps {
  next?: NextPath;
  demo: boolean;
}

/** Asks for a one-time link. What it says afterwards is the same for every address. */
export function EmailForm({ next, demo }: EmailFormProps) {
  const { t, i18n } = useTranslation('account');
  const [typed, setTyped] = useState('');
  const [invalid, setInvalid] = useState(false);
  const failure = useFailureSentence();
  const notice = useNoticeReading();
  const asking = useMutation({
    mutationFn: async (email: Email) => {
      const body: RequestLink = {
        email,
        notice: currentNotice.version,
        locale: i18n.language === 'en' ? 'en' : 'es',
        next,
      };
      return { email, ...(await http.post('/api/identity/links', body, LinkRequested)) };
    },
  });
  const submit = async () => {
    const email = Email.safeParse(typed);
    setInvalid(!email.success);
    if (email.success && (await notice.ask())) asking.mutate(email.data);
  };
  if (asking.data) {
    return (
      <div className={styles.section} role="status">
        <MailCheck aria-hidden className={styles.bigIcon} />
        <h2 id="by-email">{t('email.sent')}</h2>
        <p>{t('email.sent-text', { email: asking.data.email, minutes: asking.data.validMinutes })}</p>
        <p className="small">{t('email.sent-hint')}</p>
        <div className="row">
          {demo && <Link to="/correo-demo">{t('email.demo-outbox')}</Link>}
          <Button variant="plain" onPress={() => asking.reset()}>
            {t('email.another')}
          </Button>
        </div>
      </div>
    );
  }
  return (
    <Form
      validationBehavior="aria"
      className={styles.section}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <h2 id="by-email">{t('email.title')}</h2>
      <p className="small">{t('email.text')}</p>
      <TextField
        label={t('email.label')}
        type="email"
        inputMode="email"
        autoComplete="email"
        value={typed}
        onChange={setTyped}
        hint={demo ? t('email.demo-hint') : undefined}
        error={invalid ? t('email.invalid') : undefined}
      />
      {asking.error && <ErrorText>{failure(asking.error)}</ErrorText>}
      <div>
        <Button type="submit" icon={Mail} isPending={asking.isPending} variant={demo ? 'quiet' : 'primary'}>
          {t('email.send')}
        </Button>
      </div>
      {notice.dialog}
    </Form>
  );
}
