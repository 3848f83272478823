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
    case 'participant.hide-name': {
      if (when.leads(command.participantId)) return refuse('policy.not-allowed');
      if (!when.isSeated(command.participantId)) return refuse('session.participant-unknown');
      if (state.unnamed.includes(command.participantId)) return [];
      const words = { text: command.reason };
      return [{ type: 'participant.name-hidden', participantId: command.participantId, words }];
    }
    case 'participant.show-name': {
      if (!state.unnamed.includes(command.participantId)) return [];
      return [{ type: 'participant.name-shown', participantId: command.participantId }];
    }
  }
}

type Readiness = Pick<SessionState, 'ready' | 'readyBefore'>;

/** Being ready counts for one phase: with the next, nobody is; whoever was is so again when the step is taken back. */
export function evolveReady({ ready, readyBefore }: Readiness, event: SessionEvent): Readiness {
  switch (event.type) {
    case 'item.entered':
      return event.by === 'undo'
        ? { ready: readyBefore, readyBefore: [] }
        : { ready: [], readyBefore: ready };
    case 'run.finished':
      return { ready: [], readyBefore: [] };
    case 'ready.set':
      return {
        ready: event.ready ? [...ready, event.participantId] : without(ready, event.participantId),
        readyBefore,
      };
    case 'participant.removed':
      return {
        ready: without(ready, event.participantId),
        readyBefore: without(readyBefore, event.participantId),
      };
    default:
      return { ready, readyBefore };
  }
}

const without = (people: readonly ParticipantId[], gone: ParticipantId): readonly ParticipantId[] =>
  people.filter((participant) => participant !== gone);

export function evolveRemoved(
  removed: SessionState['removed'],
  event: SessionEvent,
): SessionState['removed'] {
  switch (event.type) {
    case 'participant.removed':
      return [...removed, event.participantId];
    case 'participant.restored':
      return without(removed, event.participantId);
    default:
      return removed;
  }
}

export function evolveUnnamed(
  unnamed: SessionState['unnamed'],
  event: SessionEvent,
): SessionState['unnamed'] {
  switch (event.type) {
    case 'participant.name-hidden':
      return [...unnamed, event.participantId];
    case 'participant.name-shown':
      return without(unnamed, event.participantId);
    default:
      return unnamed;
  }
}
