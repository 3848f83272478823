import type { ParticipantId } from '@ruta/contracts/protocol/ids';
import type { SessionEvent } from '@ruta/contracts/session/event';
import { boardIn, ideaIn } from '../board/board.ts';
import { touchedInParts } from './parts/parts.ts';
import type { SessionState } from './state.ts';

/**
 * Whose private view an event changes. Being ready lapses with every step for everybody at once, which the shared view
 * tells already; where the step is taken back, those who are ready again are told.
 */
export function touched(before: SessionState, after: SessionState, event: SessionEvent): ParticipantId[] {
  if ('ideaId' in event) {
    const author = ideaIn(boardIn(after.boards, event.board), event.ideaId)?.author;
    return author ? [author] : [];
  }
  const inParts = () => touchedInParts(event, after.parts, before.parts).filter(isSomebody);
  switch (event.type) {
    case 'item.entered':
      return event.by === 'undo'
        ? distinct([...before.ready, ...after.ready, ...inParts()])
        : distinct(inParts());
    case 'ready.set':
    case 'floor.asked':
    case 'participant.name-hidden':
    case 'participant.name-shown':
      return [event.participantId];
    case 'floor.left':
    case 'floor.given':
    case 'floor.ended':
    case 'participant.removed':
      return distinct([event.participantId, ...inQueue(before), ...inQueue(after), ...inParts()]);
    case 'participant.merged':
      return distinct([event.from, event.into, ...inQueue(before), ...inQueue(after)]);
    default:
      return distinct(inParts());
  }
}

const distinct = (people: ParticipantId[]): ParticipantId[] => [...new Set(people)];

const isSomebody = (id: ParticipantId | null | undefined): id is ParticipantId =>
  id !== null && id !== undefined;

const inQueue = ({ floor }: SessionState): ParticipantId[] => [
  ...(floor.speaking ? [floor.speaking.participantId] : []),
  ...floor.queue.map(({ participantId }) => participantId),
];
