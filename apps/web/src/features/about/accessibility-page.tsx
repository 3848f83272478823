import { useTranslation } from 'react-i18next';
import { usePageTitle } from '../../shared/design/page-title.ts';

const done = ['keyboard', 'reader', 'contrast', 'targets', 'motion', 'zoom', 'language', 'offline'] as const;

export function AccessibilityPage() {
  const { t } = useTranslation('about');
  usePageTitle(t('access.title'));
  return (
    <div className="wrap wrap-narrow">
      <div className="prose">
        <h1>{t('access.title')}</h1>
        <p className="lead">{t('access.lead')}</p>
        <h2>{t('access.done')}</h2>
        <ul>
          {done.map((what) => (
            <li key={what}>{t(`access.${what}`)}</li>
          ))}
        </ul>
        <h2>{t('access.limits')}</h2>
        <p>{t('access.limits-text')}</p>
        <h2>{t('access.help')}</h2>
        <p>{t('access.help-text')}</p>
      </div>
    </div>
  );
}
