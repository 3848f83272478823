import type { CommitmentSummary } from '@ruta/contracts/drafting/commitment';
import { isOpen } from '@ruta/domain/feedback/round';
import { useQuery } from '@tanstack/react-query';
import { MessagesSquare } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '../../shared/design/button.tsx';
import { Card } from '../../shared/design/card.tsx';
import { Chip } from '../../shared/design/chip.tsx';
import { usePageTitle } from '../../shared/design/page-title.ts';
import { EmptyState, ErrorState, Loading } from '../../shared/design/states.tsx';
import { draftAddress } from '../../shared/entity/addresses.ts';
import { useEntity } from '../../shared/entity/entity.ts';
import { useFormat } from '../../shared/i18n/format.ts';
import { useMay } from '../../shared/identity/me.ts';
import { DueAnswers } from './due-answers.tsx';
import { commitmentsQuery } from './feedback-queries.ts';
import styles from './feedback.module.css';

/** Every commitment that can be read before its signature; for staff, what is owed an answer. */
export function RoundsPage() {
  const { t } = useTranslation('feedback');
  const entity = useEntity();
  const mayAnswer = useMay('feedback.answer', entity.id);
  const commitments = useQuery(commitmentsQuery(entity.slug));
  usePageTitle(t('list.title'));
  const rounds = commitments.data?.items.filter(({ feedback }) => feedback !== null) ?? [];
  const open = rounds.filter(takesComments);
  const closed = rounds.filter((commitment) => !takesComments(commitment));
  return (
    <div className="wrap">
      <header className={styles.head}>
        <h1>{t('list.title')}</h1>
        <p className="lead">{t('list.lead')}</p>
      </header>
      {mayAnswer && <DueAnswers />}
      {commitments.isPending && <Loading lines={4} height="5rem" />}
      {commitments.isError && (
        <ErrorState error={commitments.error} onRetry={() => void commitments.refetch()} />
      )}
      {commitments.isSuccess && rounds.length === 0 && (
        <EmptyState icon={MessagesSquare} title={t('list.none-title')}>
          {t('list.none')}
        </EmptyState>
      )}
      <Group title={t('list.open')} commitments={open} />
      <Group title={t('list.closed')} commitments={closed} />
    </div>
  );
}

const takesComments = ({ stage, feedback }: CommitmentSummary): boolean =>
  stage === 'feedback' && feedback !== null && isOpen(feedback, Date.now());

function Group({ title, commitments }: { title: string; commitments: readonly CommitmentSummary[] }) {
  const { t } = useTranslation('feedback');
  const { slug } = useEntity();
  if (commitments.length === 0) return null;
  return (
    <section className={styles.group}>
      <h2>{title}</h2>
      <ul className={styles.rounds}>
        {commitments.map((commitment) => (
          <Card as="li" key={commitment.id}>
            <div className={styles.round}>
              <Until commitment={commitment} />
              <h3>
                {commitment.key} {commitment.title}
              </h3>
              <span>
                <LinkButton variant="quiet" size="small" to={draftAddress(slug, commitment.key)}>
                  {t('list.read')}
                </LinkButton>
              </span>
            </div>
          </Card>
        ))}
      </ul>
    </section>
  );
}

function Until({ commitment: { feedback, stage, changedAt } }: { commitment: CommitmentSummary }) {
  const { t } = useTranslation('feedback');
  const format = useFormat();
  const [now] = useState(Date.now);
  if (!feedback) return null;
  const open = stage === 'feedback' && isOpen(feedback, now);
  const ahead = stage === 'feedback' && feedback.opensAt > now;
  const words = open
    ? t('list.until', { date: format.date(feedback.closesAt - 1) })
    : ahead
      ? t('list.opens', { date: format.date(feedback.opensAt) })
      : t('list.ended', { date: format.date(Math.min(feedback.closesAt, changedAt)) });
  return (
    <span>
      <Chip colour={open ? 'var(--retro)' : 'var(--ink-2)'}>{words}</Chip>
    </span>
  );
}
