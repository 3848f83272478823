import type { SessionMinutes } from '@ruta/contracts/session/http';
import { useTranslation } from 'react-i18next';
import { Card } from '../../shared/design/card.tsx';
import { useFormat } from '../../shared/i18n/format.ts';
import {
  challengesOf,
  judgingOf,
  restOf,
  teamsEntry,
  teamsOf,
  titleOf,
} from '../../shared/session/contest/contest-reading.ts';
import { JudgingResults } from '../../shared/session/contest/judging-results.tsx';
import { TeamBody } from '../../shared/session/contest/team-body.tsx';
import { questionOf } from '../../shared/session/reading.ts';
import { usePersonName } from '../../shared/session/use-person-name.ts';
import styles from './session.module.css';

interface ContestCardProps {
  item: SessionMinutes['agenda'][number];
  minutes: SessionMinutes;
}

/** What a phase of a contest left behind. What teams handed in is told once, where it was handed in. */
export function ContestCard({ item, minutes }: ContestCardProps) {
  const { t } = useTranslation('contest');
  const format = useFormat();
  const nameOf = usePersonName(new Map(minutes.names.map((card) => [card.id, card])));
  const { parts } = minutes;
  const teams = teamsOf(parts, teamsEntry(item));
  const body = () => {
    switch (item.kind) {
      case 'challenges': {
        const challenges = challengesOf(parts, item.id);
        return challenges.length === 0 ? null : (
          <ul className={styles.asked}>
            {challenges.map((challenge) => (
              <li key={challenge.id}>
                <p>
                  <b>{titleOf(challenge) ?? t('erased')}</b>{' '}
                  <span className="small">{t('challenge.followers', { count: challenge.followers })}</span>
                </p>
                {restOf(challenge) && <p>{restOf(challenge)}</p>}
              </li>
            ))}
          </ul>
        );
      }
      case 'teams':
      case 'submissions':
        return teams.length === 0 ? null : (
          <ul className={styles.asked}>
            {teams.map((team) => (
              <li key={team.id}>
                <TeamBody
                  team={team}
                  parts={parts}
                  nameOf={nameOf}
                  submission={item.kind === 'submissions'}
                />
              </li>
            ))}
          </ul>
        );
      case 'judging': {
        const { jury, results } = judgingOf(parts, item.id);
        return (
          results && (
            <>
              <p>{t('jury.is', { names: format.list(jury.map(nameOf)) })}</p>
              <JudgingResults results={results} item={item} parts={parts} nameOf={nameOf} />
            </>
          )
        );
      }
      default:
        return null;
    }
  };
  const shown = item.startedAt === null ? null : body();
  if (!shown) return null;
  return (
    <Card as="section">
      <h3 className={styles.question}>{questionOf(item)}</h3>
      {shown}
    </Card>
  );
}
