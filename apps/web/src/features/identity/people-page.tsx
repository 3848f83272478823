import type { GrantedRole } from '@ruta/contracts/identity/actor';
import type { RoleGrant } from '@ruta/contracts/identity/role-grant';
import type { EntitySummary } from '@ruta/contracts/entity/entity';
import { givableRoles } from '@ruta/domain/identity/role-grant';
import { useQuery } from '@tanstack/react-query';
import { ShieldQuestion, UsersRound } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '../../shared/design/button.tsx';
import { Card } from '../../shared/design/card.tsx';
import { Chip } from '../../shared/design/chip.tsx';
import { usePageTitle } from '../../shared/design/page-title.ts';
import { EmptyState, ErrorState, Loading } from '../../shared/design/states.tsx';
import { useEntity } from '../../shared/entity/entity.ts';
import { useFormat } from '../../shared/i18n/format.ts';
import { useActor, useMay, useMe } from '../../shared/identity/me.ts';
import { TakeCoordination } from '../../shared/identity/take-coordination.tsx';
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
      whole
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
  const mayGive = givableRoles(useActor(), entity.id);
  return (
    <>
      {roles.isPending && <Loading lines={4} height="48px" />}
      {roles.error && <ErrorState error={roles.error} onRetry={() => void roles.refetch()} />}
      {roles.data?.items.length === 0 && (
        <EmptyState icon={UsersRound} title={t('people.none')}>
          {t('people.none-text')}
        </EmptyState>
      )}
      {granted.map((role) => (
        <Holders key={role} entity={entity} role={role} grants={roles.data?.items ?? []} />
      ))}
      <TakeCoordination />
      {roles.data && (
        <Card as="section" aria-labelledby="give-role">
          <GiveRoleForm entity={entity} first={nextRole(mayGive, roles.data.items)} />
        </Card>
      )}
    </>
  );
}

/** Whoever coordinates comes first, where nobody does and one may say who. */
const nextRole = (mayGive: readonly GrantedRole[], grants: readonly RoleGrant[]): GrantedRole =>
  mayGive.includes('organiser') && !grants.some(({ role }) => role === 'organiser')
    ? 'organiser'
    : 'facilitator';

const granted = ['organiser', 'facilitator', 'evaluator'] as const;

interface HoldersProps {
  entity: EntitySummary;
  role: GrantedRole;
  grants: readonly RoleGrant[];
}

function Holders({ entity, role, grants }: HoldersProps) {
  const { t } = useTranslation('account');
  const mayTake = givableRoles(useActor(), entity.id).includes(role);
  const holders = grants.filter((grant) => grant.role === role);
  if (holders.length === 0) return null;
  return (
    <Card as="section" aria-labelledby={`role-${role}`}>
      <div className={styles.section}>
        <h2 id={`role-${role}`}>{t(`role.${role}`)}</h2>
        <ul className={styles.list}>
          {holders.map((grant) => (
            <Holder key={grant.id} entity={entity} grant={grant} mayTake={mayTake} />
          ))}
        </ul>
      </div>
    </Card>
  );
}

function Holder({ entity, grant, mayTake }: { entity: EntitySummary; grant: RoleGrant; mayTake: boolean }) {
  const { t } = useTranslation('account');
  const format = useFormat();
  const name = grant.name ?? grant.waitsFor ?? t('people.unnamed');
  const since = t(grant.grantedByName === null ? 'people.since' : 'people.since-by', {
    date: format.date(grant.grantedAt, 'day-year'),
    name: grant.grantedByName,
  });
  return (
    <li className={styles.item}>
      <div>
        <strong>{name}</strong>
        <p className="small">
          {since}
          {grant.until !== null && ` · ${t('people.until', { date: format.date(grant.until, 'day-time') })}`}
        </p>
      </div>
      {grant.waitsFor !== null && <Chip colour="var(--warn)">{t('people.waits')}</Chip>}
      {mayTake && <TakeRoleButton entity={entity} grant={grant} name={name} />}
    </li>
  );
}
