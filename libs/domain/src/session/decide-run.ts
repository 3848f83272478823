import type { AgendaItem } from '@ruta/contracts/session/agenda';
import type { Instant } from '@ruta/contracts/protocol/instant';
import { refuse } from '@ruta/contracts/protocol/refusal';
import type { SessionCommand } from '@ruta/contracts/session/command';
import type { Move, SessionEvent } from '@ruta/contracts/session/event';
import type { Run } from '@ruta/contracts/session/view';
import { openBreakout } from '../breakout/breakout.ts';
import { extendAll } from '../breakout/decide-breakout.ts';
import type { Decision } from './decision.ts';
import { needsBody, onEnter } from './phases/phases.ts';
import { itemOf } from './run.ts';
import type { Circumstances, SessionState } from './state.ts';

/** An entry that is visited again gets at least this long. */
const AGAIN_MS = 60_000;

export type RunCommand = Extract<SessionCommand, { type: `run.${string}` | 'room.lock' | 'screen.blank' }>;

export function decideRun(state: SessionState, command: RunCommand, when: Circumstances): Decision {
  const { run } = state;
  if (leavesPhase.has(command.type) && openBreakout(state)) return refuse('breakout.open');
  switch (command.type) {
    case 'run.start':
      if (run.status !== 'scheduled') return [];
      return step(state, run.items[0], 'start', when, [{ type: 'run.started' }]);
    case 'run.next':
      return step(state, neighbour(run, 1), 'next', when);
    case 'run.back':
      return step(state, neighbour(run, -1), 'back', when);
    case 'run.goto':
      if (command.itemId === run.current) return [];
      if (!itemOf(run, command.itemId)) return refuse('session.item-unknown');
      return step(state, itemOf(run, command.itemId), 'goto', when);
    case 'run.undo':
      return undo(run, when);
    case 'run.add-time':
      return addTime(state, command.seconds, when.now);
    case 'run.pause':
      return run.status === 'live' ? [{ type: 'run.paused' }] : [];
    case 'run.resume':
      return run.status === 'paused' ? [{ type: 'run.resumed' }] : [];
    case 'run.finish':
      if (state.rounds.some((round) => round.status === 'open')) return refuse('ballot.round-open');
      return [...endTurn(state), { type: 'run.finished', present: when.present }];
    case 'room.lock':
      return command.locked === run.locked ? [] : [{ type: 'room.locked', locked: command.locked }];
    case 'screen.blank':
      return command.blank === run.blank ? [] : [{ type: 'screen.blanked', blank: command.blank }];
  }
}

/** Nobody steps on while people sit at tables: first they are called back. */
const leavesPhase = new Set<RunCommand['type']>([
  'run.next',
  'run.back',
  'run.goto',
  'run.undo',
  'run.finish',
]);

const neighbour = (run: Run, by: 1 | -1): AgendaItem | undefined =>
  run.items[run.items.findIndex((item) => item.id === run.current) + by];

function step(
  state: SessionState,
  item: AgendaItem | undefined,
  by: Move,
  when: Circumstances,
  before: SessionEvent[] = [],
): Decision {
  if (!item) return refuse('session.end-of-agenda');
  if (needsBody(item) && !when.formal) return refuse('formal.no-body');
  return [
    ...before,
    ...onEnter(state, item, when),
    { type: 'item.entered', itemId: item.id, by, endsAt: deadlineOf(item, when.now), present: when.present },
  ];
}

/** What is left of the planned time; entries planned with no length have no deadline. */
function deadlineOf(item: AgendaItem, now: Instant): Instant | null {
  if (item.plannedMs === 0) return null;
  if (item.startedAt === null) return now + item.plannedMs;
  return now + Math.max(AGAIN_MS, item.plannedMs - item.usedMs);
}

function undo(run: Run, when: Circumstances): Decision {
  if (!run.undo || when.now > run.undo.until) return refuse('session.no-undo');
  const { itemId, endsAt } = run.undo;
  return [{ type: 'item.entered', itemId, by: 'undo', endsAt, present: when.present }];
}

function addTime(state: SessionState, seconds: number, now: Instant): Decision {
  const { run } = state;
  const tables = openBreakout(state);
  if (tables) return extendAll(state, tables, seconds, now);
  if (run.current === null) return refuse('session.not-live');
  const from = run.pausedAt ?? now;
  const base = seconds > 0 ? Math.max(run.endsAt ?? from, from) : (run.endsAt ?? from);
  return [{ type: 'time.set', endsAt: Math.max(from, base + seconds * 1000) }];
}

const endTurn = ({ floor }: SessionState): SessionEvent[] =>
  floor.speaking ? [{ type: 'floor.ended', participantId: floor.speaking.participantId }] : [];
