import { DisplayName } from '@ruta/contracts/identity/display-name';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Form } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Button } from '../../shared/design/button.tsx';
import { ErrorText, TextField } from '../../shared/design/field.tsx';
import { toast } from '../../shared/design/toast.tsx';
import { http, Nothing } from '../../shared/http/http.ts';
import { useFailureSentence } from '../../shared/i18n/failure-sentence.ts';
import { meQuery } from '../../shared/identity/me.ts';
import { usePrivacyGate } from '../../shared/identity/privacy-notice.tsx';
import styles from './identity.module.css';

/** How one wants to be called; an empty field takes the name away. */
export function NameForm({ name }: { name: string | null }) {
  const { t } = useTranslation('account');
  const queries = useQueryClient();
  const failure = useFailureSentence();
  const gate = usePrivacyGate();
  const [typed, setTyped] = useState(name ?? '');
  const saving = useMutation({
    mutationFn: (displayName: string | null) => http.put('/api/identity/name', { displayName }, Nothing),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: meQuery.queryKey, exact: true });
      toast(t('name.saved'));
    },
  });
  const submit = async () => {
    const wanted = DisplayName.safeParse(typed);
    if (!wanted.success || (await gate.ask())) saving.mutate(wanted.data ?? null);
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
      <h2 id="my-name">{t('name.title')}</h2>
      <TextField
        label={t('name.label')}
        hint={t('name.hint')}
        optional
        autoComplete="nickname"
        maxLength={60}
        value={typed}
        onChange={setTyped}
      />
      {saving.error && <ErrorText>{failure(saving.error)}</ErrorText>}
      <div>
        <Button
          type="submit"
          variant="quiet"
          isPending={saving.isPending}
          isDisabled={typed.trim() === (name ?? '')}
        >
          {t('name.save')}
        </Button>
      </div>
      {gate.dialog}
    </Form>
  );
}
