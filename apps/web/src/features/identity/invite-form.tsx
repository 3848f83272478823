import { AdministratorInvitation } from '@ruta/contracts/identity/administrator';
import { Email } from '@ruta/contracts/identity/email';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Form } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Button } from '../../shared/design/button.tsx';
import { CopyButton } from '../../shared/design/copy-button.tsx';
import { ErrorText, TextField } from '../../shared/design/field.tsx';
import { http } from '../../shared/http/http.ts';
import { useFailureSentence } from '../../shared/i18n/failure-sentence.ts';
import styles from './identity.module.css';

/** Makes a one-time link for somebody's address; whoever administers passes it on themselves. */
export function InviteForm() {
  const { t } = useTranslation('account');
  const failure = useFailureSentence();
  const [typed, setTyped] = useState('');
  const [invalid, setInvalid] = useState(false);
  const inviting = useMutation({
    mutationFn: async (email: Email) => ({
      email,
      ...(await http.post('/api/identity/administrators', { email }, AdministratorInvitation)),
    }),
    onSuccess: () => setTyped(''),
  });
  const submit = () => {
    const email = Email.safeParse(typed);
    setInvalid(!email.success);
    if (email.success) inviting.mutate(email.data);
  };
  return (
    <div className={styles.section}>
      <h2 id="invite">{t('administrators.invite')}</h2>
      <Form
        validationBehavior="aria"
        className={styles.section}
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <TextField
          label={t('administrators.email')}
          type="email"
          inputMode="email"
          autoComplete="off"
          value={typed}
          onChange={setTyped}
          error={invalid ? t('email.invalid') : undefined}
        />
        <div>
          <Button type="submit" isPending={inviting.isPending}>
            {t('administrators.make')}
          </Button>
        </div>
      </Form>
      {inviting.error && <ErrorText>{failure(inviting.error)}</ErrorText>}
      {inviting.data && (
        <div className={styles.section} role="status">
          <h3>{t('administrators.link')}</h3>
          <p className="mono" style={{ overflowWrap: 'anywhere' }}>
            {inviting.data.link}
          </p>
          <div>
            <CopyButton text={inviting.data.link} label={t('administrators.copy')} />
          </div>
          <p className="small">
            {t('administrators.link-text', { count: inviting.data.validHours, email: inviting.data.email })}
          </p>
        </div>
      )}
    </div>
  );
}
