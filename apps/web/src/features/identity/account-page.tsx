import type { Me } from '@ruta/contracts/identity/me';
import { useQuery } from '@tanstack/react-query';
import { UserRound } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '../../shared/design/button.tsx';
import { Card } from '../../shared/design/card.tsx';
import { usePageTitle } from '../../shared/design/page-title.ts';
import { EmptyState, ErrorState, Loading } from '../../shared/design/states.tsx';
import { meQuery } from '../../shared/identity/me.ts';
import { Devices } from './devices.tsx';
import { Doings } from './doings.tsx';
import { EmailChange } from './email-change.tsx';
import styles from './identity.module.css';
import { LeaveButton } from './leave-button.tsx';
import { Letters } from './letters.tsx';
import { MyRoles } from './my-roles.tsx';
import { NameForm } from './name-form.tsx';
import { OwnData } from './own-data.tsx';

/** Everything the product knows of whoever looks: theirs to change, to take along and to erase. */
export function AccountPage() {
  const { t } = useTranslation('account');
  const me = useQuery(meQuery);
  usePageTitle(t('account.title'));
  return (
    <div className="wrap">
      <div className={styles.page}>
        {me.isPending && <Loading lines={6} />}
        {me.error && <ErrorState whole error={me.error} onRetry={() => void me.refetch()} />}
        {me.data && (me.data.actor.kind === 'visitor' ? <Nobody /> : <Somebody me={me.data} />)}
      </div>
    </div>
  );
}

function Nobody() {
  const { t } = useTranslation('account');
  return (
    <EmptyState
      whole
      icon={UserRound}
      title={t('account.nobody')}
      action={<LinkButton to="/entrar">{t('account.sign-in')}</LinkButton>}
    >
      {t('account.nobody-text')}
    </EmptyState>
  );
}

function Somebody({ me }: { me: Me }) {
  const { t } = useTranslation('account');
  const account = me.actor.kind === 'account';
  return (
    <>
      <div className={styles.headRow}>
        <div className={styles.head}>
          <p className="eyebrow">{t(account ? 'account.with' : 'account.without')}</p>
          <h1>{me.displayName ?? t('account.title')}</h1>
        </div>
        <LeaveButton account={account} />
      </div>
      <div className={styles.columns}>
        <div className={styles.column}>
          <Card as="section" aria-labelledby="my-doings">
            <Doings />
          </Card>
          {me.actor.kind === 'account' && (me.entities.length > 0 || me.actor.admin) && (
            <Card as="section" aria-labelledby="my-roles">
              <MyRoles me={me} />
            </Card>
          )}
          <Card as="section" aria-labelledby="my-data">
            <OwnData />
          </Card>
        </div>
        <div className={styles.column}>
          <Card as="section" aria-labelledby="my-name">
            <NameForm name={me.displayName} />
          </Card>
          <Card as="section" aria-labelledby="my-email">
            {account ? <EmailChange email={me.email} demo={me.demo} /> : <BecomeAccount />}
          </Card>
          {account && me.email !== null && (
            <Card as="section" aria-labelledby="my-letters">
              <Letters />
            </Card>
          )}
          {account && (
            <Card as="section" aria-labelledby="my-devices">
              <Devices />
            </Card>
          )}
        </div>
      </div>
    </>
  );
}

function BecomeAccount() {
  const { t } = useTranslation('account');
  return (
    <div className={styles.section}>
      <h2 id="my-email">{t('upgrade.title')}</h2>
      <p>{t('upgrade.text')}</p>
      <div>
        <LinkButton to="/entrar" variant="quiet">
          {t('upgrade.go')}
        </LinkButton>
      </div>
    </div>
  );
}
