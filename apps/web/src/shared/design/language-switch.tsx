import { Languages } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { chooseLanguage } from '../i18n/i18n.ts';
import { Button } from './button.tsx';

/** One tap to the other language, named in that language; this device keeps it. */
export function LanguageSwitch() {
  const { i18n } = useTranslation();
  const other = i18n.language === 'en' ? 'es' : 'en';
  return (
    <Button variant="quiet" size="small" icon={Languages} onPress={() => void chooseLanguage(other)}>
      <span lang={other}>{other === 'en' ? 'English' : 'Español'}</span>
    </Button>
  );
}
