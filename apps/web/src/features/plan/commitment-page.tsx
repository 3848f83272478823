import type { PublishedCommitment } from '@ruta/contracts/plan/plan-publication';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { Printer } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../shared/design/button.tsx';
import { Card } from '../../shared/design/card.tsx';
import { Chip } from '../../shared/design/chip.tsx';
import { usePageTitle } from '../../shared/design/page-title.ts';
import { ErrorState, Loading } from '../../shared/design/states.tsx';
import { commitmentFormats, DocumentFiles } from '../../shared/document/document-files.tsx';
import { followUpAddress } from '../../shared/entity/addresses.ts';
import { useEntity } from '../../shared/entity/entity.ts';
import { Evaluations } from '../../shared/plan/evaluations.tsx';
import { CommitmentTables } from './commitment-tables.tsx';
import { FormProse } from './form-prose.tsx';
import { originsByClause, WholeOrigins } from './origins.tsx';
import styles from './plan.module.css';
import { publishedCommitmentQuery } from './plan-queries.ts';
import { Signatures } from './signatures.tsx';

/** A commitment of the published plan, every clause with where it came from. */
export function CommitmentPage() {
  const { slug } = useEntity();
  const { number, key } = useParams({ from: '/$entity/_pages/plan/$number/compromisos/$key' });
  const commitment = useQuery(publishedCommitmentQuery(slug, Number(number), key));
  usePageTitle(commitment.data?.form.title);
  if (commitment.isPending)
    return (
      <div className="wrap">
        <Loading lines={6} height="3rem" />
      </div>
    );
  if (!commitment.data)
    return <ErrorState whole error={commitment.error} onRetry={() => void commitment.refetch()} />;
  return <Commitment commitment={commitment.data} />;
}

function Commitment({ commitment }: { commitment: PublishedCommitment }) {
  const { t, i18n } = useTranslation('plan');
  const { slug } = useEntity();
  const { form } = commitment;
  return (
    <div className="wrap">
      <div className={styles.page}>
        <article className={styles.sheet}>
          <div className="row between">
            <Chip colour="var(--stl)">
              {t('commitment-of', { key: form.key, plan: commitment.planNumber })}
            </Chip>
            <span className="no-print">
              <Button variant="plain" size="small" icon={Printer} onPress={() => window.print()}>
                {t('print')}
              </Button>
            </span>
          </div>
          <h1>{form.title}</h1>
          <Sections commitment={commitment} />
        </article>
        <aside className={styles.aside}>
          <Card as="section" aria-labelledby="origin">
            <h2 id="origin">{t('origin')}</h2>
            <WholeOrigins origins={commitment.origins} />
          </Card>
          <Card as="section" aria-labelledby="signed">
            <h2 id="signed">{t('signed')}</h2>
            <Signatures {...commitment} />
          </Card>
          <Card as="section" aria-labelledby="progress">
            <h2 id="progress">{t('progress')}</h2>
            <Evaluations evaluations={commitment.progress.evaluations} />
            <p>
              <Link to={followUpAddress(slug, form.key)}>{t('follow-this')}</Link>
            </p>
          </Card>
          <Card as="section" aria-labelledby="files">
            <h2 id="files">{t('take')}</h2>
            <p className="small" style={{ marginBlock: 8 }}>
              {t('take-commitment')}
            </p>
            <DocumentFiles
              formats={commitmentFormats}
              address={(format) =>
                `/api/entities/${slug}/plans/${commitment.planNumber}/commitments/${form.key}/document/${format}?lang=${i18n.language}`
              }
            />
          </Card>
          <Link to="/$entity/plan/$number" params={{ entity: slug, number: String(commitment.planNumber) }}>
            {t('whole-plan')}
          </Link>
        </aside>
      </div>
    </div>
  );
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={styles.section}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

function Sections({ commitment }: { commitment: PublishedCommitment }) {
  const { t } = useTranslation('plan');
  const { form } = commitment;
  const origins = originsByClause(commitment.origins);
  const prose = (field: string, text: PublishedCommitment['form']['summary']) => (
    <FormProse field={field} prose={text} origins={origins} />
  );
  return (
    <>
      <Section title={t('field.summary')}>{prose('summary', form.summary)}</Section>
      <Section title={t('field.problem')}>
        {prose('central', form.problem.central)}
        {form.problem.causes.length > 0 && (
          <>
            <h3>{t('field.causes')}</h3>
            {prose('causes', form.problem.causes)}
          </>
        )}
        {form.problem.effects.length > 0 && (
          <>
            <h3>{t('field.effects')}</h3>
            {prose('effects', form.problem.effects)}
          </>
        )}
        {form.problem.population && (
          <p className="small">
            <b>{t('field.population')}:</b> {form.problem.population}
          </p>
        )}
        {form.problem.baseline && (
          <p className="small">
            <b>{t('field.baseline')}:</b> {form.problem.baseline}
            {form.problem.baselineSource && ` (${form.problem.baselineSource})`}
          </p>
        )}
      </Section>
      <Section title={t('field.objective')}>{prose('objective', form.objective)}</Section>
      <CommitmentTables commitment={commitment} origins={origins} />
    </>
  );
}
