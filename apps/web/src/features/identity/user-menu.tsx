import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '../../shared/design/button.tsx';
import { useMe } from '../../shared/identity/me.ts';

/** Most readers are nobody here: their pages do without it. */
const SomebodysMenu = lazy(async () => ({ default: (await import('./somebodys-menu.tsx')).SomebodysMenu }));

/** At the right end of every head: who one is here, and how to be somebody else. */
export function UserMenu() {
  const { t } = useTranslation('shared');
  const me = useMe();
  const signIn = (
    <LinkButton to="/entrar" variant="quiet" size="small">
      {t('nav.sign-in')}
    </LinkButton>
  );
  if (me === undefined || me.actor.kind === 'visitor') return signIn;
  return (
    <Suspense fallback={signIn}>
      <SomebodysMenu me={me} />
    </Suspense>
  );
}
