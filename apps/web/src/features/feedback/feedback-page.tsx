import type { CommitmentSummary, VersionContent } from '@ruta/contracts/drafting/commitment';
import type { CommentView } from '@ruta/contracts/feedback/comment';
import { isOpen } from '@ruta/domain/feedback/round';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { CalendarClock, MessageSquarePlus, MessagesSquare } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommitmentWords } from '../../shared/commitment/commitment-words.ts';
import { DifferenceView } from '../../shared/commitment/difference-view.tsx';
import { FormView } from '../../shared/commitment/form-view.tsx';
import { Button, LinkButton } from '../../shared/design/button.tsx';
import { Card, Notice } from '../../shared/design/card.tsx';
import { KindChip } from '../../shared/design/chip.tsx';
import { usePageTitle } from '../../shared/design/page-title.ts';
import { EmptyState, ErrorState, Loading } from '../../shared/design/states.tsx';
import { Tabs } from '../../shared/design/tabs.tsx';
import { deskAddress } from '../../shared/entity/addresses.ts';
import { useEntity } from '../../shared/entity/entity.ts';
import { useFormat } from '../../shared/i18n/format.ts';
import { CommentCard } from './comment-card.tsx';
import { CommentForm } from './comment-form.tsx';
import { commentsQuery, commitmentQuery, versionQuery } from './feedback-queries.ts';
import styles from './feedback.module.css';

type Round = NonNullable<CommitmentSummary['feedback']>;

/** A published draft: read it, comment by paragraph, see the answers and what changed. */
export function FeedbackPage() {
  const { t } = useTranslation('feedback');
  const { slug } = useEntity();
  const { key } = useParams({ from: '/$entity/_pages/retroalimentacion/$key' });
  const commitment = useQuery(commitmentQuery(slug, key));
  usePageTitle(commitment.data?.title);
  if (commitment.isPending) {
    return (
      <div className="wrap wrap-narrow">
        <Loading lines={8} height="2rem" />
      </div>
    );
  }
  if (!commitment.data)
    return <ErrorState error={commitment.error} onRetry={() => void commitment.refetch()} />;
  const round = commitment.data.feedback;
  if (!round) {
    return (
      <EmptyState
        icon={MessagesSquare}
        title={t('none-title')}
        action={<LinkButton to={deskAddress(slug, key)}>{t('to-desk')}</LinkButton>}
      >
        {t('none')}
      </EmptyState>
    );
  }
  return <RoundView commitment={commitment.data} round={round} />;
}

function RoundView({ commitment, round }: { commitment: CommitmentSummary; round: Round }) {
  const { t } = useTranslation('feedback');
  const { slug } = useEntity();
  const version = useQuery(versionQuery(slug, commitment.id, round.version));
  return (
    <div className="wrap wrap-narrow">
      <header className={styles.head}>
        <KindChip kind="feedback">{t('chip', { key: commitment.key, version: round.version })}</KindChip>
        <h1>{version.data?.form.title ?? commitment.title}</h1>
        <Times commitment={commitment} round={round} />
      </header>
      {version.isPending && <Loading lines={8} height="2rem" />}
      {version.isError && <ErrorState error={version.error} onRetry={() => void version.refetch()} />}
      {version.data && (
        <Tabs
          label={t('tabs')}
          tabs={[
            {
              id: 'read',
              label: t('tab.read'),
              content: <Reading commitment={commitment} round={round} version={version.data} />,
            },
            {
              id: 'changes',
              label: t('tab.changes'),
              content: <Changes commitment={commitment} version={version.data} />,
            },
          ]}
        />
      )}
    </div>
  );
}

function Times({ commitment, round }: { commitment: CommitmentSummary; round: Round }) {
  const { t } = useTranslation('feedback');
  const format = useFormat();
  const [now] = useState(Date.now);
  const open = commitment.stage === 'feedback' && isOpen(round, now);
  const days = format.daysUntil(round.closesAt);
  const sentence = open
    ? t('open-until', {
        date: format.date(round.closesAt - 1, 'weekday'),
        left: days > 0 ? t('days', { count: days }) : t('today'),
      })
    : round.opensAt > now && commitment.stage === 'feedback'
      ? t('opens-on', { date: format.date(round.opensAt, 'weekday') })
      : t('closed-on', { date: format.date(Math.min(round.closesAt, commitment.changedAt), 'weekday') });
  return (
    <Notice icon={CalendarClock} colour="var(--retro)">
      {sentence}
    </Notice>
  );
}

interface ReadingProps {
  commitment: CommitmentSummary;
  round: Round;
  version: VersionContent;
}

function Reading({ commitment, round, version }: ReadingProps) {
  const { slug } = useEntity();
  const words = useCommitmentWords();
  const comments = useQuery(commentsQuery(slug, commitment.id, round.version));
  const [writing, setWriting] = useState<string | null>(null);
  const byClause = useMemo(() => groupByClause(comments.data?.items ?? []), [comments.data]);
  const [now] = useState(Date.now);
  const open = commitment.stage === 'feedback' && isOpen(round, now);
  return (
    <Card>
      <FormView
        form={version.form}
        explained
        renderBeside={(clause) =>
          open && (
            <CommentButton
              place={words.clause(clause, version.form)}
              count={byClause.get(clause)?.length ?? 0}
              onPress={() => setWriting(writing === clause ? null : clause)}
            />
          )
        }
        renderBelow={(clause) => (
          <>
            {writing === clause && (
              <CommentForm
                commitmentId={commitment.id}
                version={version}
                clause={clause}
                place={words.clause(clause, version.form)}
                onClose={() => setWriting(null)}
              />
            )}
            <CommentList comments={byClause.get(clause)} />
          </>
        )}
      />
    </Card>
  );
}

function CommentButton({ place, count, onPress }: { place: string; count: number; onPress: () => void }) {
  const { t } = useTranslation('feedback');
  return (
    <Button variant="plain" size="small" icon={MessageSquarePlus} onPress={onPress}>
      <span>
        {t('comment')}
        <span className="visually-hidden">{t('comment-place', { place })}</span>
      </span>
      {count > 0 && (
        <span>
          <b className="num">{t('counted', { count })}</b>
          <span className="visually-hidden">{t('comment-count', { count })}</span>
        </span>
      )}
    </Button>
  );
}

function CommentList({ comments }: { comments: readonly CommentView[] | undefined }) {
  if (!comments || comments.length === 0) return null;
  return (
    <ul className={styles.comments}>
      {comments.map((comment) => (
        <CommentCard key={comment.id} comment={comment} />
      ))}
    </ul>
  );
}

function groupByClause(comments: readonly CommentView[]): Map<string, CommentView[]> {
  const groups = new Map<string, CommentView[]>();
  for (const comment of comments)
    groups.set(comment.clause, [...(groups.get(comment.clause) ?? []), comment]);
  return groups;
}

function Changes({ commitment, version }: { commitment: CommitmentSummary; version: VersionContent }) {
  const { t } = useTranslation('feedback');
  const { slug } = useEntity();
  const before = version.version - 1;
  const earlier = useQuery({ ...versionQuery(slug, commitment.id, before), enabled: before > 0 });
  if (before === 0) return <p>{t('changes.first')}</p>;
  if (!earlier.data) return <Loading lines={4} />;
  return (
    <Card>
      <h2 className={styles.changes}>{t('changes.from', { before, after: version.version })}</h2>
      <DifferenceView before={earlier.data.form} after={version.form} />
    </Card>
  );
}
