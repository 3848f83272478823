import type { ParticipantId } from '@ruta/contracts/protocol/ids';
import { refuse } from '@ruta/contracts/protocol/refusal';
import type { SessionCommand } from '@ruta/contracts/session/command';
import type { SessionEvent } from '@ruta/contracts/session/event';
import type { Decision } from './decision.ts';
import type { Circumstances, SessionState } from './state.ts';

export type PeopleCommand = Extract<SessionCommand, { type: 'ready.set' | `participant.${string}` }>;

export function decidePeople(
  state: SessionState,
  command: PeopleCommand,
  me: ParticipantId,
  when: Circumstances,
): Decision {
  switch (command.type) {
    case 'ready.set': {
      if (command.itemId !== state.run.current) return refuse('session.wrong-phase');
      if (state.ready.includes(me) === command.ready) return [];
      return [{ type: 'ready.set', participantId: me, ready: command.ready }];
    }
    case 'participant.remove': {
      if (when.leads(command.participantId)) return refuse('policy.not-allowed');
      if (state.removed.includes(command.participantId)) return [];
      const words = { text: command.reason };
      return [{ type: 'participant.removed', participantId: command.participantId, words }];
    }
    case 'participant.restore': {
      if (!state.removed.includes(command.participantId)) return [];
      return [{ type: 'participant.restored', participantId: command.participantId }];
    }
  }
}

/** Being ready counts for one phase: with the next, nobody is. */
export function evolveReady(ready: SessionState['ready'], event: SessionEvent): SessionState['ready'] {
  switch (event.type) {
    case 'item.entered':
    case 'run.finished':
      return ready.length === 0 ? ready : [];
    case 'ready.set':
      return event.ready
        ? [...ready, event.participantId]
        : ready.filter((participant) => participant !== event.participantId);
    case 'participant.removed':
      return ready.filter((participant) => participant !== event.participantId);
    default:
      return ready;
  }
}

export function evolveRemoved(
  removed: SessionState['removed'],
  event: SessionEvent,
): SessionState['removed'] {
  switch (event.type) {
    case 'participant.removed':
      return [...removed, event.participantId];
    case 'participant.restored':
      return removed.filter((participant) => participant !== event.participantId);
    default:
      return removed;
  }
}
