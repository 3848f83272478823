import { Outlet, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { PageFrame } from '../shared/design/page-frame.tsx';
import { AccountLink } from './account-link.tsx';

export function EntityFrame() {
  const { t } = useTranslation('shared');
  const { entity } = useParams({ from: '/$entity' });
  const base = `/${entity}`;
  return (
    <PageFrame
      name={t('product')}
      home={base}
      account={<AccountLink />}
      nav={[
        { href: base, label: t('nav.route'), exact: true },
        { href: `${base}/participa`, label: t('nav.participate') },
        { href: `${base}/aportes`, label: t('nav.contributions') },
        { href: `${base}/plan`, label: t('nav.plan') },
        { href: `${base}/seguimiento`, label: t('nav.follow-up') },
        { href: `${base}/datos`, label: t('nav.data') },
      ]}
    >
      <Outlet />
    </PageFrame>
  );
}
