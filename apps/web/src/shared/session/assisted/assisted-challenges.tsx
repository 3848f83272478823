import type { AgendaItem } from '@ruta/contracts/session/agenda';
import { useTranslation } from 'react-i18next';
import { Checkbox } from '../../design/choice.tsx';
import { challengesOf, titleOf } from '../contest/contest-reading.ts';
import type { AssistedTools } from './use-assisted-desk.ts';

/** Which challenges somebody would work on. */
export function AssistedChallenges({ item, tools }: { item: AgendaItem; tools: AssistedTools }) {
  const { t } = useTranslation('contest');
  const { session, seat, name, enter } = tools;
  const challenges = challengesOf(session.view.parts, item.id).filter(({ hidden }) => !hidden);
  if (challenges.length === 0) return <p>{t('assisted.no-challenges')}</p>;
  return (
    <fieldset className="stack">
      <legend>{t('assisted.challenges', { name })}</legend>
      {challenges.map((challenge) => (
        <Checkbox
          key={challenge.id}
          isSelected={seat.standing.followed.includes(challenge.id)}
          onChange={(on) =>
            void enter(
              { type: 'challenge.follow', challengeId: challenge.id, on },
              t(on ? 'assisted.follows' : 'assisted.follows-no-more', { name }),
            )
          }
        >
          {titleOf(challenge) ?? t('erased')} <small className="num">({challenge.followers})</small>
        </Checkbox>
      ))}
    </fieldset>
  );
}
