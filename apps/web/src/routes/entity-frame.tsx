import { Outlet } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { PageFrame } from '../shared/design/page-frame.tsx';
import { useEntity } from '../shared/entity/entity.ts';
import { AccountLink } from './account-link.tsx';

export function EntityFrame() {
  const { t } = useTranslation('shared');
  const entity = useEntity();
  const base = `/${entity.slug}`;
  return (
    <PageFrame
      name={entity.name}
      home={base}
      demo={entity.demo}
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
