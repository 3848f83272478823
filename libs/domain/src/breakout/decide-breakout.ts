import type { AgendaItem } from '@ruta/contracts/session/agenda';
import type { ParticipantId, SessionId } from '@ruta/contracts/protocol/ids';
import type { Instant } from '@ruta/contracts/protocol/instant';
import { refuse } from '@ruta/contracts/protocol/refusal';
import type { PartCommand } from '@ruta/contracts/session/parts';
import type { SessionEvent } from '@ruta/contracts/session/event';
import type { Decision } from '../session/decision.ts';
import { itemOf } from '../session/run.ts';
import type { Giver } from '../session/parts/part.ts';
import type { Circumstances, SessionState } from '../session/state.ts';
import { type Breakout, openBreakout, runningBreakout, type Table, tableOf } from './breakout.ts';
import { layTables } from './lay-tables.ts';
import { seatAtSmallest } from './seat-people.ts';
import { decideTable, type TableCommand } from './decide-table.ts';

export type BreakoutCommand = PartCommand<'breakouts'>;
type Whole = Exclude<BreakoutCommand, TableCommand | { type: 'breakout.sit' }>;

/** Tables that open again have at least this long. */
const SHORTEST_MS = 60_000;

export function decideBreakout(
  state: SessionState,
  command: BreakoutCommand,
  me: Giver,
  when: Circumstances,
): Decision {
  switch (command.type) {
    case 'breakout.sit':
      return sit(runningBreakout(state), command.tableId, me.id, me.leads);
    case 'breakout.call':
    case 'breakout.answer':
    case 'breakout.report':
    case 'breakout.hand':
    case 'breakout.present':
    case 'breakout.hide':
    case 'breakout.restore':
      return decideTable(state, command, me);
    default:
      return decideWhole(state, command, when);
  }
}

function decideWhole(state: SessionState, command: Whole, when: Circumstances): Decision {
  const running = runningBreakout(state);
  if (command.type === 'breakout.seat') return seat(state, command, when);
  if (!running) return refuse('breakout.unknown');
  switch (command.type) {
    case 'breakout.move':
      return move(running, command.participantId, command.tableId, when);
    case 'breakout.open':
      return open(state, running, when);
    case 'breakout.tell':
      return [{ type: 'breakout.told', words: { text: command.text } }];
    case 'breakout.extend':
      return extend(state, running, command, when.now);
    case 'breakout.close':
      return close(running, command.tableId);
    case 'breakout.expire':
      return expireTables(state, when.now);
  }
}

function seat(
  state: SessionState,
  { seating, like, map }: Extract<BreakoutCommand, { type: 'breakout.seat' }>,
  when: Circumstances,
): Decision {
  const item = itemOf(state.run, state.run.current);
  if (item?.content?.kind !== 'breakout') return refuse('session.wrong-phase');
  if (openBreakout(state)) return refuse('breakout.open');
  return layTables(state, item.id, item.content, { seating, like, map: map ?? item.content.map }, when);
}

function move(
  running: Breakout,
  participantId: ParticipantId,
  tableId: SessionId | null,
  when: Circumstances,
): Decision {
  if (!when.takesPart(participantId)) return refuse('session.participant-unknown');
  if (tableId === null)
    return running.returned.includes(participantId)
      ? []
      : [{ type: 'breakout.moved', participantId, tableId: null }];
  const table = running.tables.find(({ id }) => id === tableId);
  if (!table) return refuse('breakout.unknown');
  if (table.closed) return refuse('breakout.closed');
  return table.seated.includes(participantId) ? [] : [{ type: 'breakout.moved', participantId, tableId }];
}

/** Nobody is left standing: who has no place yet gets one, but not who was brought back to the plenary. */
function open(state: SessionState, running: Breakout, when: Circumstances): Decision {
  const item = itemOf(state.run, running.itemId);
  if (running.status === 'open') return [];
  if (!item || state.run.current !== item.id) return refuse('session.wrong-phase');
  const placed = new Set([...running.tables.flatMap(({ seated }) => seated), ...running.returned]);
  const standing = when.people().filter(({ id }) => !placed.has(id));
  const map = seatAtSmallest(
    running.tables.map(({ seated }) => seated),
    standing.map(({ id }) => id),
  );
  const seats = running.tables.map(({ id }, index) => ({ tableId: id, people: map[index] ?? [] }));
  const endsAt = deadlineOf(item, state, when.now);
  return [
    ...(standing.length > 0
      ? [{ type: 'breakout.seated' as const, seating: running.seating, tables: seats }]
      : []),
    ...(endsAt === null ? [] : [{ type: 'time.set' as const, endsAt }]),
    { type: 'breakout.opened', endsAt },
  ];
}

/** The planned time counts from the moment in which the tables open; seating people costs them nothing. */
function deadlineOf(item: AgendaItem, { run }: SessionState, now: Instant): Instant | null {
  if (item.plannedMs === 0) return null;
  return (run.pausedAt ?? now) + Math.max(SHORTEST_MS, item.plannedMs - item.usedMs);
}

/** The plenary's clock is that of the table that sits longest. */
function extend(
  state: SessionState,
  { status, tables }: Breakout,
  { tableId, seconds }: { tableId: SessionId | null; seconds: number },
  now: Instant,
): Decision {
  if (status !== 'open') return refuse('breakout.not-open');
  const from = state.run.pausedAt ?? now;
  const meant = tables.filter((table) => !table.closed && (tableId === null || table.id === tableId));
  if (meant.length === 0) return refuse(tableId === null ? 'breakout.unknown' : 'breakout.closed');
  const extended = meant.map((table) => ({ id: table.id, endsAt: laterBy(table, seconds, from) }));
  const ends = tables.map(
    (table) => extended.find(({ id }) => id === table.id)?.endsAt ?? (table.closed ? null : table.endsAt),
  );
  const last = Math.max(...ends.map((end) => end ?? 0));
  const clock: SessionEvent[] = last === state.run.endsAt ? [] : [{ type: 'time.set', endsAt: last }];
  return [...clock, { type: 'breakout.extended', tables: extended }];
}

function laterBy({ endsAt }: Table, seconds: number, from: Instant): Instant {
  const base = seconds > 0 ? Math.max(endsAt ?? from, from) : (endsAt ?? from);
  return Math.max(from, base + seconds * 1000);
}

/** Minutes for all the tables that are open, given with the clock of the plenary. */
export const extendAll = (state: SessionState, breakout: Breakout, seconds: number, now: Instant): Decision =>
  extend(state, breakout, { tableId: null, seconds }, now);

function close({ status, tables }: Breakout, tableId: SessionId | null): Decision {
  if (status !== 'open') return refuse('breakout.not-open');
  const meant = tables.filter((table) => !table.closed && (tableId === null || table.id === tableId));
  if (tableId !== null && !tables.some(({ id }) => id === tableId)) return refuse('breakout.unknown');
  return meant.length === 0 ? [] : [{ type: 'breakout.closed', tables: meant.map(({ id }) => id) }];
}

/** Tables whose time is up; also without anybody at a console. */
export function expireTables(state: SessionState, now: Instant): Decision {
  const breakout = openBreakout(state);
  if (state.run.pausedAt !== null) return [];
  const due =
    breakout?.tables.filter(({ closed, endsAt }) => !closed && endsAt !== null && endsAt <= now) ?? [];
  return due.length === 0 ? [] : [{ type: 'breakout.closed', tables: due.map(({ id }) => id) }];
}

/**
 * Whoever comes late goes to the smallest table; whoever may choose, to the one they chose. Facilitators stand, and
 * go where they are called.
 */
function sit(
  running: Breakout | null,
  wanted: SessionId | null,
  me: ParticipantId,
  leads: boolean,
): Decision {
  if (!running || leads) return [];
  const own = tableOf(running, me);
  if (own && (wanted === null || wanted === own.id)) return [];
  const free = running.tables.filter(({ closed }) => !closed);
  const table = free.find(({ id }) => id === wanted);
  if (wanted !== null && !table)
    return refuse(running.tables.some(({ id }) => id === wanted) ? 'breakout.closed' : 'breakout.unknown');
  const placed = own !== undefined || running.returned.includes(me);
  if (placed && running.seating !== 'choice') return wanted === null ? [] : refuse('breakout.no-choice');
  if (table) return [{ type: 'breakout.moved', participantId: me, tableId: table.id }];
  const waits = placed || (running.status === 'seating' && !seatsByItself(running));
  const smallest = free.reduce<Table | undefined>(
    (least, other) => (least && least.seated.length <= other.seated.length ? least : other),
    undefined,
  );
  return waits || !smallest ? [] : [{ type: 'breakout.moved', participantId: me, tableId: smallest.id }];
}

const seatsByItself = ({ seating }: Breakout): boolean => seating !== 'manual' && seating !== 'choice';
