import { Moon, Sun, SunMoon } from 'lucide-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useTheme, type Theme } from '../theme/theme.ts';
import { Button } from './button.tsx';
import styles from './frame.module.css';
import { LanguageSwitch } from './language-switch.tsx';

const following: Record<Theme, Theme> = { system: 'dark', dark: 'light', light: 'system' };
const icons = { system: SunMoon, dark: Moon, light: Sun };

function Settings() {
  const { t } = useTranslation('shared');
  const [theme, setTheme] = useTheme();
  return (
    <div className={styles.settings}>
      <LanguageSwitch />
      <Button variant="quiet" size="small" icon={icons[theme]} onPress={() => setTheme(following[theme])}>
        {t(`theme.${theme}`)}
      </Button>
    </div>
  );
}

export function Footer() {
  const { t } = useTranslation('shared');
  return (
    <footer className={styles.footer}>
      <div className="wrap">
        <ul>
          <li>
            <a href="https://creativecommons.org/licenses/by/4.0/deed.es" rel="license">
              {t('footer.licence')}
            </a>
          </li>
          <li>
            <Link to="/privacidad">{t('footer.privacy')}</Link>
          </li>
          <li>
            <Link to="/accesibilidad">{t('footer.accessibility')}</Link>
          </li>
        </ul>
        <Settings />
      </div>
    </footer>
  );
}
