import type { TurnTaken } from '@ruta/contracts/session/http';
import type { ParticipantCard } from '@ruta/contracts/session/participant';
import { sharesBy, spokenIn } from '@ruta/domain/session/speaking';
import { useTranslation } from 'react-i18next';
import { Card } from '../../shared/design/card.tsx';
import { clockFace } from '../../shared/design/clock.tsx';
import { SpeakingShares } from '../../shared/session/floor/speaking-shares.tsx';
import { useSpeakingGroups } from '../../shared/session/floor/use-speaking-groups.ts';
import { usePersonName } from '../../shared/session/use-person-name.ts';
import styles from './session.module.css';

interface TurnsCardProps {
  question: string;
  turns: readonly TurnTaken[];
  people: readonly ParticipantCard[];
}

/** Who spoke, for what and how long. */
export function TurnsCard({ question, turns, people }: TurnsCardProps) {
  const { t } = useTranslation('session');
  const { t: live } = useTranslation('live');
  const names = new Map(people.map((card) => [card.id, card]));
  const nameOf = usePersonName(names);
  const groups = useSpeakingGroups(names);
  if (turns.length === 0) return null;
  return (
    <Card as="section">
      <h3 className={styles.question}>{question}</h3>
      <p className="small">{t('minutes.turns', { count: turns.length })}</p>
      <ol className={styles.asked}>
        {turns.map(({ participantId, stance, at, ms }) => (
          <li key={`${participantId} ${at}`}>
            {nameOf(participantId)}{' '}
            <span className="small num">
              {stance && `${live(`stance.${stance}`)} · `}
              {clockFace(ms)}
            </span>
          </li>
        ))}
      </ol>
      <div className={styles.values}>
        <SpeakingShares title={t('minutes.by-sector')} shares={sharesBy(spokenIn(turns), groups.sectorOf)} />
      </div>
    </Card>
  );
}
