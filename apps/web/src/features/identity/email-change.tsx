import { Email } from '@ruta/contracts/identity/email';
import { LinkRequested, type RequestLink } from '@ruta/contracts/identity/sign-in';
import { currentNotice } from '@ruta/domain/identity/privacy-notice';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Form } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Button } from '../../shared/design/button.tsx';
import { ErrorText, TextField } from '../../shared/design/field.tsx';
import { http } from '../../shared/http/http.ts';
import { useFailureSentence } from '../../shared/i18n/failure-sentence.ts';
import { usePrivacyGate } from '../../shared/identity/privacy-notice.tsx';
import { waysInQuery } from './identity-queries.ts';
import styles from './identity.module.css';

interface EmailChangeProps {
  email: string | null;
  demo: boolean;
}

/** A new address counts once its link was opened in this browser; where no mail goes out, that is said instead. */
export function EmailChange({ email, demo }: EmailChangeProps) {
  const { t } = useTranslation('account');
  const { data: ways } = useQuery(waysInQuery);
  return (
    <div className={styles.section}>
      <h2 id="my-email">{t('change-email.title')}</h2>
      {ways?.email === false ? (
        <>
          {email && <p className={styles.value}>{email}</p>}
          <p>{t('change-email.no-mail')}</p>
        </>
      ) : (
        <>
          <p className={styles.value}>{email ?? t('change-email.none')}</p>
          <ChangeForm demo={demo} />
        </>
      )}
    </div>
  );
}

function ChangeForm({ demo }: Pick<EmailChangeProps, 'demo'>) {
  const { t, i18n } = useTranslation('account');
  const failure = useFailureSentence();
  const gate = usePrivacyGate();
  const [typed, setTyped] = useState('');
  const [invalid, setInvalid] = useState(false);
  const asking = useMutation({
    mutationFn: async (wanted: Email) => {
      const locale = i18n.language === 'en' ? 'en' : 'es';
      const body: RequestLink = { email: wanted, notice: currentNotice.version, locale };
      return { wanted, ...(await http.post('/api/identity/links/change-email', body, LinkRequested)) };
    },
    onSuccess: () => setTyped(''),
  });
  const submit = async () => {
    const wanted = Email.safeParse(typed);
    setInvalid(!wanted.success);
    if (wanted.success && (await gate.ask())) asking.mutate(wanted.data);
  };
  return (
    <Form
      validationBehavior="aria"
      className={styles.section}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <TextField
        label={t('change-email.label')}
        type="email"
        inputMode="email"
        autoComplete="email"
        value={typed}
        onChange={setTyped}
        error={invalid ? t('email.invalid') : undefined}
      />
      {asking.error && <ErrorText>{failure(asking.error)}</ErrorText>}
      {asking.data && (
        <p role="status">
          {t('change-email.sent', { email: asking.data.wanted, minutes: asking.data.validMinutes })}{' '}
          {demo && <Link to="/correo-demo">{t('email.demo-outbox')}</Link>}
        </p>
      )}
      <div>
        <Button type="submit" variant="quiet" isPending={asking.isPending} isDisabled={typed.trim() === ''}>
          {t('change-email.send')}
        </Button>
      </div>
      {gate.dialog}
    </Form>
  );
}
