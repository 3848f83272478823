import type { PlanAssembly } from '@ruta/contracts/plan/plan-publication';
import { mayAmend } from '@ruta/domain/plan/life-cycle';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { CircleAlert, CircleCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Card } from '../../shared/design/card.tsx';
import { Chip } from '../../shared/design/chip.tsx';
import { MiniLine, stopOfStage } from '../../shared/design/mini-line.tsx';
import { usePageTitle } from '../../shared/design/page-title.ts';
import { ErrorState, Loading } from '../../shared/design/states.tsx';
import { signatureAddress } from '../../shared/entity/addresses.ts';
import { useEntity } from '../../shared/entity/entity.ts';
import { useFormat } from '../../shared/i18n/format.ts';
import { AssemblyDeeds } from './assembly-deeds.tsx';
import { ClosingCard } from './closing-card.tsx';
import { assemblyQuery } from './sign-off-queries.ts';
import styles from './sign-off.module.css';

const steps = ['assembled', 'approved', 'published'] as const;

/** The coordination's way from approved commitments to a published plan. */
export function AssemblyPage() {
  const { t } = useTranslation('signature');
  const { slug } = useEntity();
  const { number } = useParams({ from: '/$entity/_pages/coordinacion/plan/$number' });
  const assembly = useQuery(assemblyQuery(slug, Number(number)));
  usePageTitle(t('plan.title', { number }));
  if (assembly.isPending) {
    return (
      <div className="wrap">
        <Loading lines={6} height="3rem" />
      </div>
    );
  }
  if (!assembly.data)
    return <ErrorState whole error={assembly.error} onRetry={() => void assembly.refetch()} />;
  return <Assembly assembly={assembly.data} />;
}

function Assembly({ assembly }: { assembly: PlanAssembly }) {
  const { t } = useTranslation('signature');
  const approved = assembly.commitments.filter((commitment) => commitment.approved !== null);
  return (
    <div className="wrap">
      <header className={styles.head}>
        <h1>{t('plan.title', { number: assembly.number })}</h1>
        <p className="lead">{t('plan.lead')}</p>
      </header>
      <div className={styles.columns}>
        <section className={styles.text}>
          <h2>{t('plan.commitments')}</h2>
          <p>
            {t('plan.count', {
              approved: approved.length,
              all: assembly.commitments.length,
              target: assembly.commitmentTarget,
            })}
          </p>
          <ul className={styles.list}>
            {assembly.commitments.map((commitment) => (
              <Card as="li" key={commitment.id}>
                <CommitmentLine commitment={commitment} />
              </Card>
            ))}
          </ul>
        </section>
        <aside className={styles.side}>
          <Card as="section">
            <Way assembly={assembly} />
            {mayAmend(assembly.state) && <AssemblyDeeds assembly={assembly} />}
          </Card>
          <Card as="section">
            <h2 className={styles.partTitle}>{t('plan.answers')}</h2>
            <Answers assembly={assembly} />
          </Card>
          {assembly.state !== 'formulating' && <ClosingCard number={assembly.number} />}
        </aside>
      </div>
    </div>
  );
}

function CommitmentLine({ commitment }: { commitment: PlanAssembly['commitments'][number] }) {
  const { t } = useTranslation('signature');
  const { slug } = useEntity();
  return (
    <div className={styles.item}>
      <h3>
        <Link to={signatureAddress(slug, commitment.key)}>
          {commitment.key} {commitment.title}
        </Link>
      </h3>
      <div className={styles.line}>
        <MiniLine at={stopOfStage[commitment.stage]} />
      </div>
      <div className="row">
        {commitment.approved ? (
          <Chip icon={CircleCheck} colour="var(--ok)">
            {t('plan.version', { version: commitment.approved.version })}
          </Chip>
        ) : (
          <Chip>{t('plan.signed', { signed: commitment.signed, seats: commitment.seats })}</Chip>
        )}
        {commitment.proactive && <Chip>{t('plan.proactive')}</Chip>}
      </div>
    </div>
  );
}

/** Assembled, approved, published: done is solid, what comes is a ring. */
function Way({ assembly: { current } }: { assembly: PlanAssembly }) {
  const { t } = useTranslation('signature');
  const format = useFormat();
  const reached = current ? steps.indexOf(current.state) : -1;
  const at = {
    assembled: current?.assembledAt,
    approved: current?.approvedAt,
    published: current?.publishedAt,
  };
  return (
    <>
      <p className="small">
        {current
          ? t('plan.now', { version: current.version, state: t(`plan.step.${current.state}`) })
          : t('plan.none')}
      </p>
      <ol className={styles.way} aria-label={t('plan.line')}>
        {steps.map((step, index) => {
          const when = at[step];
          return (
            <li key={step} data-done={index <= reached}>
              {index <= reached && when
                ? t('plan.at', { step: t(`plan.step.${step}`), date: format.date(when, 'day-year') })
                : t(`plan.step.${step}`)}
            </li>
          );
        })}
      </ol>
      {current && <code className={styles.code}>{current.hash}</code>}
    </>
  );
}

function Answers({ assembly: { contributions, comments } }: { assembly: PlanAssembly }) {
  const { t } = useTranslation('signature');
  const lines = [
    {
      fine: contributions.unanswered === 0,
      words:
        contributions.unanswered === 0
          ? t('plan.contributions-none', { count: contributions.admitted })
          : t('plan.contributions', { count: contributions.unanswered, admitted: contributions.admitted }),
    },
    {
      fine: comments.unanswered === 0,
      words:
        comments.unanswered === 0 ? t('comments-none') : t('plan.comments', { count: comments.unanswered }),
    },
  ];
  return (
    <ul className={styles.obstacles}>
      {lines.map(({ fine, words }) => (
        <li key={words} data-fine={fine}>
          {fine ? <CircleCheck aria-hidden /> : <CircleAlert aria-hidden />}
          <span>{words}</span>
        </li>
      ))}
    </ul>
  );
}
