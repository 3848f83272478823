import { describe, expect, it } from '@jest/globals';
import type { AgendaItemId } from '@ruta/contracts/protocol/ids';
import { aSession, everyKind, item, leader } from '@ruta/testing/session/a-session';
import { fixedId } from '@ruta/testing/session/fixed-id';
import fc from 'fast-check';
import { copyAgenda } from './copy-agenda.ts';
import { evenedOut, plannedSpan, planTimes, progressOf, type Timed } from './plan-times.ts';

const minute = 60_000;
const start = 1_800_000_000_000;
const id = (n: number) => fixedId<AgendaItemId>(`entry ${n}`);

/** Entries of 0 to 90 minutes; some locked, at hours that may or may not fit. */
const anyPlan = fc
  .array(fc.record({ minutes: fc.nat(90), lock: fc.option(fc.nat(600), { freq: 3 }) }), {
    minLength: 1,
    maxLength: 15,
  })
  .map((rows) =>
    rows.map(({ minutes, lock }, n): Timed => ({
      id: id(n),
      plannedMs: minutes * minute,
      lockedStart: lock === null ? undefined : start + lock * minute,
    })),
  );

const withLengths = (entries: readonly Timed[], lengths: ReadonlyMap<AgendaItemId, number>) =>
  entries.map((entry) => ({ ...entry, plannedMs: lengths.get(entry.id) ?? entry.plannedMs }));

describe('planned hours', () => {
  it('A9 last to the planned end, gaps before locked hours counted in', () => {
    const entries = [
      { id: id(1), plannedMs: 10 * minute },
      { id: id(2), plannedMs: 5 * minute, lockedStart: start + 60 * minute },
    ];
    expect(plannedSpan(entries, start)).toBe(65 * minute);
    expect(plannedSpan([], start)).toBe(0);
  });

  it('A1 add up: without locks the end is the start and the sum of all lengths', () => {
    fc.assert(
      fc.property(anyPlan, (entries) => {
        const free = entries.map(({ lockedStart: _, ...entry }) => entry);
        const sum = free.reduce((total, { plannedMs }) => total + plannedMs, start);
        expect(planTimes(free, start).at(-1)?.endsAt).toBe(sum);
      }),
    );
  });

  it('A1 A2 follow each other, and a locked one begins at its lock with the difference told', () => {
    fc.assert(
      fc.property(anyPlan, (entries) => {
        let before = start;
        planTimes(entries, start).forEach((time, index) => {
          const lock = entries[index]?.lockedStart;
          expect(time.startsAt).toBe(lock ?? before);
          expect(time.slackMs).toBe(time.startsAt - before);
          before = time.endsAt;
        });
      }),
    );
  });

  it('A2 tell lunch at noon: nine minutes too many before it', () => {
    const noon = start + 60 * minute;
    const times = planTimes(
      [
        { id: id(1), plannedMs: 45 * minute },
        { id: id(2), plannedMs: 24 * minute },
        { id: id(3), plannedMs: 60 * minute, lockedStart: noon },
        { id: id(4), plannedMs: 5 * minute },
      ],
      start,
    );
    expect(times.map(({ startsAt, slackMs }) => [(startsAt - start) / minute, slackMs / minute])).toEqual([
      [0, 0],
      [45, 0],
      [60, -9],
      [120, 0],
    ]);
  });

  it('A3 move nothing earlier and nothing behind a lock when an entry gets longer', () => {
    fc.assert(
      fc.property(anyPlan, fc.nat(), fc.integer({ min: 1, max: 60 }), (entries, pick, more) => {
        const at = pick % entries.length;
        const longer = entries.map((entry, n) =>
          n === at ? { ...entry, plannedMs: entry.plannedMs + more * minute } : entry,
        );
        const [was, is] = [planTimes(entries, start), planTimes(longer, start)];
        const lock = entries.findIndex(({ lockedStart }, n) => n > at && lockedStart !== undefined);
        is.forEach((time, n) => {
          const moved = time.startsAt - (was[n]?.startsAt ?? 0);
          const follows = n > at && (lock < 0 || n < lock);
          expect(moved).toBe(follows ? more * minute : 0);
        });
      }),
    );
  });

  it('A4 are evened out between locks: every stretch that can be filled is, and to the minute', () => {
    fc.assert(
      fc.property(anyPlan, (entries) => {
        const evened = withLengths(entries, evenedOut(entries, start));
        const times = planTimes(evened, start);
        expect(evened.map(({ lockedStart }) => lockedStart)).toEqual(
          entries.map(({ lockedStart }) => lockedStart),
        );
        let anchor = start;
        let lasting = 0;
        times.forEach((time, n) => {
          const lock = entries[n]?.lockedStart;
          if (lock !== undefined) {
            if (lasting > 0 && lock - anchor >= lasting * minute) expect(time.slackMs).toBe(0);
            [anchor, lasting] = [lock, 0];
          }
          if ((entries[n]?.plannedMs ?? 0) > 0) lasting += 1;
        });
        evened.forEach(({ plannedMs }, n) => {
          expect(plannedMs % minute).toBe(0);
          expect(plannedMs > 0).toBe((entries[n]?.plannedMs ?? 0) > 0);
        });
        expect(evenedOut(evened, start).size).toBe(0);
      }),
    );
  });

  it('A4 are evened out in proportion: an hour of 50, 25 and 25 into 40 minutes', () => {
    const entries = [
      { id: id(1), plannedMs: 50 * minute },
      { id: id(2), plannedMs: 25 * minute },
      { id: id(3), plannedMs: 25 * minute },
      { id: id(4), plannedMs: 60 * minute, lockedStart: start + 40 * minute },
    ];
    const evened = withLengths(entries, evenedOut(entries, start));
    expect(evened.map(({ plannedMs }) => plannedMs / minute)).toEqual([20, 10, 10, 60]);
  });
});

describe('expected hours', () => {
  const told = (bench: ReturnType<typeof aSession>, name: string) => {
    const progress = progressOf(bench.state.run, start, bench.now).get(item(name));
    if (!progress) throw new Error(`nothing of ${name}`);
    const from = (at: number) => Math.round((at - start) / minute);
    return {
      planned: [from(progress.plannedStart), from(progress.plannedEnd)],
      expected: [from(progress.startsAt), from(progress.endsAt)],
      drift: progress.driftMs / minute,
    };
  };

  it('A5 are behind where an entry runs over, and stay so until the time is won back', () => {
    const bench = aSession();
    bench.started().later(7 * minute);
    expect(told(bench, 'check-in')).toEqual({ planned: [0, 5], expected: [0, 7], drift: 2 });
    expect(told(bench, 'slide')).toEqual({ planned: [5, 10], expected: [7, 12], drift: 2 });
    bench.do(leader, { type: 'run.next' }).later(minute).do(leader, { type: 'run.next' });
    expect(told(bench, 'slide')).toEqual({ planned: [5, 10], expected: [7, 8], drift: -2 });
    expect(told(bench, 'ideas')).toEqual({ planned: [10, 16], expected: [8, 14], drift: -2 });
  });

  it('A5 wait for a lock, and let a pause cost its time', () => {
    const bench = aSession(
      everyKind.map((entry) =>
        entry.id === item('ideas') ? { ...entry, lockedStart: start + 20 * minute } : entry,
      ),
    ).started();
    expect(told(bench, 'ideas')).toEqual({ planned: [20, 26], expected: [20, 26], drift: 0 });
    bench
      .later(minute)
      .do(leader, { type: 'run.pause' })
      .later(14 * minute);
    expect(told(bench, 'check-in').expected).toEqual([0, 19]);
    expect(told(bench, 'ideas')).toEqual({ planned: [20, 26], expected: [24, 30], drift: 4 });
  });

  it('A5 are reckoned from the real beginning when a session is held on another day', () => {
    const bench = aSession().started();
    const progress = progressOf(bench.state.run, start - 24 * 60 * minute, bench.now);
    expect(progress.get(item('slide'))?.driftMs).toBe(0);
  });
});

describe('changing the plan', () => {
  it('A6 changes several lengths in one step, and none where one of them was started', () => {
    const bench = aSession().started();
    const rev = bench.state.run.rev;
    const plans = (...names: string[]) =>
      names.map((name) => ({ itemId: item(name), plannedMs: 3 * minute }));
    bench.do(leader, { type: 'agenda.plan', plans: plans('slide', 'ideas') });
    expect(bench.state.run.rev).toBe(rev + 1);
    expect(bench.state.run.items.slice(0, 3).map(({ plannedMs }) => plannedMs / minute)).toEqual([5, 3, 3]);
    expect(bench.give(leader, { type: 'agenda.plan', plans: plans('grouping', 'check-in') })?.code).toBe(
      'session.item-in-use',
    );
  });

  it('A7 copies an agenda so that its boards and options are its own', () => {
    let last = 0;
    const copy = copyAgenda(everyKind, () => fixedId<string>(`copy ${(last += 1)}`));
    const text = JSON.stringify(copy);
    for (const { id: old } of everyKind) expect(text).not.toContain(old);
    const ideas = copy.find(({ content }) => content.kind === 'ideas');
    const grouping = copy.find(({ content }) => content.kind === 'grouping');
    expect(grouping?.content).toMatchObject({ board: ideas?.id });
    const alone = everyKind.filter(({ content }) => content.kind === 'grouping');
    const twin = copyAgenda(alone, () => fixedId<string>('twin'));
    expect(twin[0]?.content).toMatchObject({ board: item('ideas') });
  });
});
