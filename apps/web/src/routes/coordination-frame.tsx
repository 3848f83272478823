import { Outlet } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { PageFrame, type NavEntry } from '../shared/design/page-frame.tsx';
import { useEntity } from '../shared/entity/entity.ts';
import { useMay, useMe } from '../shared/identity/me.ts';
import { AccountLink } from './account-link.tsx';

/** Head of the coordination's pages: only what the one who looks may open. */
export function CoordinationFrame() {
  const { t } = useTranslation('back-office');
  const entity = useEntity();
  const me = useMe();
  const base = `/${entity.slug}/coordinacion`;
  const coordinates = useMay('route.coordinate', entity.id);
  const answers = useMay('consultation.answer', entity.id);
  const enters = useMay('consultation.enter-for-others', entity.id);
  const leads = useMay('session.schedule', entity.id);
  const people = useMay('role.read', entity.id);
  const entries: (NavEntry & { shown: boolean })[] = [
    { href: base, label: t('nav.due'), exact: true, shown: coordinates },
    { href: `${base}/ruta`, label: t('nav.route'), shown: coordinates },
    { href: `${base}/moderacion`, label: t('nav.moderation'), shown: coordinates },
    { href: `${base}/temas`, label: t('nav.themes'), shown: coordinates },
    { href: `${base}/respuestas`, label: t('nav.answers'), shown: answers },
    { href: `${base}/captura`, label: t('nav.entry'), shown: enters },
    { href: `${base}/sesiones`, label: t('nav.sessions'), shown: leads },
    { href: `${base}/difusion`, label: t('nav.outreach'), shown: coordinates },
    { href: `/${entity.slug}/secretariado`, label: t('nav.secretariat'), shown: coordinates || answers },
    { href: `${base}/personas`, label: t('nav.people'), shown: people },
  ];
  return (
    <PageFrame
      name={entity.name}
      home={`/${entity.slug}`}
      nav={me ? entries.filter((entry) => entry.shown) : []}
      account={<AccountLink />}
      demo={entity.demo}
    >
      <Outlet />
    </PageFrame>
  );
}
