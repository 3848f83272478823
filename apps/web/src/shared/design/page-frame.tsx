import { Menu as MenuIcon, X } from 'lucide-react';
import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './button.tsx';
import { DemoBanner } from './demo-banner.tsx';
import { Footer } from './footer.tsx';
import styles from './frame.module.css';
import { Mark } from './mark.tsx';

export interface NavEntry {
  href: string;
  label: string;
  /** Current only on this very address, not on those below it. */
  exact?: boolean;
  /** Current although its address is another: the page belongs under this entry. */
  here?: boolean;
}

interface PageFrameProps {
  /** Beside the mark: the entity's name, or the product's. */
  name: string;
  home: string;
  nav: readonly NavEntry[];
  /** Sign-in or account, at the right end. */
  account?: ReactNode;
  demo?: boolean;
  children: ReactNode;
}

function Navigation({
  nav,
  open,
  onChosen,
}: {
  nav: readonly NavEntry[];
  open: boolean;
  onChosen: () => void;
}) {
  const { t } = useTranslation('shared');
  return (
    <nav id="page-navigation" className={styles.nav} aria-label={t('nav.label')} data-open={open}>
      {nav.map((entry) => (
        <Link
          key={entry.href}
          to={entry.href}
          activeOptions={{ exact: entry.exact ?? false, includeSearch: false }}
          onClick={onChosen}
          {...(entry.here && { 'aria-current': 'true' })}
        >
          {entry.label}
        </Link>
      ))}
    </nav>
  );
}

/** More entries than this stand in a row of their own below the name. */
const inOneRow = 7;

/** Head, navigation, main and foot of every page that is read; rooms and screens have frames of their own. */
export function PageFrame({ name, home, nav, account, demo, children }: PageFrameProps) {
  const { t } = useTranslation('shared');
  const [open, setOpen] = useState(false);
  return (
    <div className={styles.page}>
      <a className={styles.skip} href="#main">
        {t('skip')}
      </a>
      <div>
        {demo && <DemoBanner />}
        <header className={styles.header}>
          <div className={`wrap ${styles.bar}`} data-rows={nav.length > inOneRow ? 2 : 1}>
            <Link to={home} className={styles.brand} onClick={() => setOpen(false)}>
              <Mark />
              {name}
            </Link>
            {nav.length > 0 && <Navigation nav={nav} open={open} onChosen={() => setOpen(false)} />}
            <div className={styles.tools}>
              {account}
              {nav.length > 0 && (
                <span className={styles.menuButton}>
                  <Button
                    variant="plain"
                    size="small"
                    round
                    icon={open ? X : MenuIcon}
                    aria-label={t(open ? 'nav.close' : 'nav.open')}
                    aria-expanded={open}
                    aria-controls="page-navigation"
                    onPress={() => setOpen(!open)}
                  />
                </span>
              )}
            </div>
          </div>
        </header>
      </div>
      <main id="main" tabIndex={-1} className={styles.main}>
        {children}
      </main>
      <Footer />
    </div>
  );
}
