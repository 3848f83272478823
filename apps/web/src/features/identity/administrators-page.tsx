import type { Administrator } from '@ruta/contracts/identity/administrator';
import { useQuery } from '@tanstack/react-query';
import { ShieldQuestion } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '../../shared/design/button.tsx';
import { Card } from '../../shared/design/card.tsx';
import { Chip } from '../../shared/design/chip.tsx';
import { usePageTitle } from '../../shared/design/page-title.ts';
import { EmptyState, ErrorState, Loading } from '../../shared/design/states.tsx';
import { useMay, useMe } from '../../shared/identity/me.ts';
import { DismissButton } from './dismiss-button.tsx';
import { administratorsQuery } from './identity-queries.ts';
import styles from './identity.module.css';
import { InviteForm } from './invite-form.tsx';

/** Who keeps the house; they make others, and one always stays. */
export function AdministratorsPage() {
  const { t } = useTranslation('account');
  const me = useMe();
  const allowed = useMay('administrator.list', null);
  usePageTitle(t('administrators.title'));
  if (me !== undefined && !allowed)
    return (
      <div className="wrap wrap-narrow">
        <h1 className="visually-hidden">{t('administrators.title')}</h1>
        <EmptyState
          icon={ShieldQuestion}
          title={t('administrators.not-here')}
          action={<LinkButton to="/entrar">{t('account.sign-in')}</LinkButton>}
        />
      </div>
    );
  return (
    <div className="wrap">
      <div className={styles.page}>
        <div className={styles.head}>
          <h1>{t('administrators.title')}</h1>
          <p className="lead">{t('administrators.lead')}</p>
        </div>
        {allowed && <Administrators />}
      </div>
    </div>
  );
}

function Administrators() {
  const { t } = useTranslation('account');
  const list = useQuery(administratorsQuery);
  if (list.isPending) return <Loading lines={3} height="48px" />;
  if (!list.data) return <ErrorState error={list.error} onRetry={() => void list.refetch()} />;
  const { items } = list.data;
  return (
    <>
      <Card as="section" aria-label={t('administrators.title')}>
        <ul className={styles.list}>
          {items.map((administrator) => (
            <Item key={administrator.personId} administrator={administrator} alone={items.length === 1} />
          ))}
        </ul>
        {items.length === 1 && <p className="small">{t('administrators.last')}</p>}
      </Card>
      <Card as="section" aria-labelledby="invite">
        <InviteForm />
      </Card>
    </>
  );
}

function Item({ administrator, alone }: { administrator: Administrator; alone: boolean }) {
  const { t } = useTranslation('account');
  const me = useMe()?.actor;
  const name = administrator.name ?? administrator.maskedEmail ?? t('people.unnamed');
  return (
    <li className={styles.item}>
      <div>
        <strong>{name}</strong>
        {administrator.name !== null && administrator.maskedEmail !== null && (
          <p className="small">{administrator.maskedEmail}</p>
        )}
      </div>
      {me?.kind === 'account' && me.personId === administrator.personId && (
        <Chip>{t('administrators.you')}</Chip>
      )}
      {!alone && <DismissButton administrator={administrator} name={name} />}
    </li>
  );
}
