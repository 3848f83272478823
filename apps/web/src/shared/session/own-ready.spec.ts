import { describe, expect, it } from '@jest/globals';
import type { SessionCommand } from '@ruta/contracts/session/command';
import { evolve } from '@ruta/domain/session/evolve';
import { redact } from '@ruta/domain/session/redact';
import { emptySession } from '@ruta/domain/session/state';
import { own } from '@ruta/domain/session/view';
import { aSession, item, leader, participant } from '@ruta/testing/session/a-session';
import { benchSessionId } from '../testing/shown-session.ts';
import { readyAfter, type OwnReady } from './own-ready.ts';

type Bench = ReturnType<typeof aSession>;
const me = participant(1);

/** What a phone that saw everything up to `seen` makes of what it is told since then. */
function heard(bench: Bench, known: OwnReady, seen: number): OwnReady {
  let state = emptySession;
  const events = bench.log.map((logged) => {
    const told = redact(state, logged, 'phone');
    state = evolve(state, logged);
    return told;
  });
  const push = { sessionId: benchSessionId, from: seen + 1, seq: bench.state.seq, events, names: [] };
  return readyAfter(known, push, seen);
}

describe('being ready, on the phone', () => {
  const cases: [string, SessionCommand[]][] = [
    ['a step', [{ type: 'run.next' }]],
    ['a step that is taken back', [{ type: 'run.next' }, { type: 'run.undo' }]],
    ['a step and the way back', [{ type: 'run.next' }, { type: 'run.back' }]],
    ['a way back that is taken back', [{ type: 'run.next' }, { type: 'run.back' }, { type: 'run.undo' }]],
  ];

  it.each(cases)('S29 says after %s what the room says', (_, commands) => {
    const bench = aSession().started();
    bench.do(me, { type: 'ready.set', itemId: item('check-in'), ready: true });
    const seen = bench.state.seq;
    for (const command of commands) bench.do(leader, command);
    const known = { ready: item('check-in'), before: null };
    expect(heard(bench, known, seen).ready).toBe(own(bench.state, me).ready);
  });

  it('S29 keeps what the room told before the step that is taken back arrived', () => {
    const bench = aSession().started();
    bench.do(me, { type: 'ready.set', itemId: item('check-in'), ready: true });
    bench.do(leader, { type: 'run.next' });
    const seen = bench.state.seq;
    bench.do(leader, { type: 'run.undo' });
    expect(heard(bench, { ready: item('check-in'), before: null }, seen).ready).toBe(item('check-in'));
  });
});
