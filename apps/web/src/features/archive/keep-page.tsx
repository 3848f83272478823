import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '../../shared/design/button.tsx';
import { Card } from '../../shared/design/card.tsx';
import { usePageTitle } from '../../shared/design/page-title.ts';
import { ErrorState, Loading } from '../../shared/design/states.tsx';
import { useEntity } from '../../shared/entity/entity.ts';
import { AddDocumentForm } from './add-document.tsx';
import styles from './archive.module.css';
import { retentionQuery } from './archive-queries.ts';
import { DueList } from './due-list.tsx';
import { RetentionForm } from './retention-form.tsx';

/** The organiser's side of the archive: what is put into it, what is due, how long things are kept. */
export function KeepPage() {
  const { t } = useTranslation('archive');
  const entity = useEntity();
  const catalogue = useQuery(retentionQuery(entity.slug));
  usePageTitle(`${t('keep.title')}, ${entity.name}`);
  return (
    <div className="wrap wrap-narrow">
      <div className="row between">
        <h1>{t('keep.title')}</h1>
        <LinkButton variant="quiet" size="small" to="/$entity/acervo" params={{ entity: entity.slug }}>
          {t('keep.see')}
        </LinkButton>
      </div>
      <div className={styles.keep}>
        <Card as="section" aria-labelledby="due">
          <h2 id="due">{t('due.title')}</h2>
          <p className="small">{t('due.text')}</p>
          <DueList />
        </Card>
        <Card as="section" aria-labelledby="add">
          <h2 id="add">{t('add.title')}</h2>
          <AddDocumentForm />
        </Card>
        <Card as="section" aria-labelledby="retention">
          <h2 id="retention">{t('retention.title')}</h2>
          <p className="small">{t('retention.adjust')}</p>
          {catalogue.isPending && <Loading lines={3} />}
          {catalogue.error && <ErrorState error={catalogue.error} onRetry={() => void catalogue.refetch()} />}
          {catalogue.data && <RetentionForm key={catalogue.data.version} catalogue={catalogue.data} />}
        </Card>
      </div>
    </div>
  );
}
