import type { EntitySummary } from '@ruta/contracts/entity/entity';
import { Email } from '@ruta/contracts/identity/email';
import type { GrantedRole } from '@ruta/contracts/identity/actor';
import { type GrantRole, RoleGrant } from '@ruta/contracts/identity/role-grant';
import { givableRoles } from '@ruta/domain/identity/role-grant';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { UserPlus } from 'lucide-react';
import { useState } from 'react';
import { Form } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Button } from '../../shared/design/button.tsx';
import { ErrorText, Select, TextField } from '../../shared/design/field.tsx';
import { toast } from '../../shared/design/toast.tsx';
import { http } from '../../shared/http/http.ts';
import { useFailureSentence } from '../../shared/i18n/failure-sentence.ts';
import { endOfDay } from '../../shared/i18n/end-of-day.ts';
import { useActor } from '../../shared/identity/me.ts';
import { rolesQuery, waysInQuery } from './identity-queries.ts';
import styles from './identity.module.css';

/** A role for the owner of an address, whether they have an account yet or not; `first` is the one it offers first. */
export function GiveRoleForm({ entity, first }: { entity: EntitySummary; first: GrantedRole }) {
  const { t } = useTranslation('account');
  const queries = useQueryClient();
  const failure = useFailureSentence();
  const { data: ways } = useQuery(waysInQuery);
  const roles = givableRoles(useActor(), entity.id);
  const [typed, setTyped] = useState('');
  const [role, setRole] = useState<GrantedRole>(first);
  const [lastDay, setLastDay] = useState('');
  const [invalid, setInvalid] = useState(false);
  const giving = useMutation({
    mutationFn: (email: Email) => {
      const until = lastDay === '' ? null : endOfDay(lastDay, entity.timeZone);
      const body: GrantRole = { to: { email }, role, until };
      return http.post(`/api/entities/${entity.slug}/roles`, body, RoleGrant);
    },
    onSuccess: async (grant) => {
      setTyped('');
      const unsent = ways?.email ? 'give.waits' : 'give.waits-unsent';
      toast(t(grant.waitsFor === null ? 'give.done' : unsent));
      await queries.invalidateQueries({ queryKey: rolesQuery(entity.slug).queryKey });
    },
  });
  return (
    <Form
      validationBehavior="aria"
      className={styles.section}
      onSubmit={(event) => {
        event.preventDefault();
        const email = Email.safeParse(typed);
        setInvalid(!email.success);
        if (email.success) giving.mutate(email.data);
      }}
    >
      <h2 id="give-role">{t('give.title')}</h2>
      <div className={styles.fields}>
        <TextField
          label={t('give.email')}
          type="email"
          inputMode="email"
          autoComplete="off"
          value={typed}
          onChange={setTyped}
          error={invalid ? t('email.invalid') : undefined}
        />
        <Select
          label={t('give.role')}
          value={role}
          onChange={(value) => setRole(roles.find((one) => one === value) ?? 'facilitator')}
          choices={roles.map((value) => ({ value, label: t(`role.${value}`) }))}
        />
        <TextField label={t('give.until')} type="date" optional value={lastDay} onChange={setLastDay} />
      </div>
      <p className="small">{t(`give.means.${role}`)}</p>
      {giving.error && <ErrorText>{failure(giving.error)}</ErrorText>}
      <div>
        <Button type="submit" icon={UserPlus} isPending={giving.isPending}>
          {t('give.go')}
        </Button>
      </div>
    </Form>
  );
}
