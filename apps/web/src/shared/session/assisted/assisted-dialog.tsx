import type { ParticipantCard } from '@ruta/contracts/session/participant';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../design/dialog.tsx';
import { Select } from '../../design/field.tsx';
import { Loading } from '../../design/states.tsx';
import type { ShownSession } from '../live-session.ts';
import { currentItem, lastRoundOf } from '../reading.ts';
import { usePersonName } from '../use-person-name.ts';
import type { SendCommand } from '../use-session-command.ts';
import { AssistedChallenges } from './assisted-challenges.tsx';
import { AssistedFloor } from './assisted-floor.tsx';
import { AssistedIdea } from './assisted-idea.tsx';
import { AssistedQuestions } from './assisted-questions.tsx';
import { AssistedReply } from './assisted-reply.tsx';
import { AssistedSurvey } from './assisted-survey.tsx';
import { AssistedTeam } from './assisted-team.tsx';
import { AssistedVote } from './assisted-vote.tsx';
import { useAssistedDesk, type AssistedTools } from './use-assisted-desk.ts';

interface AssistedDialogProps {
  session: ShownSession;
  send: SendCommand;
  isOpen: boolean;
  onClose: () => void;
}

/** Writing down for whoever has no phone, with what their phone would offer them now. */
export function AssistedDialog({ isOpen, onClose, ...desk }: AssistedDialogProps) {
  const { t } = useTranslation('live');
  return (
    <Dialog title={t('assisted.title')} isOpen={isOpen} onClose={onClose}>
      {isOpen && <AssistedDesk {...desk} />}
    </Dialog>
  );
}

function AssistedDesk({ session, send }: Pick<AssistedDialogProps, 'session' | 'send'>) {
  const { t } = useTranslation('live');
  const { seats, renew } = useAssistedDesk(session);
  const numbered = usePersonName(new Map(seats?.map(({ card }) => [card.id, card])));
  const nameOf = ({ id, name }: ParticipantCard) => name ?? numbered(id);
  const [chosen, setChosen] = useState('');
  const [said, say] = useState('');
  if (!seats) return <Loading lines={3} />;
  const seat = seats.find(({ card }) => card.id === chosen) ?? seats[0];
  if (!seat) return <p>{t('assisted.none')}</p>;
  const { id } = seat.card;

  async function enter(command: Parameters<SendCommand>[0], words: string): Promise<boolean> {
    const result = await send(command, { as: id });
    if (result.outcome !== 'received') return false;
    say(words);
    renew();
    return true;
  }

  return (
    <div className="stack">
      <Select
        label={t('assisted.seat')}
        value={id}
        onChange={(value) => {
          setChosen(value);
          say('');
        }}
        choices={seats.map(({ card }) => ({ value: card.id, label: nameOf(card) }))}
      />
      <NowFor key={id} tools={{ session, seat, name: nameOf(seat.card), enter, say, renew }} />
      <p role="status">{said}</p>
    </div>
  );
}

/** What the phase of now takes from people, and always the word. */
function NowFor({ tools }: { tools: AssistedTools }) {
  const { session } = tools;
  const item = currentItem(session.view.run);
  const round = item && lastRoundOf(session.view, item);
  return (
    <>
      {item?.kind === 'ideas' && <AssistedIdea item={item} tools={tools} />}
      {item?.content?.kind === 'questions' && (
        <AssistedQuestions item={item} content={item.content} tools={tools} />
      )}
      {item?.content?.kind === 'check-in' && item.content.ask && (
        <AssistedReply itemId={item.id} ask={item.content.ask} tools={tools} />
      )}
      {item?.content?.kind === 'survey' && (
        <AssistedSurvey itemId={item.id} content={item.content} tools={tools} />
      )}
      {item?.kind === 'challenges' && <AssistedChallenges item={item} tools={tools} />}
      {item?.content?.kind === 'teams' && <AssistedTeam item={item} content={item.content} tools={tools} />}
      {round?.status === 'open' && <AssistedVote key={round.id} round={round} tools={tools} />}
      <AssistedFloor tools={tools} />
    </>
  );
}
