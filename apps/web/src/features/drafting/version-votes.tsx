import type { CommitmentRounds } from '@ruta/contracts/ballot/http';
import type { CommitmentSummary, VersionRef } from '@ruta/contracts/drafting/commitment';
import { useQuery } from '@tanstack/react-query';
import { Vote } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Chip } from '../../shared/design/chip.tsx';
import { useEntity } from '../../shared/entity/entity.ts';
import { roundsQuery } from './desk-queries.ts';
import styles from './desk.module.css';

/** Rounds that were held on exactly this version, with what may be seen of their result. */
export function VersionVotes({
  commitment,
  version,
}: {
  commitment: CommitmentSummary;
  version: VersionRef;
}) {
  const { t } = useTranslation('desk');
  const { slug } = useEntity();
  const rounds = useQuery(roundsQuery(slug, commitment.id)).data?.rounds ?? [];
  const own = rounds.filter(
    ({ round }) => round.subject?.hash === version.hash && round.subject.version === version.version,
  );
  if (own.length === 0) return null;
  return (
    <ul className={styles.votes} aria-label={t('versions.votes')}>
      {own.map((held) => (
        <RoundLine key={held.round.id} held={held} />
      ))}
    </ul>
  );
}

function RoundLine({ held: { round, session } }: { held: CommitmentRounds['rounds'][number] }) {
  const { t } = useTranslation('desk');
  const label = (id: string) =>
    round.spec.options.find((option) => option.id === id)?.label ?? t('vote.named-option');
  return (
    <li>
      <p>
        <b>{round.spec.question}</b> <span className="small">{session.title}</span>
      </p>
      <div className="row">
        <Chip icon={Vote} colour="var(--mesa)">
          {t(`vote.${round.spec.disclosure}`)}
        </Chip>
        {round.status === 'open' && <Chip>{t('vote.open')}</Chip>}
      </div>
      {round.result ? (
        <p className="num">
          {round.result.tally.options
            .map(({ optionId, votes }) => t('vote.count', { label: label(optionId), votes }))
            .join(' · ')}{' '}
          <span className="small">({t('vote.papers', { count: round.result.tally.papers })})</span>
        </p>
      ) : (
        <p className="small">{t('vote.hidden')}</p>
      )}
    </li>
  );
}
