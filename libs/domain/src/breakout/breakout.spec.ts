import { describe, expect, it } from '@jest/globals';
import type { ParticipantId } from '@ruta/contracts/protocol/ids';
import type { Seating } from '@ruta/contracts/breakout/phase';
import { isRefused } from '@ruta/contracts/protocol/refusal';
import type { Audience } from '@ruta/contracts/session/view';
import {
  aSession,
  everyKind,
  item,
  leader,
  participant,
  type SessionOnBench,
} from '@ruta/testing/session/a-session';
import { anyHistory } from '@ruta/testing/session/any-command';
import { fixedId } from '@ruta/testing/session/fixed-id';
import fc from 'fast-check';
import { decide } from '../session/decide.ts';
import { evolve } from '../session/evolve.ts';
import { minutesOf } from '../session/minutes.ts';
import { redact } from '../session/redact.ts';
import { emptySession, type SessionState } from '../session/state.ts';
import { own, view } from '../session/view.ts';
import { breakoutsOf, tableIn, tableOf } from './breakout.ts';
import { beginTable, finishTable } from './table-session.ts';

const minute = 60_000;
const hallOf = (count: number) =>
  Array.from({ length: count }, (_, n) => ({ id: participant(n + 1), sector: n % 3 ? 'civil' : 'gobierno' }));

/** A hall at its breakout, people seated as the phase says. */
function seated(seating: Seating = 'random', count = 8): SessionOnBench {
  const agenda = everyKind.map((entry) =>
    entry.content.kind === 'breakout' ? { ...entry, content: { ...entry.content, seating } } : entry,
  );
  const session = aSession(agenda);
  session.people = hallOf(count);
  return session.started().at('breakout');
}

const open = (seating?: Seating, count?: number) =>
  seated(seating, count).do(leader, { type: 'breakout.open' });
const last = (session: SessionOnBench) => breakoutsOf(session.state).at(-1);
const tables = (session: SessionOnBench) => last(session)?.tables ?? [];
const table = (session: SessionOnBench, n: number) => tables(session)[n - 1] ?? ({} as never);
const someoneAt = (session: SessionOnBench, n: number): ParticipantId =>
  table(session, n).seated[0] ?? leader;
const seatOf = (session: SessionOnBench, id: ParticipantId) => tableOf(last(session), id)?.number ?? null;

describe('tables', () => {
  it('S60 give nobody two places, and none to who was removed, in any history', () => {
    fc.assert(
      fc.property(anyHistory, (history) => {
        const session = aSession().started();
        for (const { who, command, stale, pauseMs } of history)
          session.later(pauseMs).give(who, command, stale);
        for (const breakout of breakoutsOf(session.state)) {
          const places = breakout.tables.flatMap((known) => known.seated);
          expect(new Set(places).size).toBe(places.length);
          expect(breakout.returned.filter((id) => places.includes(id))).toEqual([]);
        }
        const running = last(session);
        for (const id of session.state.removed)
          if (running?.status !== 'closed') expect(tableOf(running, id)).toBeUndefined();
      }),
      { numRuns: 80 },
    );
  });

  it('S60 stand with the step into their phase: everybody sees where they will sit before they open', () => {
    const session = seated();
    expect(last(session)).toMatchObject({
      status: 'seating',
      tables: [{ number: 1 }, { number: 2 }, { number: 3 }],
    });
    expect(own(session.state, participant(4)).parts.breakouts?.id).toBe(
      tableOf(last(session), participant(4))?.id,
    );
    const [before] = tables(session);
    session.do(leader, { type: 'breakout.seat', seating: 'sector', like: null });
    expect(tables(session)[0]?.id).toBe(before?.id);
    session.do(leader, { type: 'run.back' }).do(leader, { type: 'run.next' });
    expect(breakoutsOf(session.state)).toHaveLength(1);
  });

  it('S63 repeat a map of the session, or mix those who have not sat together', () => {
    const session = seated('as-before');
    expect(last(session)?.seating).toBe('random');
    session.do(leader, { type: 'breakout.open' });
    const map = tables(session).map((known) => known.seated);
    session.do(leader, { type: 'breakout.close', tableId: null });
    session.do(leader, { type: 'breakout.seat', seating: 'as-before', like: null });
    expect(tables(session).map((known) => known.seated)).toEqual(map);
    session.do(leader, { type: 'breakout.seat', seating: 'mix', like: null });
    expect(tables(session).flatMap((known) => known.seated)).toHaveLength(8);
    expect(breakoutsOf(session.state).map(({ number }) => number)).toEqual([1, 2]);
  });

  it('S64 seat whoever comes late at the smallest, and leave nobody standing when they open', () => {
    const session = open();
    const latecomer = participant(40);
    session.do(latecomer, { type: 'breakout.sit', tableId: null });
    expect(seatOf(session, latecomer)).toBe(3);
    const unasked = seated('manual');
    unasked.do(participant(40), { type: 'breakout.sit', tableId: null });
    expect(seatOf(unasked, participant(40))).toBeNull();
    unasked.do(leader, {
      type: 'breakout.move',
      participantId: participant(1),
      tableId: table(unasked, 2).id,
    });
    unasked.do(leader, { type: 'breakout.move', participantId: participant(2), tableId: null });
    unasked.do(leader, { type: 'breakout.open' });
    expect(tables(unasked).map((known) => known.seated.length)).toEqual([3, 2, 2]);
    unasked.do(participant(2), { type: 'breakout.sit', tableId: null });
    expect(seatOf(unasked, participant(2))).toBeNull();
  });

  it('S64 let people choose where the phase says so, and nowhere else', () => {
    const session = seated('choice');
    const [me, there] = [participant(3), table(session, 2).id];
    session.do(me, { type: 'breakout.sit', tableId: there }).do(leader, { type: 'breakout.open' });
    expect(seatOf(session, me)).toBe(2);
    session.do(me, { type: 'breakout.sit', tableId: table(session, 1).id });
    expect(seatOf(session, me)).toBe(1);
    const fixed = open();
    const wish = tables(fixed).find(({ seated: people }) => !people.includes(me));
    expect(fixed.give(me, { type: 'breakout.sit', tableId: wish?.id ?? there })?.code).toBe(
      'breakout.no-choice',
    );
  });

  it('S66 count their time from the opening; minutes for one or all; a pause costs nothing', () => {
    const session = seated()
      .later(5 * minute)
      .do(leader, { type: 'breakout.open' });
    const due = session.now + 20 * minute;
    expect(session.state.run.endsAt).toBe(due);
    session.do(leader, { type: 'breakout.extend', tableId: table(session, 2).id, seconds: 120 });
    expect(tables(session).map(({ endsAt }) => (endsAt ?? 0) - due)).toEqual([0, 2 * minute, 0]);
    expect(session.state.run.endsAt).toBe(due + 2 * minute);
    session.do(leader, { type: 'run.add-time', seconds: 60 });
    expect(tables(session).map(({ endsAt }) => (endsAt ?? 0) - due)).toEqual([minute, 3 * minute, minute]);
    session
      .do(leader, { type: 'run.pause' })
      .later(4 * minute)
      .do(leader, { type: 'run.resume' });
    expect(tables(session).map(({ endsAt }) => (endsAt ?? 0) - due)).toEqual(
      [5, 7, 5].map((n) => n * minute),
    );
    expect(session.state.run.endsAt).toBe(due + 7 * minute);
  });

  it('S67 close when their time is up, each at its own, and the breakout with the last', () => {
    const session = open();
    session.do(leader, { type: 'breakout.extend', tableId: table(session, 1).id, seconds: 300 });
    session.do('clock', { type: 'breakout.expire' });
    expect(tables(session).some(({ closed }) => closed)).toBe(false);
    session.later(20 * minute).do('clock', { type: 'breakout.expire' });
    expect(tables(session).map(({ closed }) => closed)).toEqual([false, true, true]);
    session.later(5 * minute).do('clock', { type: 'breakout.expire' });
    expect(last(session)?.status).toBe('closed');
  });

  it('S68 hold the agenda: nobody steps on while people sit at them', () => {
    const session = open();
    for (const type of ['run.back', 'run.undo', 'run.finish'] as const)
      expect(session.give(leader, { type })?.code).toBe('breakout.open');
    expect(session.give(leader, { type: 'run.goto', itemId: item('ideas') })?.code).toBe('breakout.open');
    session.do(leader, { type: 'breakout.close', tableId: null }).do(leader, { type: 'run.back' });
  });

  it('S69 have one who reports: the first who takes it, then whom they or the facilitation say', () => {
    const session = open();
    const [one, other] = table(session, 1).seated;
    const [me, you, id] = [one ?? leader, other ?? leader, table(session, 1).id];
    const report = (participantId: ParticipantId | null) =>
      ({ type: 'breakout.report', tableId: id, participantId }) as const;
    expect(session.give(me, report(you))?.code).toBe('policy.not-allowed');
    session.do(me, report(me));
    expect(session.give(you, report(you))?.code).toBe('breakout.reported');
    session.do(me, report(you));
    expect(table(session, 1).rapporteur).toBe(you);
    session.do(leader, { type: 'breakout.move', participantId: you, tableId: table(session, 2).id });
    expect(table(session, 1).rapporteur).toBeNull();
  });

  it('S70 hand in a card that only the console reads until it is presented', () => {
    const session = open();
    const [me, id] = [someoneAt(session, 1), table(session, 1).id];
    expect(session.give(me, { type: 'breakout.hand', tableId: id, text: 'Early' })?.code).toBe(
      'policy.not-allowed',
    );
    session.do(me, { type: 'breakout.report', tableId: id, participantId: me });
    session.do(me, { type: 'breakout.hand', tableId: id, text: 'First' });
    session.do(leader, { type: 'breakout.close', tableId: null });
    session.do(me, { type: 'breakout.hand', tableId: id, text: 'Pipes first' });
    const reads = (audience: Audience) =>
      JSON.stringify(view(session.state, audience)).includes('Pipes first');
    expect([reads('console'), reads('phone'), reads('screen')]).toEqual([true, false, false]);
    session.do(leader, { type: 'breakout.present', tableId: id });
    expect([reads('phone'), reads('screen')]).toEqual([true, true]);
    expect(session.give(me, { type: 'breakout.hand', tableId: id, text: 'Too late' })?.code).toBe(
      'breakout.card-presented',
    );
    expect(JSON.stringify(minutesOf(session.state).parts)).toContain('Pipes first');
    session.do(leader, { type: 'breakout.hide', tableId: id, reason: 'Names a person' });
    expect([reads('console'), reads('phone'), reads('screen')]).toEqual([true, false, false]);
    expect(own(session.state, me).parts.breakouts?.card?.hidden?.reason).toBe('Names a person');
    session.do(leader, { type: 'breakout.restore', tableId: id });
    expect(reads('screen')).toBe(true);
  });

  it('S71 call the facilitation; the console sees it, the table sees that somebody comes', () => {
    const session = open();
    const [me, id] = [someoneAt(session, 2), table(session, 2).id];
    expect(
      session.give(someoneAt(session, 1), { type: 'breakout.call', tableId: id, calling: true })?.code,
    ).toBe('breakout.not-seated');
    session.do(me, { type: 'breakout.call', tableId: id, calling: true });
    expect(own(session.state, me).parts.breakouts?.call).toEqual({ at: session.now, coming: false });
    expect(JSON.stringify(view(session.state, 'phone'))).not.toContain('"coming"');
    session.do(leader, { type: 'breakout.answer', tableId: id });
    expect(own(session.state, me).parts.breakouts?.call?.coming).toBe(true);
    session.do(me, { type: 'breakout.call', tableId: id, calling: false });
    expect(table(session, 2).call).toBeNull();
  });

  it('S72 hear a message to all', () => {
    const session = open().do(leader, { type: 'breakout.tell', text: 'Five minutes' });
    const [head] = view(session.state, 'phone').parts.breakouts.filter(({ kind }) => kind === 'breakout');
    expect(head).toMatchObject({ messages: [{ text: 'Five minutes' }] });
  });

  it('S130 are told to phones where they are one’s own, may be chosen, or were read by the room; no others', () => {
    fc.assert(
      fc.property(anyHistory, (history) => {
        const session = aSession().started();
        for (const { who, command, stale, pauseMs } of history) {
          session.later(pauseMs).give(who, command, stale);
          for (const element of view(session.state, 'phone').parts.breakouts) {
            if (element.kind !== 'table') continue;
            const { offered, closed, card } = tableIn(session.state, element.id) ?? ({} as never);
            const read = (card?.presentedAt ?? null) !== null && card?.hidden === null;
            expect(read || (offered && !closed)).toBe(true);
            expect(element).toMatchObject({ seated: [], rapporteur: null, call: null });
          }
          for (const me of [1, 2, 3].map(participant)) {
            const mine = tableOf(last(session), me);
            const { id, number, name, endsAt, closed, rapporteur } = mine ?? ({} as never);
            const facts = mine ? { id, number, name, endsAt, closed, rapporteur } : null;
            expect(own(session.state, me).parts.breakouts).toEqual(facts && expect.objectContaining(facts));
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('S130 tell a phone as much where there are three as where there are two hundred', () => {
    const told = (count: number) => {
      const names = Array.from({ length: count }, (_, n) => `Table ${n + 1}`);
      const agenda = everyKind.map((entry) =>
        entry.content.kind === 'breakout'
          ? { ...entry, content: { ...entry.content, tables: names } }
          : entry,
      );
      const session = aSession(agenda).started().at('breakout').do(leader, { type: 'breakout.open' });
      session.do(leader, { type: 'breakout.extend', tableId: null, seconds: 60 });
      const me = someoneAt(session, 2);
      session.do(me, { type: 'breakout.report', tableId: table(session, 2).id, participantId: me });
      session.do(me, { type: 'breakout.call', tableId: table(session, 2).id, calling: true });
      session.do(me, { type: 'breakout.hand', tableId: table(session, 2).id, text: 'Pipes first' });
      session.do(leader, { type: 'breakout.close', tableId: null });
      let state = emptySession;
      return session.log.map((logged) => {
        const heard = redact(state, logged, 'phone');
        state = evolve(state, logged);
        return logged.event.type.startsWith('breakout.') ? JSON.stringify(heard.events).length : 0;
      });
    };
    expect(told(200)).toEqual(told(3));
  });

  it('S77 lose whoever is removed from the room', () => {
    const session = open();
    const me = someoneAt(session, 3);
    session.do(leader, { type: 'participant.remove', participantId: me, reason: 'Insults others' });
    expect(seatOf(session, me)).toBeNull();
  });
});

describe('the session of a table', () => {
  const content = everyKind.find(({ content: { kind } }) => kind === 'breakout')?.content;
  if (content?.kind !== 'breakout') throw new Error('no breakout on the bench');
  const when = {
    now: 1_800_000_000_000,
    present: { room: 0, online: 0, assisted: 0 },
    controllerHeardAt: null,
    random: () => 0.5,
    leads: () => false,
    isSeated: () => true,
    takesPart: () => true,
    people: () => [],
    savedMap: () => null,
    contribution: () => null,
    project: () => null,
    formal: null,
    seatHeld: () => null,
    newId: () => fixedId<string>('new'),
    papers: () => 0,
    isFrozen: () => false,
    count: () => {
      throw new Error('nothing to count');
    },
  };
  const me = participant(1);
  const started = () =>
    beginTable(content, when).reduce(
      (state, event) => evolve(state, { seq: state.seq + 1, at: when.now, actor: null, event }),
      emptySession,
    );
  const give = (
    state: SessionState,
    command: Parameters<typeof decide>[1]['command'],
    who: { leads?: boolean; reports?: boolean } = {},
  ): SessionState | string => {
    const given = { command, expectedRev: state.run.rev };
    const decision = decide(state, given, { kind: 'participant', id: me, leads: false, ...who }, when);
    if (isRefused(decision)) return decision.refusal.code;
    return decision.reduce(
      (after, event) => evolve(after, { seq: after.seq + 1, at: when.now, actor: me, event }),
      state,
    );
  };
  const board = item('table ideas');
  const idea = (text: string) => ({ type: 'idea.add', board, ideaId: fixedId<never>(text), text }) as const;

  it('S65 goes through its steps with a board of its own, led by whoever reports', () => {
    const state = give(started(), idea('agua'));
    if (typeof state === 'string') throw new Error(state);
    expect(state).toMatchObject({ table: true, run: { status: 'live', current: board, endsAt: null } });
    expect(give(state, { type: 'run.next' })).toBe('policy.not-allowed');
    const next = give(state, { type: 'run.next' }, { reports: true });
    expect(next).toMatchObject({ run: { current: item('table grouping') }, boards: [{ revealed: true }] });
    for (const type of ['run.pause', 'run.finish', 'lease.ask'] as const)
      expect(give(state, { type }, { leads: true, reports: true })).toBe('policy.not-allowed');
  });

  it('S67 ends with everything shown that was written; a late idea waits in the tray', () => {
    const state = give(started(), idea('agua'));
    if (typeof state === 'string') throw new Error(state);
    const ended = finishTable(state, when).reduce(
      (after, event) => evolve(after, { seq: after.seq + 1, at: when.now, actor: null, event }),
      state,
    );
    expect(view(ended, 'phone')).toMatchObject({
      run: { status: 'finished' },
      boards: [{ revealed: true, ideas: [{ text: 'agua' }] }],
    });
    expect(give(ended, { type: 'floor.ask', stance: null })).toBe('session.finished');
    expect(give(ended, idea('tarde'))).toMatchObject({ boards: [{ ideas: [{}, { state: 'late' }] }] });
    expect(finishTable(ended, when)).toEqual([]);
  });

  it('S4 tells no word of it before it is shown', () => {
    const state = give(started(), idea('agua')) as SessionState;
    const logged = {
      seq: 9,
      at: when.now,
      actor: me,
      event: { type: 'ready.set', participantId: me, ready: true },
    } as const;
    expect(JSON.stringify([view(state, 'phone'), redact(state, logged, 'phone')])).not.toContain('agua');
  });
});
