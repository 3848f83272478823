import type {
  EvaluatedCommitment,
  EvaluationDrafts,
  PlanEvaluation,
} from '@ruta/contracts/evaluation/evaluation';
import type { EvaluationKind } from '@ruta/contracts/plan/progress';
import { kindOf } from '@ruta/domain/evaluation/evaluator';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { CircleCheck, CircleDashed, Lock, PenLine } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../shared/design/button.tsx';
import { Card } from '../../shared/design/card.tsx';
import { Chip } from '../../shared/design/chip.tsx';
import { usePageTitle } from '../../shared/design/page-title.ts';
import { EmptyState, ErrorState, Loading } from '../../shared/design/states.tsx';
import { useEntity } from '../../shared/entity/entity.ts';
import { useActor } from '../../shared/identity/me.ts';
import { draftsQuery, evaluationQuery } from './evaluation-queries.ts';
import styles from './evaluation.module.css';
import { JudgementDialog } from './judgement-dialog.tsx';
import { OverallDialog } from './overall-dialog.tsx';
import { RecommendDialog } from './recommend-dialog.tsx';

/** Where an evaluation is written: each commitment, the plan as a whole, recommendations. */
export function EvaluatePage() {
  const { t } = useTranslation('evaluation');
  const { slug, id } = useEntity();
  const { number } = useParams({ from: '/$entity/_pages/plan/$number/evaluar' });
  const kind = kindOf(useActor(), id);
  const page = useQuery(evaluationQuery(slug, Number(number)));
  const drafts = useQuery({
    ...draftsQuery(slug, Number(number), kind ?? 'internal'),
    enabled: kind !== null,
  });
  usePageTitle(t('write'));
  if (kind === null)
    return (
      <EmptyState whole icon={Lock} title={t('not-yours-title')}>
        {t('not-yours')}
      </EmptyState>
    );
  if (page.isPending || drafts.isPending)
    return (
      <div className="wrap">
        <Loading lines={6} height="4rem" />
      </div>
    );
  if (!page.data || !drafts.data) {
    const failed = page.error ?? drafts.error;
    return <ErrorState whole error={failed} onRetry={() => void page.refetch()} />;
  }
  return <Evaluate plan={page.data} kind={kind} drafts={drafts.data} />;
}

interface EvaluateProps {
  plan: PlanEvaluation;
  kind: EvaluationKind;
  drafts: EvaluationDrafts;
}

type Open = { what: 'commitment'; commitment: EvaluatedCommitment } | { what: 'overall' | 'recommendation' };

function Evaluate({ plan, kind, drafts }: EvaluateProps) {
  const { t } = useTranslation('evaluation');
  const { slug } = useEntity();
  const [open, setOpen] = useState<Open | null>(null);
  const close = () => setOpen(null);
  const draftOf = (id: string) => drafts.commitments.find((each) => each.id === id)?.draft ?? null;
  const published = (each: EvaluatedCommitment) => each.evaluations.find((own) => own.kind === kind) ?? null;
  const done = plan.commitments.filter((each) => published(each) !== null).length;
  return (
    <div className={`wrap ${styles.page}`}>
      <header className={styles.head}>
        <h1>{t(`write.${kind}`)}</h1>
        <p className="lead">{t('write.lead')}</p>
        <p>{t('write.done', { done, count: plan.commitments.length })}</p>
        <p>
          <Link to="/$entity/plan/$number/evaluacion" params={{ entity: slug, number: String(plan.number) }}>
            {t('public')}
          </Link>
        </p>
      </header>
      <ol className={styles.list}>
        {plan.commitments.map((commitment) => (
          <Card as="li" key={commitment.id}>
            <div className={styles.card}>
              <h2>
                {commitment.key} {commitment.title}
              </h2>
              <Standing
                version={published(commitment)?.version ?? null}
                drafted={draftOf(commitment.id) !== null}
              />
              <span>
                <Button
                  variant="quiet"
                  size="small"
                  icon={PenLine}
                  onPress={() => setOpen({ what: 'commitment', commitment })}
                >
                  {t(published(commitment) ? 'correct' : 'judge')}
                </Button>
              </span>
            </div>
          </Card>
        ))}
      </ol>
      <section className={styles.section}>
        <h2>{t('overall')}</h2>
        <Standing
          version={plan.overall.find((own) => own.kind === kind)?.version ?? null}
          drafted={drafts.overall !== null}
        />
        <div className="row">
          <Button variant="quiet" icon={PenLine} onPress={() => setOpen({ what: 'overall' })}>
            {t('overall.write')}
          </Button>
          {kind === 'independent' && (
            <Button variant="quiet" icon={PenLine} onPress={() => setOpen({ what: 'recommendation' })}>
              {t('recommend')}
            </Button>
          )}
        </div>
      </section>
      {open?.what === 'commitment' && (
        <JudgementDialog
          plan={plan}
          kind={kind}
          commitment={open.commitment}
          draft={draftOf(open.commitment.id)}
          published={published(open.commitment)}
          onClose={close}
        />
      )}
      {open?.what === 'overall' && (
        <OverallDialog plan={plan} kind={kind} draft={drafts.overall} onClose={close} />
      )}
      {open?.what === 'recommendation' && <RecommendDialog plan={plan} onClose={close} />}
    </div>
  );
}

function Standing({ version, drafted }: { version: number | null; drafted: boolean }) {
  const { t } = useTranslation('evaluation');
  return (
    <span className={styles.criteria}>
      {version === null ? (
        <Chip icon={CircleDashed}>{t('standing.none')}</Chip>
      ) : (
        <Chip icon={CircleCheck} colour="var(--ok)">
          {t('standing.published', { version })}
        </Chip>
      )}
      {drafted && (
        <Chip icon={PenLine} colour="var(--warn)">
          {t('standing.draft')}
        </Chip>
      )}
    </span>
  );
}
