import type { Me } from '@ruta/contracts/identity/me';
import { may } from '@ruta/domain/policy/policy';
import { Link } from '@tanstack/react-router';
import { Landmark, ShieldCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '../../shared/design/button.tsx';
import { Chip } from '../../shared/design/chip.tsx';
import styles from './identity.module.css';

/** What one is in which entity. */
export function MyRoles({ me }: { me: Me }) {
  const { t } = useTranslation('account');
  if (me.actor.kind !== 'account') return null;
  const { actor } = me;
  const { roles, seats } = actor;
  return (
    <div className={styles.section}>
      <h2 id="my-roles">{t('roles.mine')}</h2>
      {actor.admin && (
        <div>
          <Chip colour="var(--hackathon)">{t('role.admin')}</Chip>
        </div>
      )}
      <ul className={styles.list}>
        {me.entities.map((entity) => (
          <li key={entity.id} className={styles.item}>
            <div>
              <Link to="/$entity" params={{ entity: entity.slug }}>
                {entity.name}
              </Link>
              {may(actor, 'role.read', entity.id) && (
                <p className="small">
                  <Link to="/$entity/coordinacion/personas" params={{ entity: entity.slug }}>
                    {t('roles.people')}
                  </Link>
                </p>
              )}
            </div>
            <div className="row">
              {roles
                .filter((held) => held.entityId === entity.id)
                .map(({ role }) => (
                  <Chip key={role}>{t(`role.${role}`)}</Chip>
                ))}
              {seats
                .filter((held) => held.entityId === entity.id)
                .map((seat) => (
                  <Chip key={seat.seatId} colour="var(--stl)">
                    {t(`role.member-${seat.capacity}`)}
                  </Chip>
                ))}
            </div>
          </li>
        ))}
      </ul>
      {may(actor, 'entity.create', null) && (
        <div className="row">
          <LinkButton to="/administradores" variant="quiet" icon={ShieldCheck}>
            {t('roles.administrators')}
          </LinkButton>
          <LinkButton to="/nueva-entidad" variant="quiet" icon={Landmark}>
            {t('roles.new-entity')}
          </LinkButton>
        </div>
      )}
    </div>
  );
}
