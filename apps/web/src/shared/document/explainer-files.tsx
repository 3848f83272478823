import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '../design/card.tsx';
import { useEntity } from '../entity/entity.ts';
import { DocumentFiles, printedFormats } from './document-files.tsx';

/** A sheet in plain words about the route, or about one plan: to be printed and handed out. */
export function ExplainerFiles({ plan }: { plan?: number }) {
  const { t, i18n } = useTranslation('shared');
  const { slug } = useEntity();
  const id = useId();
  const about = plan === undefined ? 'route' : `plans/${plan}`;
  return (
    <Card as="section" aria-labelledby={id}>
      <h2 id={id}>{t('explainer.title')}</h2>
      <p className="small" style={{ marginBlock: 8 }}>
        {t(plan === undefined ? 'explainer.route' : 'explainer.plan')}
      </p>
      <DocumentFiles
        formats={printedFormats}
        of={t('explainer.title')}
        address={(format) => `/api/entities/${slug}/${about}/explainer/${format}?lang=${i18n.language}`}
      />
    </Card>
  );
}
