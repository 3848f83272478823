import { Languages } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { chooseLanguage } from '../i18n/i18n.ts';
import { Button } from './button.tsx';
import { toast } from './toast.tsx';

/** One tap to the other language, named in that language; this device keeps it. */
export function LanguageSwitch() {
  const { t, i18n } = useTranslation('shared');
  const [changing, setChanging] = useState(false);
  const other = i18n.language === 'en' ? 'es' : 'en';
  const change = async () => {
    setChanging(true);
    if (!(await chooseLanguage(other))) toast(t('language.unreachable'));
    setChanging(false);
  };
  return (
    <Button variant="quiet" size="small" icon={Languages} isPending={changing} onPress={() => void change()}>
      <span lang={other}>{other === 'en' ? 'English' : 'Español'}</span>
    </Button>
  );
}
