import type { AgendaItemId } from '@ruta/contracts/protocol/ids';
import type { Instant } from '@ruta/contracts/protocol/instant';
import type { AgendaItem } from '@ruta/contracts/session/agenda';
import type { Run } from '@ruta/contracts/session/view';

/** What planning needs of an entry, be it a draft or a part of a running agenda. */
export interface Timed {
  id: AgendaItemId;
  plannedMs: number;
  /** The entry begins then, whatever comes before it. */
  lockedStart?: Instant | undefined;
}

/**
 * When an entry is planned. `slackMs` is told of locked entries: the time between the end of what comes before and the
 * lock. Positive is a gap, negative an overlap, 0 fits (and is told of all others).
 */
export interface PlannedTime {
  id: AgendaItemId;
  startsAt: Instant;
  endsAt: Instant;
  slackMs: number;
}

const MINUTE = 60_000;
/** An entry that is visited again gets at least this long, as `run.goto` gives it. */
const AGAIN_MS = MINUTE;
/** Who begins further than this from the appointed hour is not late or early: it is another day, or a rehearsal. */
const ANOTHER_DAY_MS = 3 * 60 * MINUTE;

/** Each entry begins when the one before it ends, or at its lock. */
export function planTimes(entries: readonly Timed[], startsAt: Instant): PlannedTime[] {
  let clock = startsAt;
  return entries.map(({ id, plannedMs, lockedStart }) => {
    const begins = lockedStart ?? clock;
    const slackMs = begins - clock;
    clock = begins + plannedMs;
    return { id, startsAt: begins, endsAt: clock, slackMs };
  });
}

/** From the beginning to the planned end, gaps before locked hours counted in. */
export const plannedSpan = (entries: readonly Timed[], startsAt: Instant): number =>
  Math.max(0, (planTimes(entries, startsAt).at(-1)?.endsAt ?? startsAt) - startsAt);

/**
 * New lengths, in whole minutes and in proportion to the old ones, with which what stands between two locked starts
 * fills exactly the time it has. Holds the entries that change only. A stretch stays as it is where not even a minute
 * for each fits, or where nothing in it has a length; so does what comes after the last lock.
 */
export function evenedOut(entries: readonly Timed[], startsAt: Instant): ReadonlyMap<AgendaItemId, number> {
  const lengths = new Map<AgendaItemId, number>();
  let anchor = startsAt;
  let stretch: Timed[] = [];
  for (const entry of entries) {
    if (entry.lockedStart !== undefined) {
      for (const [id, ms] of filled(stretch, entry.lockedStart - anchor)) lengths.set(id, ms);
      anchor = entry.lockedStart;
      stretch = [];
    }
    stretch.push(entry);
  }
  return lengths;
}

function filled(stretch: readonly Timed[], availableMs: number): [AgendaItemId, number][] {
  const lasting = stretch.filter(({ plannedMs }) => plannedMs > 0);
  const minutes = Math.floor(availableMs / MINUTE);
  const plannedMs = lasting.reduce((sum, entry) => sum + entry.plannedMs, 0);
  if (lasting.length === 0 || minutes < lasting.length || plannedMs === availableMs) return [];
  const shares = shared(
    lasting.map((entry) => Math.max(0, entry.plannedMs - MINUTE)),
    minutes,
  );
  const rest = availableMs - minutes * MINUTE;
  return lasting.flatMap((entry, index) => {
    const ms = (shares[index] ?? 1) * MINUTE + (index === lasting.length - 1 ? rest : 0);
    return ms === entry.plannedMs ? [] : [[entry.id, ms] as [AgendaItemId, number]];
  });
}

/** Whole minutes: one for each, the others in proportion to the weights (largest remainders), summing to `minutes`. */
function shared(weights: readonly number[], minutes: number): number[] {
  const free = minutes - weights.length;
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const exact = weights.map((weight) => (sum === 0 ? free / weights.length : (free * weight) / sum));
  const shares = exact.map((share) => 1 + Math.floor(share));
  const left = minutes - shares.reduce((total, share) => total + share, 0);
  const byRemainder = exact
    .map((share, index) => ({ index, remainder: share - Math.floor(share) }))
    .toSorted((a, b) => b.remainder - a.remainder || a.index - b.index);
  for (const { index } of byRemainder.slice(0, left)) shares[index] = (shares[index] ?? 0) + 1;
  return shares;
}

/** An entry's plan beside what became of it, or will as things stand. `driftMs` > 0: it ends later than planned. */
export interface Progress {
  id: AgendaItemId;
  plannedStart: Instant;
  plannedEnd: Instant;
  startsAt: Instant;
  endsAt: Instant;
  driftMs: number;
}

/**
 * The whole agenda as planned and as things stand now. What was is told as it was; what runs ends at its deadline, and
 * not before now; what comes begins when the one before ends, but never before its lock.
 */
export function progressOf(run: Run, appointed: Instant, now: Instant): ReadonlyMap<AgendaItemId, Progress> {
  const start = baseline(run, appointed);
  const shift = start - appointed;
  const entries = run.items.map((item) => ({ ...item, lockedStart: shifted(item.lockedStart, shift) }));
  const plan = planTimes(entries, start);
  const current = run.items.findIndex(({ id }) => id === run.current);
  let clock = run.startedAt ?? Math.max(start, run.status === 'scheduled' ? now : start);
  return new Map(
    entries.map((item, index) => {
      const [startsAt, endsAt] = standing(run, item, position(run, index, current), clock, now);
      clock = endsAt;
      const planned = plan[index] ?? { startsAt, endsAt };
      const driftMs = endsAt - planned.endsAt;
      return [
        item.id,
        {
          id: item.id,
          plannedStart: planned.startsAt,
          plannedEnd: planned.endsAt,
          startsAt,
          endsAt,
          driftMs,
        },
      ];
    }),
  );
}

/** The moment from which the plan is reckoned. */
function baseline(run: Run, appointed: Instant): Instant {
  if (run.startedAt === null || Math.abs(run.startedAt - appointed) <= ANOTHER_DAY_MS) return appointed;
  return run.startedAt;
}

const shifted = (lock: Instant | undefined, by: number): Instant | undefined =>
  lock === undefined ? undefined : lock + by;

function position(run: Run, index: number, current: number): 'done' | 'now' | 'ahead' {
  if (run.status === 'finished' || index < current) return 'done';
  return index === current ? 'now' : 'ahead';
}

type Standing = 'done' | 'now' | 'ahead';

function standing(
  run: Run,
  item: AgendaItem,
  at: Standing,
  clock: Instant,
  now: Instant,
): [Instant, Instant] {
  if (at === 'done') {
    const begun = item.startedAt;
    return begun === null ? [clock, clock] : [begun, begun + item.usedMs];
  }
  if (at === 'now') {
    const began = run.since ?? clock;
    const paused = run.pausedAt === null ? 0 : now - run.pausedAt;
    return [began, Math.max(run.endsAt === null ? now : run.endsAt + paused, now)];
  }
  const begins = Math.max(clock, item.lockedStart ?? clock);
  return [begins, begins + aheadMs(item)];
}

const aheadMs = ({ plannedMs, startedAt, usedMs }: AgendaItem): number =>
  plannedMs === 0 || startedAt === null ? plannedMs : Math.max(AGAIN_MS, plannedMs - usedMs);
