import { useTranslation } from 'react-i18next';
import { Select } from '../../shared/design/field.tsx';
import type { Language } from '../../shared/i18n/i18n.ts';

interface SessionLanguageProps {
  value: Language;
  onValue: (language: Language) => void;
}

/** What the hall's own things speak: wall, paper, minutes. Phones stay in the language of whoever holds them. */
export function SessionLanguage({ value, onValue }: SessionLanguageProps) {
  const { t } = useTranslation('console');
  return (
    <Select
      label={t('schedule.language')}
      hint={t('schedule.language-hint')}
      value={value}
      onChange={(language) => onValue(language === 'en' ? 'en' : 'es')}
      choices={[
        { value: 'es', label: t('schedule.language-es') },
        { value: 'en', label: t('schedule.language-en') },
      ]}
    />
  );
}
