import { describe, expect, it } from '@jest/globals';
import type { Audience, SessionView } from '@ruta/contracts/session/view';
import type { AudienceEvent } from '@ruta/contracts/session/view-event';
import {
  aFormalSession,
  item,
  leader,
  participant,
  type SessionOnBench,
} from '@ruta/testing/session/a-session';
import { anyAttempt, anyHistory, type Attempt } from '@ruta/testing/session/any-command';
import { fixedId } from '@ruta/testing/session/fixed-id';
import fc from 'fast-check';
import { evolve } from './evolve.ts';
import { fold, foldPush } from './fold.ts';
import { own, view } from './view.ts';
import { bundled } from './parts/bundle.ts';
import { redact } from './redact.ts';
import { emptySession } from './state.ts';
import { touched } from './touched.ts';

const audiences: Audience[] = ['phone', 'console', 'screen'];

function play(history: Attempt[], session: SessionOnBench = aFormalSession()): SessionOnBench {
  session.started();
  for (const { who, command, stale, pauseMs } of history) session.later(pauseMs).give(who, command, stale);
  return session;
}

/** Everything an audience is told, from the first event on. */
function stream({ log }: SessionOnBench, audience: Audience): AudienceEvent[] {
  let state = emptySession;
  return log.map((logged) => {
    const told = redact(state, logged, audience);
    state = evolve(state, logged);
    return told;
  });
}

describe('the law of the live session', () => {
  it('S1 folds what an audience is told into what it may see, after every event of any history', () => {
    fc.assert(
      fc.property(anyHistory, (history) => {
        const { log } = play(history);
        for (const audience of audiences) {
          let state = emptySession;
          let seen: SessionView = view(state, audience);
          for (const logged of log) {
            seen = fold(seen, redact(state, logged, audience));
            state = evolve(state, logged);
            expect(seen).toEqual(view(state, audience));
          }
        }
      }),
      { numRuns: 120 },
    );
  });

  it('S2 brings whoever joins late, or reconnects with any bundle of events, to the same view', () => {
    fc.assert(
      fc.property(anyHistory, fc.nat(), fc.nat(), (history, a, b) => {
        const session = play(history);
        const [joined, split] = [a % session.log.length, b % session.log.length].sort((x, y) => x - y);
        for (const audience of audiences) {
          const told = stream(session, audience).filter(({ events }) => events.length > 0);
          const state = session.log.slice(0, joined).reduce(evolve, emptySession);
          const bundle = (from: number, seq: number) => ({
            sessionId: fixedId<never>('session'),
            from,
            seq,
            events: bundled(told.filter((event) => event.seq >= from && event.seq <= seq)),
            names: [],
          });
          const late = foldPush(view(state, audience), bundle(1, split ?? 0));
          if (late === 'missed') throw new Error('a bundle from the first event misses nothing');
          const last = foldPush(late, bundle((split ?? 0) + 1, session.state.seq));
          expect(last).toEqual(view(session.state, audience));
        }
      }),
      { numRuns: 150 },
    );
  });

  it('S3 tells a client that lacks events to ask for them', () => {
    const session = aFormalSession().started();
    const seen = view(emptySession, 'phone');
    const push = { sessionId: fixedId<never>('session'), from: 3, seq: 4, events: [], names: [] };
    expect(foldPush(seen, push)).toBe('missed');
    expect(session.state.seq).toBeGreaterThan(0);
  });

  it('S4 sends no word of an idea to anybody before the reveal, and of a hidden or late one not to phones', () => {
    const secret = (n: number) => `unsaid ${n}`;
    const worded = anyHistory.map((history) =>
      history.map((attempt, n) =>
        attempt.command.type === 'idea.add' || attempt.command.type === 'idea.edit'
          ? { ...attempt, command: { ...attempt.command, text: secret(n) } }
          : attempt,
      ),
    );
    fc.assert(
      fc.property(worded, (history) => {
        const session = play(history);
        for (const audience of audiences) {
          let state = emptySession;
          for (const logged of session.log) {
            const sent = JSON.stringify(redact(state, logged, audience));
            state = evolve(state, logged);
            const shown = JSON.stringify(view(state, audience));
            for (const board of state.boards)
              for (const idea of board.ideas) {
                const visible =
                  board.revealed &&
                  (idea.state === 'kept' ||
                    (audience === 'console' && (idea.state === 'late' || idea.state === 'hidden')));
                const others = board.ideas.some((other) => other !== idea && other.text === idea.text);
                if (visible || others || !idea.text?.startsWith('unsaid')) continue;
                expect(shown).not.toContain(`"${idea.text}"`);
                expect(sent).not.toContain(`"${idea.text}"`);
              }
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  it('S5 sends the same bytes for two histories that differ only in what is hidden, until the reveal', () => {
    const beforeReveal = fc
      .array(anyAttempt, { maxLength: 150, size: 'max' })
      .map((history) =>
        history.filter(({ command: { type } }) =>
          ['idea.add', 'ready.set', 'floor.ask', 'screen.blank', 'run.pause', 'run.resume'].includes(type),
        ),
      );
    fc.assert(
      fc.property(beforeReveal, (history) => {
        const told = (wording: string) => {
          const session = aFormalSession().started().at('ideas');
          const wordings = history.map((attempt) =>
            attempt.command.type === 'idea.add'
              ? { ...attempt, command: { ...attempt.command, text: `${wording} ${attempt.command.text}` } }
              : attempt,
          );
          for (const { who, command, pauseMs } of wordings) session.later(pauseMs).give(who, command);
          const until = session.state.seq;
          session.do(leader, { type: 'board.reveal', board: item('ideas') });
          return audiences.map((audience) => {
            const all = stream(session, audience);
            return [JSON.stringify(all.slice(0, until)), JSON.stringify(all.slice(until))];
          });
        };
        const [one, other] = [told('one'), told('other')];
        one.forEach(([hidden], n) => expect(hidden).toBe(other[n]?.[0]));
        const ideas = history.some(({ command, who }) => command.type === 'idea.add' && who !== 'clock');
        if (ideas) expect(one[0]?.[1]).not.toBe(other[0]?.[1]);
      }),
      { numRuns: 150 },
    );
  });

  it('S6 keeps authors of an anonymous board to itself, in every view and every event', () => {
    fc.assert(
      fc.property(anyHistory, (history) => {
        const session = play(history.filter(({ command }) => command.type !== 'agenda.edit'));
        for (const audience of audiences)
          for (const board of view(session.state, audience).boards)
            for (const idea of [...board.ideas, ...board.tray]) expect(idea.author).toBeNull();
      }),
      { numRuns: 60 },
    );
  });

  it('S7 changes the private view of those alone who are named as touched', () => {
    const everybody = [1, 2, 3].map(participant);
    fc.assert(
      fc.property(anyHistory, (history) => {
        let state = emptySession;
        for (const logged of play(history).log) {
          const after = evolve(state, logged);
          const named = touched(state, after, logged.event);
          for (const somebody of everybody) {
            const [was, is] = [own(state, somebody), own(after, somebody)];
            const step = logged.event.type === 'item.entered' || logged.event.type === 'run.finished';
            if (!named.includes(somebody)) expect(is).toEqual(step ? { ...was, ready: null } : was);
          }
          state = after;
        }
      }),
      { numRuns: 100 },
    );
  });

  it('S8 loses no input by undo, back or going anywhere: what was accepted stays', () => {
    fc.assert(
      fc.property(
        anyHistory,
        fc.array(fc.constantFrom('run.undo', 'run.back', 'run.next'), { maxLength: 6 }),
        (history, steps) => {
          const session = play(history);
          const before = session.state;
          for (const type of steps) session.later(500).give(leader, { type });
          const after = session.state;
          const ideas = (state: typeof before) =>
            state.boards.flatMap((board) =>
              board.ideas.map(({ id, text, state: is, groupId }) => ({ id, text, is, groupId })),
            );
          expect(ideas(after)).toEqual(ideas(before));
          expect(after.rounds).toEqual(before.rounds);
          expect(after.floor.queue).toEqual(before.floor.queue);
        },
      ),
      { numRuns: 150 },
    );
  });
});
