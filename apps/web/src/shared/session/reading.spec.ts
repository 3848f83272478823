import { describe, expect, it } from '@jest/globals';
import { view } from '@ruta/domain/session/view';
import { aSession, leader } from '@ruta/testing/session/a-session';
import { currentItem, nextItem, questionOf, shareLeft, timeLeft } from './reading.ts';

const minute = 60_000;
const runOf = (bench: ReturnType<typeof aSession>) => view(bench.state, 'console').run;

describe('reading a session', () => {
  it('knows what is now and what is next, before the start and at the end too', () => {
    const bench = aSession();
    expect(currentItem(runOf(bench))).toBeNull();
    expect(nextItem(runOf(bench))?.kind).toBe('check-in');
    bench.started().at('breakout');
    expect(currentItem(runOf(bench))?.kind).toBe('breakout');
    expect(nextItem(runOf(bench))).toBeNull();
  });

  it('lets a pause stop the clock', () => {
    const bench = aSession()
      .started()
      .later(2 * minute)
      .do(leader, { type: 'run.pause' });
    const paused = runOf(bench);
    expect(timeLeft(paused, bench.now + 10 * minute)).toBe(3 * minute);
    expect(shareLeft(paused, bench.now + 10 * minute)).toBeCloseTo(0.6);
  });

  it('counts past the end, and shows an empty bar there', () => {
    const bench = aSession()
      .started()
      .later(6 * minute);
    expect(timeLeft(runOf(bench), bench.now)).toBe(-minute);
    expect(shareLeft(runOf(bench), bench.now)).toBe(0);
  });

  it('makes the question of a voting the large sentence', () => {
    const bench = aSession().started().at('ballot');
    const now = currentItem(runOf(bench));
    expect(now && questionOf(now)).toBe('Do we send this text to feedback?');
  });
});
