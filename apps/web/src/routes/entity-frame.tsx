import { useQuery } from '@tanstack/react-query';
import { Outlet, useLocation } from '@tanstack/react-router';
import { lazy } from 'react';
import { useTranslation } from 'react-i18next';
import { PageFrame } from '../shared/design/page-frame.tsx';
import { useEntity } from '../shared/entity/entity.ts';
import { meQuery, useMay } from '../shared/identity/me.ts';
import { AccountLink } from './account-link.tsx';
import { WaitingPage } from './root.tsx';

const CoordinationFrame = lazy(async () => ({
  default: (await import('./coordination-frame.tsx')).CoordinationFrame,
}));

/** Pages that are read by everybody and are, for some, where they work. */
const isWorkplace = (path: string) => /^\/[^/]+\/(coordinacion|firma|mesa|secretariado)(\/|$)/.test(path);

/** Whoever works on such a page keeps the head of the coordination; for everybody else it is one of the portal. */
export function EntityFrame() {
  const { id } = useEntity();
  const { pathname } = useLocation();
  const { isPending } = useQuery(meQuery);
  const [answers, enters] = [useMay('consultation.answer', id), useMay('consultation.enter-for-others', id)];
  if (!isWorkplace(pathname)) return <PortalFrame />;
  if (isPending) return <WaitingPage />;
  return answers || enters ? <CoordinationFrame /> : <PortalFrame />;
}

function PortalFrame() {
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
        { href: `${base}/acervo`, label: t('nav.archive') },
        { href: `${base}/datos`, label: t('nav.data') },
      ]}
    >
      <Outlet />
    </PageFrame>
  );
}
