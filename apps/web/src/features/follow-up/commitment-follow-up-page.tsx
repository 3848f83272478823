import type {
  FollowedCommitment,
  FollowedMilestone,
  FollowUpBoard,
  RemarkKind,
} from '@ruta/contracts/follow-up/follow-up';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { MessageCircleQuestion, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../shared/design/button.tsx';
import { Card } from '../../shared/design/card.tsx';
import { Chip } from '../../shared/design/chip.tsx';
import { usePageTitle } from '../../shared/design/page-title.ts';
import { ErrorState, Loading } from '../../shared/design/states.tsx';
import { useEntity } from '../../shared/entity/entity.ts';
import { Evaluations } from '../../shared/plan/evaluations.tsx';
import { Sums } from './followed-card.tsx';
import { boardQuery } from './follow-up-queries.ts';
import styles from './follow-up.module.css';
import { MilestoneCard } from './milestone-card.tsx';
import { RemarkDialog } from './remark-dialog.tsx';
import { RemarkList } from './remark-list.tsx';

/** A commitment as it is carried out: what was reported with what evidence, what people ask and contradict. */
export function CommitmentFollowUpPage() {
  const { slug } = useEntity();
  const { key } = useParams({ from: '/$entity/_pages/seguimiento/$key' });
  const board = useQuery(boardQuery(slug, Number(key.split('.')[0])));
  const commitment = board.data?.commitments.find((each) => each.key === key);
  usePageTitle(commitment?.title);
  if (board.isPending) {
    return (
      <div className="wrap">
        <Loading lines={5} height="4rem" />
      </div>
    );
  }
  if (!board.data || !commitment)
    return <ErrorState whole error={board.error} onRetry={() => void board.refetch()} />;
  return <Followed commitment={commitment} board={board.data} />;
}

interface FollowedProps {
  commitment: FollowedCommitment;
  board: FollowUpBoard;
}

function Followed({ commitment, board: { number: plan, state, today } }: FollowedProps) {
  const { t } = useTranslation('follow-up');
  const { slug } = useEntity();
  const [said, setSaid] = useState<{ kind: RemarkKind; milestone: FollowedMilestone | null } | null>(null);
  const { key, title, lead, milestones, evaluations } = commitment;
  return (
    <div className={`wrap ${styles.page}`}>
      <header className={styles.head}>
        <span>
          <Chip colour="var(--seguimiento)">{t('chip', { key })}</Chip>
        </span>
        <h1>{title}</h1>
        <p>{t('responds', lead)}</p>
        <Sums commitment={commitment} />
        <p>
          <Link
            to="/$entity/plan/$number/compromisos/$key"
            params={{ entity: slug, number: String(plan), key }}
          >
            {t('text')}
          </Link>
        </p>
      </header>
      <div className={styles.columns}>
        <section className={styles.column}>
          <h2>{t('milestones')}</h2>
          <ol className={styles.list}>
            {milestones.map((milestone) => (
              <MilestoneCard
                key={milestone.id}
                commitment={commitment}
                milestone={milestone}
                today={today}
                running={state !== 'concluded'}
                onContradict={() => setSaid({ kind: 'contrary', milestone })}
              />
            ))}
          </ol>
          {evaluations.length > 0 && (
            <Card as="section">
              <div className={styles.card}>
                <h3>{t('evaluations')}</h3>
                <p className="small">{t('scales')}</p>
                <Evaluations evaluations={evaluations} />
              </div>
            </Card>
          )}
        </section>
        <section className={styles.column}>
          <h2>{t('remarks.title')}</h2>
          <p>{t('remarks.lead')}</p>
          <div className="row">
            <Button
              icon={MessageCircleQuestion}
              onPress={() => setSaid({ kind: 'question', milestone: null })}
            >
              {t('ask')}
            </Button>
            <Button
              variant="quiet"
              icon={TriangleAlert}
              onPress={() => setSaid({ kind: 'contrary', milestone: null })}
            >
              {t('contradict')}
            </Button>
          </div>
          <RemarkList commitment={commitment} today={today} />
        </section>
      </div>
      {said && <RemarkDialog commitment={commitment} {...said} onClose={() => setSaid(null)} />}
    </div>
  );
}
