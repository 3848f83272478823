import type { Me } from '@ruta/contracts/identity/me';
import { useRouter } from '@tanstack/react-router';
import { CircleUserRound, LogIn, LogOut, Mail, UserRound, UsersRound } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button, LinkButton } from '../../shared/design/button.tsx';
import { Menu, type MenuEntry } from '../../shared/design/menu.tsx';
import { useMe } from '../../shared/identity/me.ts';
import styles from './identity.module.css';
import { useSignOut } from './use-sign-out.ts';

/** At the right end of every head: who one is here, and how to be somebody else. */
export function UserMenu() {
  const { t } = useTranslation('shared');
  const me = useMe();
  if (me === undefined || me.actor.kind === 'visitor') {
    return (
      <LinkButton to="/entrar" variant="quiet" size="small">
        {t('nav.sign-in')}
      </LinkButton>
    );
  }
  return <SomebodysMenu me={me} />;
}

const firstName = (name: string) => name.split(' ')[0] ?? name;

function SomebodysMenu({ me }: { me: Me }) {
  const { t } = useTranslation('shared');
  const router = useRouter();
  const leaving = useSignOut();
  const account = me.actor.kind === 'account';
  const go = (href: string) => () => void router.navigate({ href });
  const name = me.displayName ?? t(account ? 'who.account' : 'who.guest');
  const entries: MenuEntry[] = [
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
