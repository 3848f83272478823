import { noticeHash } from '@ruta/domain/identity/notice-hash';
import { currentNotice } from '@ruta/domain/identity/privacy-notice';
import { useTranslation } from 'react-i18next';
import { usePageTitle } from '../../shared/design/page-title.ts';
import { useFormat } from '../../shared/i18n/format.ts';

/** The notice in force, word for word what is shown before any personal datum is asked for. */
export function PrivacyPage() {
  const { t, i18n } = useTranslation('about');
  const format = useFormat();
  const notice = i18n.language === 'en' ? currentNotice.en : currentNotice.es;
  usePageTitle(notice.title);
  return (
    <div className="wrap wrap-narrow">
      <div className="prose">
        <h1>{notice.title}</h1>
        <p className="lead">{notice.summary}</p>
        {notice.sections.map((section) => (
          <section key={section.heading} className="prose">
            <h2>{section.heading}</h2>
            {section.paragraphs.map((paragraph) => (
              <p key={paragraph}>{paragraph}</p>
            ))}
          </section>
        ))}
        <p className="small">
          {t('privacy.version', { date: format.date(currentNotice.version, 'day-year') })}{' '}
          <span className="mono">{noticeHash(currentNotice).slice(0, 16)}</span>
        </p>
      </div>
    </div>
  );
}
