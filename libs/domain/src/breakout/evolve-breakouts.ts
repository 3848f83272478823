import type { ParticipantId, SessionId } from '@ruta/contracts/protocol/ids';
import type { Instant } from '@ruta/contracts/protocol/instant';
import type { SessionEvent } from '@ruta/contracts/session/event';
import type { SessionState } from '../session/state.ts';
import {
  type Breakout,
  type BreakoutElement,
  type Breakouts,
  breakoutsFrom,
  elementsOf,
  runningIn,
  type Table,
  tableOf,
} from './breakout.ts';

type EventOf<Type extends SessionEvent['type']> = Extract<SessionEvent, { type: Type }>;

/** As many messages as are kept in sight. */
const MOST_MESSAGES = 20;

/** The breakouts after an event. Parts that did not change stay the same objects. */
export function evolveBreakouts(
  elements: readonly BreakoutElement[],
  event: SessionEvent,
  at: Instant,
  { run }: SessionState,
): readonly BreakoutElement[] {
  const concerned = event.type === 'breakout.laid' || (elements.length > 0 && concerns(event));
  if (!concerned) return elements;
  const before = breakoutsFrom(elements);
  const after = evolved(before, event, at, run.pausedAt);
  return after === before ? elements : elementsOf(after);
}

const concerns = ({ type }: SessionEvent): boolean =>
  type.startsWith('breakout.') ||
  type === 'participant.removed' ||
  type === 'run.resumed' ||
  type === 'item.entered' ||
  type === 'run.finished';

function evolved(
  breakouts: Breakouts,
  event: SessionEvent,
  at: Instant,
  pausedAt: Instant | null,
): Breakouts {
  switch (event.type) {
    case 'breakout.laid':
      return laid(breakouts, event);
    case 'breakout.seated':
      return running(breakouts, (breakout) => seated(breakout, event));
    case 'breakout.moved':
      return running(breakouts, (breakout) => moved(breakout, event.participantId, event.tableId));
    case 'breakout.opened':
      return running(breakouts, (breakout) => opened(breakout, event.endsAt, at));
    case 'breakout.extended':
      return running(breakouts, (breakout) => extended(breakout, event));
    case 'breakout.closed':
      return running(breakouts, (breakout) => closed(breakout, event.tables, at));
    case 'breakout.told':
      return running(breakouts, (breakout) => told(breakout, event.words?.text ?? null, at));
    case 'participant.removed':
      return running(breakouts, (breakout) => without(breakout, event.participantId));
    case 'run.resumed':
      return running(breakouts, (breakout) => resumed(breakout, pausedAt, at));
    case 'item.entered':
    case 'run.finished':
      return each(breakouts, (breakout) =>
        breakout.presenting === null ? breakout : { ...breakout, presenting: null },
      );
    default:
      return evolveTable(breakouts, event, at);
  }
}

/** What concerns one table, also after its breakout was closed. */
function evolveTable(breakouts: Breakouts, event: SessionEvent, at: Instant): Breakouts {
  switch (event.type) {
    case 'breakout.called':
      return table(breakouts, event.tableId, () => ({ call: event.calling ? { at, coming: false } : null }));
    case 'breakout.answered':
      return table(breakouts, event.tableId, ({ call }) => ({ call: call && { ...call, coming: true } }));
    case 'breakout.reported':
      return table(breakouts, event.tableId, () => ({ rapporteur: event.participantId }));
    case 'breakout.handed': {
      const card = { text: event.words?.text ?? null, author: event.author, at };
      return table(breakouts, event.tableId, (known) => ({
        card: { ...card, presentedAt: null, hidden: known.card?.hidden ?? null },
      }));
    }
    case 'breakout.hidden': {
      const hidden = { reason: event.words?.text ?? null, at };
      return offTheWall(
        table(breakouts, event.tableId, ({ card }) => ({ card: card && { ...card, hidden } })),
        event.tableId,
      );
    }
    case 'breakout.restored':
      return table(breakouts, event.tableId, ({ card }) => ({ card: card && { ...card, hidden: null } }));
    case 'breakout.presented':
      return presented(breakouts, event.tableId, at);
    default:
      return breakouts;
  }
}

/** A breakout that was never opened makes room for the next. */
function laid(breakouts: Breakouts, { breakoutId, itemId, tables }: EventOf<'breakout.laid'>): Breakouts {
  const kept = breakouts.at(-1)?.status === 'seating' ? breakouts.slice(0, -1) : breakouts;
  const fresh: Breakout = {
    kind: 'breakout',
    id: breakoutId,
    number: kept.length + 1,
    itemId,
    status: 'seating',
    seating: 'manual',
    openedAt: null,
    closedAt: null,
    tables: tables.map(({ id, name }, index) => ({ ...emptyTable, id, breakoutId, name, number: index + 1 })),
    messages: [],
    presenting: null,
    returned: [],
  };
  return [...kept, fresh];
}

const emptyTable = {
  kind: 'table' as const,
  seated: [],
  offered: false,
  endsAt: null,
  closed: false,
  rapporteur: null,
  call: null,
  card: null,
};

function seated(breakout: Breakout, { seating, tables }: EventOf<'breakout.seated'>): Breakout {
  const people = new Map(tables.map(({ tableId, people: ids }) => [tableId, ids]));
  return {
    ...breakout,
    seating,
    tables: breakout.tables.map((known) => ({
      ...withSeated(known, people.get(known.id) ?? []),
      offered: seating === 'choice',
    })),
  };
}

/** Whoever reports does so for the table they sit at. */
const withSeated = (known: Table, ids: readonly ParticipantId[]): Table => ({
  ...known,
  seated: ids,
  rapporteur: known.rapporteur && ids.includes(known.rapporteur) ? known.rapporteur : null,
});

function moved(breakout: Breakout, id: ParticipantId, to: SessionId | null): Breakout {
  const left = without(breakout, id);
  if (to === null) return { ...left, returned: [...left.returned, id] };
  return {
    ...left,
    tables: left.tables.map((known) => (known.id === to ? withSeated(known, [...known.seated, id]) : known)),
  };
}

function without(breakout: Breakout, id: ParticipantId): Breakout {
  const known = tableOf(breakout, id);
  const returned = breakout.returned.includes(id)
    ? breakout.returned.filter((other) => other !== id)
    : breakout.returned;
  if (!known) return returned === breakout.returned ? breakout : { ...breakout, returned };
  const rest = withSeated(
    known,
    known.seated.filter((other) => other !== id),
  );
  return { ...breakout, returned, tables: breakout.tables.map((other) => (other === known ? rest : other)) };
}

const opened = (breakout: Breakout, endsAt: Instant | null, at: Instant): Breakout => ({
  ...breakout,
  status: 'open',
  openedAt: at,
  tables: breakout.tables.map((known) => ({ ...known, endsAt })),
});

function extended(breakout: Breakout, { tables }: EventOf<'breakout.extended'>): Breakout {
  const ends = new Map(tables.map(({ id, endsAt }) => [id, endsAt]));
  return {
    ...breakout,
    tables: breakout.tables.map((known) => {
      const endsAt = ends.get(known.id);
      return endsAt === undefined ? known : { ...known, endsAt };
    }),
  };
}

/** With its last table a breakout is over. */
function closed(breakout: Breakout, ids: readonly SessionId[], at: Instant): Breakout {
  const gone = new Set(ids);
  const tables = breakout.tables.map((known) =>
    gone.has(known.id) ? { ...known, closed: true, call: null } : known,
  );
  const over = tables.every((known) => known.closed);
  return { ...breakout, tables, ...(over && { status: 'closed' as const, closedAt: at }) };
}

const told = (breakout: Breakout, text: string | null, at: Instant): Breakout => ({
  ...breakout,
  messages: [...breakout.messages, { at, text }].slice(-MOST_MESSAGES),
});

/** A pause costs the tables nothing, as it costs a phase nothing. */
function resumed(breakout: Breakout, pausedAt: Instant | null, at: Instant): Breakout {
  if (pausedAt === null || breakout.status !== 'open') return breakout;
  const gap = at - pausedAt;
  return {
    ...breakout,
    tables: breakout.tables.map((known) =>
      known.closed || known.endsAt === null ? known : { ...known, endsAt: known.endsAt + gap },
    ),
  };
}

function presented(breakouts: Breakouts, id: SessionId | null, at: Instant): Breakouts {
  const shown =
    id === null
      ? breakouts
      : table(breakouts, id, ({ card }) => ({
          card: card && { ...card, presentedAt: card.presentedAt ?? at },
        }));
  return each(shown, (breakout) => {
    const presenting = breakout.tables.some((known) => known.id === id) ? id : null;
    return presenting === breakout.presenting ? breakout : { ...breakout, presenting };
  });
}

const offTheWall = (breakouts: Breakouts, id: SessionId): Breakouts =>
  each(breakouts, (breakout) => (breakout.presenting === id ? { ...breakout, presenting: null } : breakout));

function running(breakouts: Breakouts, change: (breakout: Breakout) => Breakout): Breakouts {
  const known = runningIn(breakouts);
  const is = known && change(known);
  return is === known || !is ? breakouts : [...breakouts.slice(0, -1), is];
}

function table(breakouts: Breakouts, id: SessionId, change: (table: Table) => Partial<Table>): Breakouts {
  return each(breakouts, (breakout) =>
    breakout.tables.some((known) => known.id === id)
      ? {
          ...breakout,
          tables: breakout.tables.map((known) => (known.id === id ? { ...known, ...change(known) } : known)),
        }
      : breakout,
  );
}

/** The same list where nothing changed. */
function each(breakouts: Breakouts, change: (breakout: Breakout) => Breakout): Breakouts {
  const changed = breakouts.map(change);
  return changed.some((is, index) => is !== breakouts[index]) ? changed : breakouts;
}
