import {
  DeskRole,
  DeskRoles,
  type GiveDeskRole,
  type SettableGroup,
} from '@ruta/contracts/drafting/desk-role';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ErrorText, Select } from '../../shared/design/field.tsx';
import { ErrorState, Loading } from '../../shared/design/states.tsx';
import { useEntity } from '../../shared/entity/entity.ts';
import { http } from '../../shared/http/http.ts';
import { useFailureSentence } from '../../shared/i18n/failure-sentence.ts';
import { rolesQuery } from './desk-queries.ts';
import styles from './desk.module.css';

const LEAVE = '';

/** What each group and each person may do at this desk. A choice binds at once, while people are writing. */
export function DeskRolesForm({ commitmentId }: { commitmentId: string }) {
  const { t } = useTranslation('desk');
  const { slug } = useEntity();
  const queries = useQueryClient();
  const failure = useFailureSentence();
  const query = rolesQuery(slug, commitmentId);
  const roles = useQuery(query);
  const give = useMutation({
    mutationFn: ({ who, role }: { who: string; role: DeskRole | null }) => {
      const body: GiveDeskRole = { role };
      return http.put(`/api/entities/${slug}/commitments/${commitmentId}/roles/${who}`, body, DeskRoles);
    },
    onSuccess: (given) => queries.setQueryData(query.queryKey, given),
  });
  if (roles.isPending) return <Loading lines={4} />;
  if (!roles.data) return <ErrorState error={roles.error} onRetry={() => void roles.refetch()} />;
  const choose = (who: string) => (role: string) =>
    give.mutate({ who, role: role === LEAVE ? null : DeskRole.parse(role) });
  const choices = (leave: string) => [
    { value: LEAVE, label: leave },
    ...DeskRole.options.map((role) => ({ value: role, label: t(`role.${role}`) })),
  ];
  const groupName = (group: SettableGroup) => t(`group.${group}`);
  return (
    <fieldset className={styles.roles}>
      <legend>{t('roles')}</legend>
      <p className="small">{t('roles.hint')}</p>
      {roles.data.groups.map(({ group, byStage, given }) => (
        <Select
          key={group}
          label={groupName(group)}
          value={given ?? LEAVE}
          onChange={choose(`groups/${group}`)}
          choices={choices(t('roles.by-stage', { role: t(`role.${byStage}`) }))}
        />
      ))}
      {roles.data.people.length > 0 && (
        <details>
          <summary>{t('roles.people', { count: roles.data.people.length })}</summary>
          {roles.data.people.map(({ author, name, given }) => (
            <Select
              key={author}
              label={name ?? t('somebody')}
              value={given ?? LEAVE}
              onChange={choose(`people/${author}`)}
              choices={choices(t('roles.by-group'))}
            />
          ))}
        </details>
      )}
      {give.isError && <ErrorText>{failure(give.error)}</ErrorText>}
    </fieldset>
  );
}
