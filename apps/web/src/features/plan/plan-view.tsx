import type { PublishedPlan } from '@ruta/contracts/plan/plan-publication';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { FileClock } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '../../shared/design/button.tsx';
import { Card } from '../../shared/design/card.tsx';
import { Chip } from '../../shared/design/chip.tsx';
import { Meter } from '../../shared/design/meter.tsx';
import { outcomeFills, outcomeOrder } from '../../shared/design/outcomes.ts';
import { usePageTitle } from '../../shared/design/page-title.ts';
import { EmptyState, ErrorState, Loading } from '../../shared/design/states.tsx';
import { commitmentFormats, DocumentFiles } from '../../shared/document/document-files.tsx';
import { ExplainerFiles } from '../../shared/document/explainer-files.tsx';
import { useEntity } from '../../shared/entity/entity.ts';
import { plansQuery } from '../../shared/entity/entity-queries.ts';
import { RefusedError } from '../../shared/http/failures.ts';
import { useFormat } from '../../shared/i18n/format.ts';
import { useOutcomeWord } from '../../shared/i18n/outcome-word.ts';
import { DraftsOfPlan } from './drafts-of-plan.tsx';
import styles from './plan.module.css';
import { PlanSteps } from './plan-steps.tsx';
import { publicationQuery } from './plan-queries.ts';
import { Signatures } from './signatures.tsx';

/** A published plan; before it is published, the drafts it is growing from. */
export function PlanView({ number }: { number: number }) {
  const { slug } = useEntity();
  const plans = useQuery(plansQuery(slug));
  const formulating = plans.data?.items.find((plan) => plan.number === number)?.state === 'formulating';
  const plan = useQuery({ ...publicationQuery(slug, number), enabled: plans.isFetched && !formulating });
  if (formulating) return <NotPublished number={number} />;
  if (plan.isPending) return <Loading lines={5} height="4rem" />;
  if (plan.data) return <Published plan={plan.data} />;
  if (plan.error instanceof RefusedError && plan.error.refusal.code === 'plan.not-published')
    return <NotPublished number={number} />;
  return <ErrorState whole error={plan.error} onRetry={() => void plan.refetch()} />;
}

function NotPublished({ number }: { number: number }) {
  const { t } = useTranslation('plan');
  const { slug } = useEntity();
  return (
    <>
      <EmptyState
        whole
        icon={FileClock}
        title={t('unpublished-title')}
        action={
          <LinkButton to="/$entity" params={{ entity: slug }} variant="quiet">
            {t('see-route')}
          </LinkButton>
        }
      >
        {t('unpublished')}
      </EmptyState>
      <DraftsOfPlan number={number} />
    </>
  );
}

function Published({ plan }: { plan: PublishedPlan }) {
  const { t } = useTranslation('plan');
  const { slug } = useEntity();
  const format = useFormat();
  usePageTitle(plan.title);
  return (
    <>
      <header className={styles.hero}>
        <p className="eyebrow">
          {plan.startsOn && plan.endsOn
            ? t('period', {
                from: format.date(plan.startsOn, 'day-year'),
                to: format.date(plan.endsOn, 'day-year'),
              })
            : t('published-on', { date: format.date(plan.publishedAt, 'day-year') })}
        </p>
        <h1>{plan.title}</h1>
        <p className="lead">
          {t('lead', { count: plan.commitments.length })}{' '}
          {plan.contributions > 0 && t('lead-said', { count: plan.contributions })}
        </p>
        <PlanSteps plan={plan} />
        <p className="row">
          <Link to="/$entity/plan/$number/evaluacion" params={{ entity: slug, number: String(plan.number) }}>
            {t('see-evaluation')}
          </Link>
          <Link to="/$entity/plan/$number/cobertura" params={{ entity: slug, number: String(plan.number) }}>
            {t('see-coverage')}
          </Link>
          <Link to="/$entity/declaraciones" params={{ entity: slug }}>
            {t('see-declarations')}
          </Link>
          {plan.version > 1 && (
            <Link to="/$entity/plan/$number/cambios" params={{ entity: slug, number: String(plan.number) }}>
              {t('see-amendments')}
            </Link>
          )}
        </p>
      </header>
      <ol className={styles.commitments}>
        {plan.commitments.map((commitment) => (
          <li key={commitment.id}>
            <CommitmentCard plan={plan} commitment={commitment} />
          </li>
        ))}
      </ol>
      <div className={styles.below}>
        <Outcomes plan={plan} />
        <Signed plan={plan} />
        <Versions plan={plan} />
        <Take plan={plan} />
        <ExplainerFiles plan={plan.number} />
      </div>
    </>
  );
}

/** The whole plan to keep, to print and to work with. */
function Take({ plan }: { plan: PublishedPlan }) {
  const { t, i18n } = useTranslation('plan');
  const { slug } = useEntity();
  return (
    <Card as="section" aria-labelledby={`take-${plan.number}`}>
      <h2 id={`take-${plan.number}`}>{t('take')}</h2>
      <p className="small" style={{ marginBlock: 8 }}>
        {t('take-plan')}
      </p>
      <DocumentFiles
        formats={commitmentFormats}
        address={(format) =>
          `/api/entities/${slug}/plans/${plan.number}/document/${format}?lang=${i18n.language}`
        }
      />
    </Card>
  );
}

type Summary = PublishedPlan['commitments'][number];

function CommitmentCard({ plan, commitment }: { plan: PublishedPlan; commitment: Summary }) {
  const { t } = useTranslation('plan');
  const { slug } = useEntity();
  return (
    <Card as="article">
      <div className={styles.commitment}>
        <p className="small num">{t('commitment', { key: commitment.key })}</p>
        <h2>
          <Link
            to="/$entity/plan/$number/compromisos/$key"
            params={{ entity: slug, number: String(plan.number), key: commitment.key }}
          >
            {commitment.title}
          </Link>
        </h2>
        <p>{commitment.summary}</p>
        <p className="small">
          <b>{t('lead-institution')}</b> {commitment.lead.institution}
          {commitment.lead.post && `, ${commitment.lead.post}`}
        </p>
        <div className={styles.facts}>
          {commitment.proactive && <Chip>{t('proactive')}</Chip>}
          {commitment.contributions > 0 && (
            <Chip colour="var(--consulta)">
              {t('from-contributions', { count: commitment.contributions })}
            </Chip>
          )}
          <Chip colour="var(--seguimiento)">
            {t('milestones-done', { done: commitment.milestones.done, count: commitment.milestones.total })}
          </Chip>
        </div>
      </div>
    </Card>
  );
}

function Outcomes({ plan }: { plan: PublishedPlan }) {
  const { t } = useTranslation('plan');
  const word = useOutcomeWord();
  const parts = outcomeOrder
    .filter((key) => key !== 'waiting')
    .map((key) => ({
      key,
      label: word(key),
      count: plan.outcomes[key] ?? 0,
      fill: outcomeFills[key],
    }))
    .filter((part) => part.count > 0);
  if (parts.length === 0) return null;
  return (
    <Card as="section" aria-labelledby={`outcomes-${plan.number}`}>
      <h2 id={`outcomes-${plan.number}`} style={{ marginBottom: 16 }}>
        {t('outcomes')}
      </h2>
      <Meter
        label={t('outcomes-sentence', {
          count: plan.contributions,
          parts: parts.map((part) => `${part.count} ${part.label}`).join(', '),
        })}
        parts={parts}
      />
    </Card>
  );
}

/** Who signed the plan as a whole; each commitment says who signed it. */
function Signed({ plan }: { plan: PublishedPlan }) {
  const { t } = useTranslation('plan');
  if (plan.signatures.length === 0) return null;
  return (
    <Card as="section" aria-labelledby={`signed-${plan.number}`}>
      <h2 id={`signed-${plan.number}`} style={{ marginBottom: 12 }}>
        {t('signed-whole')}
      </h2>
      <Signatures {...plan} />
    </Card>
  );
}

/** What the plan is bound to: every published version with its fingerprint and reason. */
function Versions({ plan }: { plan: PublishedPlan }) {
  const { t } = useTranslation('plan');
  const format = useFormat();
  return (
    <Card as="section" aria-labelledby={`versions-${plan.number}`}>
      <h2 id={`versions-${plan.number}`}>{t('versions')}</h2>
      <ol className={styles.versions}>
        {plan.history.map((version) => (
          <li key={version.version}>
            <b>{t('version', { version: version.version })}</b>{' '}
            <span className="small">{format.date(version.publishedAt, 'day-year')}</span>
            {version.reason && <p>{version.reason}</p>}
            <p className={styles.hash}>{version.hash}</p>
          </li>
        ))}
      </ol>
    </Card>
  );
}
