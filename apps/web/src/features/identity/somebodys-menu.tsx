import type { Me } from '@ruta/contracts/identity/me';
import { may } from '@ruta/domain/policy/policy';
import { useRouter } from '@tanstack/react-router';
import {
  CircleUserRound,
  LogIn,
  LogOut,
  Mail,
  Presentation,
  Signpost,
  Stamp,
  UserRound,
  UsersRound,
} from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../shared/design/button.tsx';
import { Menu, type MenuEntry } from '../../shared/design/menu.tsx';
import styles from './identity.module.css';
import { useSignOut } from './use-sign-out.ts';

const firstName = (name: string) => name.split(' ')[0] ?? name;

const places = [
  { place: 'coordination', operation: 'route.coordinate', path: 'coordinacion', icon: Signpost },
  { place: 'secretariat', operation: 'secretariat.vote', path: 'secretariado', icon: Stamp },
  { place: 'sessions', operation: 'session.schedule', path: 'coordinacion/sesiones', icon: Presentation },
] as const;

/** Where a person works, entity by entity. */
const workOf = ({ actor, entities }: Me) =>
  entities.flatMap(({ id, slug, name }) =>
    places
      .filter(({ operation }) => may(actor, operation, id))
      // Who coordinates finds the sessions there.
      .filter(({ place }) => place !== 'sessions' || !may(actor, 'route.coordinate', id))
      .map(({ place, path, icon }) => ({
        id: `${place}-${slug}`,
        place,
        icon,
        href: `/${slug}/${path}`,
        entity: name,
      })),
  );

/** What a person may do with who they are. */
export function SomebodysMenu({ me }: { me: Me }) {
  const { t } = useTranslation('shared');
  const router = useRouter();
  const leaving = useSignOut();
  const account = me.actor.kind === 'account';
  const go = (href: string) => () => void router.navigate({ href });
  const name = me.displayName ?? t(account ? 'who.account' : 'who.guest');
  const entries: MenuEntry[] = [
    ...workOf(me).map(({ id, place, href, icon, entity }) => ({
      id,
      icon,
      label: me.entities.length > 1 ? t(`work.${place}-of`, { entity }) : t(`work.${place}`),
      onAction: go(href),
    })),
    { id: 'account', label: t('who.mine'), icon: UserRound, onAction: go('/mi-cuenta') },
    ...(account ? [] : [{ id: 'sign-in', label: t('who.sign-in'), icon: LogIn, onAction: go('/entrar') }]),
    ...(me.demo
      ? [
          { id: 'switch', label: t('who.switch'), icon: UsersRound, onAction: go('/entrar') },
          { id: 'mail', label: t('who.demo-mail'), icon: Mail, onAction: go('/correo-demo') },
        ]
      : []),
    ...(account
      ? [{ id: 'leave', label: t('who.leave'), icon: LogOut, onAction: () => leaving.mutate() }]
      : []),
  ];
  return (
    <Menu
      label={t('who.label', { name })}
      entries={entries.filter(({ id }) => id !== 'sign-in' || !me.demo)}
      trigger={
        <Button variant="quiet" size="small" icon={CircleUserRound} aria-label={t('who.label', { name })}>
          <span className={styles.userName}>{me.displayName === null ? name : firstName(name)}</span>
        </Button>
      }
    />
  );
}
