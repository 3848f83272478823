import type { Instant } from '@ruta/contracts/protocol/instant';
import type { ParticipantId } from '@ruta/contracts/protocol/ids';
import { refuse } from '@ruta/contracts/protocol/refusal';
import type { SessionCommand } from '@ruta/contracts/session/command';
import type { SessionEvent } from '@ruta/contracts/session/event';
import type { Audience, FloorView } from '@ruta/contracts/session/view';
import type { Stance } from '@ruta/contracts/session/stance';
import type { Decision } from './decision.ts';
import { turnMsOf } from './phases/phases.ts';
import { itemOf } from './run.ts';
import { spokenIn } from './speaking.ts';
import type { Circumstances, FloorState, SessionState } from './state.ts';

/** Of those who wait, the screen shows the first few. */
const ON_SCREEN = 5;

export type FloorCommand = Extract<SessionCommand, { type: `floor.${string}` }>;

export function decideFloor(
  state: SessionState,
  command: FloorCommand,
  me: ParticipantId,
  leads: boolean,
  when: Circumstances,
): Decision {
  const { floor, run } = state;
  const ended: SessionEvent[] = floor.speaking
    ? [{ type: 'floor.ended', participantId: floor.speaking.participantId }]
    : [];
  switch (command.type) {
    case 'floor.ask':
      return ask(floor, me, command.stance);
    case 'floor.put':
      if (!when.isSeated(command.participantId)) return refuse('session.participant-unknown');
      if (state.removed.includes(command.participantId)) return refuse('session.removed');
      return ask(floor, command.participantId, command.stance);
    case 'floor.leave':
      return isWaiting(floor, me) ? [{ type: 'floor.left', participantId: me }] : [];
    case 'floor.give': {
      if (floor.speaking?.participantId === command.to) return [];
      if (!isWaiting(floor, command.to)) return refuse('floor.not-waiting');
      const turn = turnMsOf(itemOf(run, run.current));
      const endsAt = turn === null ? null : when.now + turn;
      return [...ended, { type: 'floor.given', participantId: command.to, endsAt }];
    }
    case 'floor.extend': {
      if (!floor.speaking) return refuse('floor.nobody-speaks');
      const from = Math.max(when.now, floor.speaking.endsAt ?? 0);
      return [{ type: 'floor.extended', endsAt: from + command.seconds * 1000 }];
    }
    case 'floor.end':
      if (!floor.speaking) return refuse('floor.nobody-speaks');
      return leads || floor.speaking.participantId === me ? ended : refuse('policy.not-allowed');
  }
}

function ask(floor: FloorState, id: ParticipantId, stance: Stance | null): Decision {
  if (floor.speaking?.participantId === id) return [];
  const waiting = floor.queue.find(({ participantId }) => participantId === id);
  if (waiting && waiting.stance === stance) return [];
  return [{ type: 'floor.asked', participantId: id, stance }];
}

const isWaiting = (floor: FloorState, id: ParticipantId): boolean =>
  floor.queue.some(({ participantId }) => participantId === id);

export function evolveFloor(state: SessionState, event: SessionEvent, at: Instant): FloorState {
  const { floor } = state;
  switch (event.type) {
    case 'floor.asked':
      return { ...floor, queue: asked(floor, event, at) };
    case 'floor.left':
      return without(floor, event.participantId);
    case 'floor.given': {
      const { participantId, endsAt } = event;
      const stance = floor.queue.find((request) => request.participantId === participantId)?.stance ?? null;
      return { ...without(floor, participantId), speaking: { participantId, stance, since: at, endsAt } };
    }
    case 'floor.extended':
      return floor.speaking ? { ...floor, speaking: { ...floor.speaking, endsAt: event.endsAt } } : floor;
    case 'floor.ended':
      return turnEnded(state, at);
    case 'participant.removed': {
      const speaks = floor.speaking?.participantId === event.participantId;
      return without(speaks ? turnEnded(state, at) : floor, event.participantId);
    }
    default:
      return floor;
  }
}

/** Changing one's mind about pro or contra keeps one's place. */
function asked(
  { queue }: FloorState,
  { participantId, stance }: Extract<SessionEvent, { type: 'floor.asked' }>,
  at: Instant,
): FloorState['queue'] {
  const waiting = queue.some((request) => request.participantId === participantId);
  if (!waiting) return [...queue, { participantId, stance, at }];
  return queue.map((request) => (request.participantId === participantId ? { ...request, stance } : request));
}

const without = (floor: FloorState, id: ParticipantId): FloorState => ({
  ...floor,
  queue: floor.queue.filter(({ participantId }) => participantId !== id),
});

function turnEnded({ floor, run }: SessionState, at: Instant): FloorState {
  if (!floor.speaking) return floor;
  const { participantId, stance, since } = floor.speaking;
  const turn = { participantId, stance, itemId: run.current, at: since, ms: at - since };
  return { ...floor, speaking: null, turns: [...floor.turns, turn] };
}

export function viewFloor(floor: FloorState, audience: Audience): FloorView {
  const shown = audience === 'console' ? floor.queue.length : audience === 'screen' ? ON_SCREEN : 0;
  return {
    speaking: floor.speaking,
    waiting: floor.queue.length,
    queue: floor.queue.slice(0, shown),
    spoken: audience === 'phone' ? [] : spokenIn(floor.turns),
  };
}
