import type { RoleGrant } from '@ruta/contracts/identity/role-grant';
import type { EntitySummary } from '@ruta/contracts/entity/entity';
import { givableRoles } from '@ruta/domain/identity/role-grant';
import { useQuery } from '@tanstack/react-query';
import { ShieldQuestion, UsersRound } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '../../shared/design/button.tsx';
import { Card } from '../../shared/design/card.tsx';
import { usePageTitle } from '../../shared/design/page-title.ts';
import { EmptyState, ErrorState, Loading } from '../../shared/design/states.tsx';
import { Table, type Column } from '../../shared/design/table.tsx';
import { useEntity } from '../../shared/entity/entity.ts';
import { useFormat } from '../../shared/i18n/format.ts';
import { useActor, useMay, useMe } from '../../shared/identity/me.ts';
import { rolesQuery } from './identity-queries.ts';
import styles from './identity.module.css';
import { GiveRoleForm } from './give-role-form.tsx';
import { TakeRoleButton } from './take-role-button.tsx';

/** Who has which role in this entity. Seats of the secretariat are kept on its own page. */
export function PeoplePage() {
  const { t } = useTranslation('account');
  const entity = useEntity();
  const me = useMe();
  const allowed = useMay('role.read', entity.id);
  usePageTitle(t('people.title'));
  return (
    <div className="wrap">
      <div className={styles.page}>
        <div className={styles.head}>
          <h1>{t('people.title')}</h1>
          <p className="lead">{t('people.lead', { entity: entity.name })}</p>
        </div>
        {me === undefined ? (
          <Loading lines={4} height="48px" />
        ) : allowed ? (
          <Roles entity={entity} />
        ) : (
          <NotHere />
        )}
      </div>
    </div>
  );
}

function NotHere() {
  const { t } = useTranslation('account');
  return (
    <EmptyState
      icon={ShieldQuestion}
      title={t('people.not-here')}
      action={<LinkButton to="/entrar">{t('account.sign-in')}</LinkButton>}
    >
      {t('people.not-here-text')}
    </EmptyState>
  );
}

function Roles({ entity }: { entity: EntitySummary }) {
  const { t } = useTranslation('account');
  const roles = useQuery(rolesQuery(entity.slug));
  const columns = useRoleColumns(entity);
  return (
    <>
      {roles.isPending && <Loading lines={4} height="48px" />}
      {roles.error && <ErrorState error={roles.error} onRetry={() => void roles.refetch()} />}
      {roles.data?.items.length === 0 && (
        <EmptyState icon={UsersRound} title={t('people.none')}>
          {t('people.none-text')}
        </EmptyState>
      )}
      {roles.data && roles.data.items.length > 0 && (
        <Table
          caption={t('people.table')}
          captionHidden
          columns={columns}
          rows={roles.data.items}
          rowKey={(grant) => grant.id}
        />
      )}
      <Card as="section" aria-labelledby="give-role">
        <GiveRoleForm entity={entity} />
      </Card>
    </>
  );
}

function useRoleColumns(entity: EntitySummary): Column<RoleGrant>[] {
  const { t } = useTranslation('account');
  const format = useFormat();
  const actor = useActor();
  const givable = givableRoles(actor, entity.id);
  const nameOf = (grant: RoleGrant) => grant.name ?? grant.waitsFor ?? t('people.unnamed');
  return [
    {
      key: 'who',
      head: t('people.who'),
      cell: (grant) => (
        <>
          {nameOf(grant)}
          {grant.waitsFor !== null && <span className={styles.aside}>{t('people.waits')}</span>}
        </>
      ),
    },
    { key: 'role', head: t('people.role'), cell: (grant) => t(`role.${grant.role}`) },
    {
      key: 'since',
      head: t('people.since'),
      cell: (grant) => (
        <>
          {format.date(grant.grantedAt, 'day-year')}
          {grant.grantedByName !== null && (
            <span className={styles.aside}>{t('people.by', { name: grant.grantedByName })}</span>
          )}
        </>
      ),
    },
    {
      key: 'until',
      head: t('people.until'),
      cell: (grant) => (grant.until === null ? t('people.no-end') : format.date(grant.until, 'day-time')),
    },
    {
      key: 'take',
      head: <span className="visually-hidden">{t('people.take')}</span>,
      cell: (grant) =>
        givable.includes(grant.role) && <TakeRoleButton entity={entity} grant={grant} name={nameOf(grant)} />,
    },
  ];
}
