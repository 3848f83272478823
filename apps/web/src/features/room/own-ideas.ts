import type { OwnIdea } from '@ruta/contracts/board/view';
import type { AgendaItemId, IdeaId, OpId } from '@ruta/contracts/protocol/ids';
import type { Instant } from '@ruta/contracts/protocol/instant';
import type { Refusal } from '@ruta/contracts/protocol/refusal';
import type { OwnView } from '@ruta/contracts/session/view';
import type { Delivery } from '../../shared/live/outbox-entry.ts';
import type { PostedThing } from './use-posted.ts';

type PostedCommand = PostedThing & { kind: 'command' };

/** `waiting` is on this device alone; `received` is with the room, in one of the room's own states. */
export type IdeaState = OwnIdea['state'] | 'waiting' | 'sending' | 'refused';

export interface ShownIdea {
  id: IdeaId;
  text: string | null;
  state: IdeaState;
  at: Instant;
  /** Why it was declined, hidden or refused: words of the facilitation, or a refusal of the server. */
  reason: string | null;
  refusal: Refusal | null;
  /** Of the entry that still stands in the outbox. */
  opId: OpId | null;
}

/** One's own ideas of a board, newest first: what the room has, and on top what this device has not handed over yet. */
export function shownIdeas(
  board: AgendaItemId,
  own: OwnView | null,
  things: readonly PostedThing[],
): readonly ShownIdea[] {
  const inRoom = (own?.ideas ?? []).filter((idea) => idea.board === board);
  const shown = new Map(inRoom.map((idea) => [idea.id, fromRoom(idea)]));
  for (const thing of things) if (thing.kind === 'command') lay(thing, board, shown);
  return [...shown.values()].filter((idea) => idea.state !== 'withdrawn').sort((a, b) => b.at - a.at);
}

const fromRoom = (idea: OwnIdea): ShownIdea => ({
  id: idea.id,
  text: idea.text,
  state: idea.state,
  at: idea.at,
  reason: idea.reason,
  refusal: null,
  opId: null,
});

/** What this device did to an idea, laid over what the room knows of it. */
function lay(
  { command, delivery, savedAt, opId }: PostedCommand,
  board: AgendaItemId,
  shown: Map<IdeaId, ShownIdea>,
) {
  if (!('ideaId' in command) || command.board !== board) return;
  const before = shown.get(command.ideaId);
  const state = stateOf(delivery);
  if (command.type === 'idea.withdraw' && state !== 'refused') shown.delete(command.ideaId);
  if (command.type !== 'idea.add' && command.type !== 'idea.edit') return;
  const tells = command.type === 'idea.add' ? !before : state !== 'refused' && state !== 'kept';
  if (!tells) return;
  shown.set(command.ideaId, {
    id: command.ideaId,
    text: command.text,
    state,
    at: before?.at ?? savedAt,
    reason: null,
    refusal: delivery.state === 'refused' ? delivery.refusal : null,
    opId,
  });
}

function stateOf(delivery: Delivery): IdeaState {
  if (delivery.state === 'saved') return 'waiting';
  return delivery.state === 'received' ? 'kept' : delivery.state;
}
