import type { AgendaDraft, AgendaItem, AgendaPlans, PhaseContent } from '@ruta/contracts/session/agenda';
import type { Instant } from '@ruta/contracts/protocol/instant';
import type { Move, SessionEvent } from '@ruta/contracts/session/event';
import type { Run } from '@ruta/contracts/session/view';
import type { ViewEvent } from '@ruta/contracts/session/view-event';
import type { AgendaItemId } from '@ruta/contracts/protocol/ids';

/** For how long a *next* can be taken back. */
export const UNDO_MS = 10_000;

export const itemOf = (run: Run, id: AgendaItemId | null): AgendaItem | undefined =>
  run.items.find((item) => item.id === id);

const planned = (draft: AgendaDraft): AgendaItem => ({
  id: draft.id,
  title: draft.title,
  kind: draft.content.kind,
  plannedMs: draft.plannedMs,
  ...(draft.lockedStart !== undefined && { lockedStart: draft.lockedStart }),
  content: draft.content,
  startedAt: null,
  usedMs: 0,
});

/** The run after an event. Server and clients step alike: a client's entries may lack `content`, nothing else. */
export function evolveRun(run: Run, event: SessionEvent, at: Instant): Run {
  switch (event.type) {
    case 'session.scheduled':
      return { ...run, items: event.items.map(planned) };
    case 'agenda.added':
      return { ...run, rev: run.rev + 1, items: inserted(run.items, planned(event.item), event.after) };
    case 'agenda.edited':
      return { ...run, rev: run.rev + 1, items: run.items.map((item) => edited(item, event.item)) };
    case 'agenda.removed':
      return { ...run, rev: run.rev + 1, items: run.items.filter((item) => item.id !== event.itemId) };
    case 'agenda.moved':
      return { ...run, rev: run.rev + 1, items: moved(run.items, event.itemId, event.after) };
    case 'agenda.planned':
      return { ...run, rev: run.rev + 1, items: replanned(run.items, event.plans) };
    case 'item.entered':
      return entered(run, event.itemId, event.by, event.endsAt, at);
    default:
      return evolveClock(run, event, at);
  }
}

/** The steps that audiences see just as the log has them. */
export function evolveClock(run: Run, event: SessionEvent | ViewEvent, at: Instant): Run {
  switch (event.type) {
    case 'run.started':
      return { ...run, rev: run.rev + 1, status: 'live', startedAt: at };
    case 'run.finished':
      return finished(run, at);
    case 'time.set':
      return { ...run, endsAt: event.endsAt };
    case 'run.paused':
      return { ...run, status: 'paused', pausedAt: at };
    case 'run.resumed':
      return resumed(run, at);
    case 'room.locked':
      return { ...run, locked: event.locked };
    case 'screen.blanked':
      return { ...run, blank: event.blank };
    default:
      return run;
  }
}

/** Folds an `item.entered` that brings the entry's content along. */
export function foldEntered(run: Run, event: Extract<ViewEvent, { type: 'item.entered' }>, at: Instant): Run {
  const stepped = entered(run, event.itemId, event.by, event.endsAt, at);
  return { ...stepped, items: withContent(stepped.items, event.itemId, event.content) };
}

const withContent = (items: AgendaItem[], id: AgendaItemId, content: PhaseContent): AgendaItem[] =>
  items.map((item) => (item.id === id ? { ...item, content } : item));

/** A pause moves the start and the end of the running entry, so that it costs the entry nothing. */
function resumed(run: Run, at: Instant): Run {
  if (run.pausedAt === null) return run;
  const gap = at - run.pausedAt;
  return {
    ...run,
    status: 'live',
    pausedAt: null,
    since: run.since === null ? null : run.since + gap,
    endsAt: run.endsAt === null ? null : run.endsAt + gap,
  };
}

function entered(paused: Run, itemId: AgendaItemId, by: Move, endsAt: Instant | null, at: Instant): Run {
  const run = resumed(paused, at);
  const left = itemOf(run, run.current);
  const taken = by === 'undo' ? run.undo : null;
  const items = run.items.map((item) => {
    if (item.id === itemId)
      return { ...item, startedAt: item.startedAt ?? at, usedMs: taken ? taken.usedMs : item.usedMs };
    if (item.id === left?.id && !taken) return { ...item, usedMs: item.usedMs + visitMs(run, at) };
    return item;
  });
  const undo =
    (by === 'next' || by === 'back' || by === 'goto') && left && run.since !== null
      ? { until: at + UNDO_MS, itemId: left.id, since: run.since, endsAt: run.endsAt, usedMs: left.usedMs }
      : null;
  return { ...run, rev: run.rev + 1, items, current: itemId, since: taken ? taken.since : at, endsAt, undo };
}

function finished(paused: Run, at: Instant): Run {
  const run = resumed(paused, at);
  const items = run.items.map((item) =>
    item.id === run.current ? { ...item, usedMs: item.usedMs + visitMs(run, at) } : item,
  );
  return {
    ...run,
    rev: run.rev + 1,
    status: 'finished',
    items,
    current: null,
    since: null,
    endsAt: null,
    undo: null,
    finishedAt: at,
  };
}

const visitMs = (run: Run, at: Instant): number => (run.since === null ? 0 : Math.max(0, at - run.since));

function inserted(items: AgendaItem[], item: AgendaItem, after: AgendaItemId | null): AgendaItem[] {
  const index = after === null ? 0 : items.findIndex(({ id }) => id === after) + 1;
  return [...items.slice(0, index), item, ...items.slice(index)];
}

function moved(items: AgendaItem[], id: AgendaItemId, after: AgendaItemId | null): AgendaItem[] {
  const item = items.find((candidate) => candidate.id === id);
  if (!item) return items;
  return inserted(
    items.filter((candidate) => candidate.id !== id),
    item,
    after,
  );
}

function replanned(items: AgendaItem[], plans: AgendaPlans): AgendaItem[] {
  const lengths = new Map(plans.map(({ itemId, plannedMs }) => [itemId, plannedMs]));
  return items.map((item) => ({ ...item, plannedMs: lengths.get(item.id) ?? item.plannedMs }));
}

const edited = (item: AgendaItem, draft: AgendaDraft): AgendaItem =>
  item.id === draft.id ? { ...planned(draft), startedAt: item.startedAt, usedMs: item.usedMs } : item;
