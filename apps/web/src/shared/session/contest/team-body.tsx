import type { TeamView } from '@ruta/contracts/contest/view';
import type { ParticipantId } from '@ruta/contracts/protocol/ids';
import type { PartsView } from '@ruta/contracts/session/parts';
import { ExternalLink } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/format.ts';
import styles from './contest.module.css';
import { restOf, titleOf } from './contest-reading.ts';

interface TeamBodyProps {
  team: TeamView;
  parts: PartsView;
  nameOf: (id: ParticipantId) => string;
  submission?: boolean;
}

/** A team as everybody may see it: what it is about, who is in it, and what it handed in. */
export function TeamBody({ team, parts, nameOf, submission }: TeamBodyProps) {
  const { t } = useTranslation('contest');
  const format = useFormat();
  const challenge = parts.challenges.find(({ id }) => id === team.challengeId);
  const rest = restOf(team);
  return (
    <div className={styles.team}>
      <b>{titleOf(team) ?? t('erased')}</b>
      {challenge && <span className={styles.challenge}>{titleOf(challenge) ?? t('erased')}</span>}
      {rest && <p>{rest}</p>}
      <p className="small">
        {team.members.length === 0 ? t('team.nobody') : format.list(team.members.map(nameOf))}
      </p>
      {submission && team.submission && <Handed submission={team.submission} />}
    </div>
  );
}

function Handed({ submission }: { submission: NonNullable<TeamView['submission']> }) {
  const { t } = useTranslation('contest');
  const { repository, licence } = submission;
  const rest = restOf(submission);
  return (
    <div className={styles.handed}>
      <b>{titleOf(submission) ?? t('erased')}</b>
      {rest && <p>{rest}</p>}
      <p className="small">
        {t('submission.licence', { licence })}
        {repository && (
          <>
            {' · '}
            <a href={repository} target="_blank" rel="noreferrer noopener nofollow">
              {t('submission.repository')} <ExternalLink aria-hidden />
            </a>
          </>
        )}
      </p>
    </div>
  );
}
