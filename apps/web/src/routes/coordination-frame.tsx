import { Link, Outlet, useLocation } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { PageFrame } from '../shared/design/page-frame.tsx';
import { useEntity } from '../shared/entity/entity.ts';
import { useMe } from '../shared/identity/me.ts';
import { AccountLink } from './account-link.tsx';
import styles from './coordination-frame.module.css';
import { useWorkPages, type WorkGroup } from './use-work-pages.ts';

const isAt = (path: string, href: string, exact?: boolean) =>
  path === href || (!exact && path.startsWith(`${href}/`));

/** Head of the pages where people work: their groups above, the pages of the present group below. */
export function CoordinationFrame() {
  const entity = useEntity();
  const me = useMe();
  const groups = useWorkPages();
  const { pathname } = useLocation();
  const here = groups.find(({ pages }) => pages.some(({ href, exact }) => isAt(pathname, href, exact)));
  return (
    <PageFrame
      name={entity.name}
      home={`/${entity.slug}`}
      nav={
        me
          ? groups.map((group) => ({
              href: group.pages[0]?.href ?? '',
              label: group.label,
              exact: true,
              here: group === here,
            }))
          : []
      }
      account={<AccountLink />}
      demo={entity.demo}
    >
      {here && here.pages.length > 1 && <GroupPages group={here} />}
      <Outlet />
    </PageFrame>
  );
}

function GroupPages({ group }: { group: WorkGroup }) {
  const { t } = useTranslation('back-office');
  return (
    <nav className={`wrap ${styles.pages}`} aria-label={t('nav.pages-of', { group: group.label })}>
      {group.pages.map(({ href, label, exact }) => (
        <Link key={href} to={href} activeOptions={{ exact: exact ?? false, includeSearch: false }}>
          {label}
        </Link>
      ))}
    </nav>
  );
}
