import type { ParticipantId } from '@ruta/contracts/protocol/ids';
import type { RoundView } from '@ruta/contracts/ballot/round';
import type { BoardView } from '@ruta/contracts/board/view';
import type { FloorView, Lease, SessionView } from '@ruta/contracts/session/view';
import type { ViewEvent } from '@ruta/contracts/session/view-event';
import { mentionedInChange, mentionedInParts } from './parts/parts.ts';

type Ids = (ParticipantId | null | undefined)[];

const inFloor = ({ speaking, queue, spoken }: FloorView): Ids => [
  speaking?.participantId,
  ...queue.map(({ participantId }) => participantId),
  ...spoken.map(({ participantId }) => participantId),
];

const inLease = (lease: Lease | null): Ids => (lease ? [lease.holder, ...lease.asking] : []);

const inBoard = ({ ideas, tray }: BoardView): Ids => [...ideas, ...tray].map(({ author }) => author);

const inRound = ({ batches }: RoundView): Ids =>
  batches.flatMap(({ history }) => history.map(({ by }) => by));

const present = (ids: Ids): ParticipantId[] => [
  ...new Set(ids.filter((id): id is ParticipantId => id !== null && id !== undefined)),
];

/** Whose cards one needs to read a view. */
export const mentionedInView = ({
  floor,
  lease,
  removed,
  boards,
  rounds,
  parts,
}: SessionView): ParticipantId[] =>
  present([
    ...inFloor(floor),
    ...inLease(lease),
    ...removed,
    ...boards.flatMap(inBoard),
    ...rounds.flatMap(inRound),
    ...mentionedInParts(parts),
  ]);

/** Whose cards one needs to read what one is told. */
export const mentionedIn = (events: readonly ViewEvent[]): ParticipantId[] =>
  present(events.flatMap(inEvent));

function inEvent(event: ViewEvent): Ids {
  switch (event.type) {
    case 'floor.set':
      return inFloor(event.floor);
    case 'lease.set':
      return inLease(event.lease);
    case 'removed.set':
      return event.removed;
    case 'board.revealed':
      return inBoard(event.view);
    case 'round.set':
      return inRound(event.round);
    case 'idea.shown':
      return [event.idea.author];
    case 'tray.set':
      return event.tray.map(({ author }) => author);
    case 'part.changed':
      return mentionedInChange(event);
    default:
      return [];
  }
}
