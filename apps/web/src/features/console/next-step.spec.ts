import { describe, expect, it } from '@jest/globals';
import type { TallyTick } from '@ruta/contracts/ballot/socket';
import { RoundId } from '@ruta/contracts/protocol/ids';
import { aSession, everyKind, item, leader, participant } from '@ruta/testing/session/a-session';
import { randomId } from '../../shared/live/op-id.ts';
import { benchSessionId, shownSession } from '../../shared/testing/shown-session.ts';
import { backStep, nextStep, readiness } from './next-step.ts';

type Bench = ReturnType<typeof aSession>;
const stepOf = (bench: Bench) => nextStep(shownSession(bench, 'console').view);
const roundId = RoundId.parse(randomId());
const opened = (kind: 'ballot' | 'dots') =>
  aSession()
    .started()
    .at(kind)
    .do(leader, {
      type: 'round.open',
      roundId,
      itemId: item(kind),
      spec: null,
      subject: null,
      seconds: null,
    });

describe('the next step', () => {
  it('starts, goes on, and finishes', () => {
    const bench = aSession();
    expect(stepOf(bench)).toEqual({ step: 'start' });
    expect(stepOf(bench.started())).toMatchObject({ step: 'next', item: { kind: 'slide' } });
    const last = everyKind.at(-1)?.content.kind ?? 'break';
    expect(stepOf(bench.at(last))).toMatchObject({ step: 'open-tables' });
    expect(stepOf(bench.do(leader, { type: 'run.finish' }))).toEqual({ step: 'none' });
  });

  it('P1 leads through the slides of a presentation before it leaves it, and back the same way', () => {
    const bench = aSession().started().at('slide');
    const itemId = item('slide');
    expect(stepOf(bench)).toMatchObject({ step: 'slide', index: 1, count: 3 });
    expect(backStep(shownSession(bench, 'console').view)).toEqual({ type: 'run.back' });
    bench.do(leader, { type: 'deck.show', itemId, index: 2 });
    expect(stepOf(bench)).toMatchObject({ step: 'next', item: { kind: 'ideas' } });
    expect(backStep(shownSession(bench, 'console').view)).toEqual({ type: 'deck.show', itemId, index: 1 });
  });

  it('leads through a voting before it leaves it', () => {
    expect(stepOf(aSession().started().at('ballot'))).toMatchObject({ step: 'open-round' });
    const bench = opened('ballot');
    expect(stepOf(bench)).toMatchObject({ step: 'close-round', round: { id: roundId } });
    bench.do(leader, { type: 'round.close', roundId });
    expect(stepOf(bench)).toMatchObject({ step: 'next', item: { kind: 'break' } });
  });
});

const ready = (bench: Bench, papers?: number) => {
  const tick: TallyTick = {
    sessionId: benchSessionId,
    roundId,
    at: 1,
    papers: papers ?? 0,
    eligible: 10,
    batched: 0,
    tally: null,
  };
  const session = shownSession(
    bench,
    'console',
    null,
    new Map(papers === undefined ? [] : [[roundId, tick]]),
  );
  return readiness(session.view, session.presence, session.tallies);
};

describe('being ready', () => {
  it('is few below seven in ten of those connected', () => {
    const bench = aSession().started().at('ideas');
    const done = (n: number) =>
      bench.do(participant(n), { type: 'ready.set', itemId: item('ideas'), ready: true });
    for (let n = 1; n <= 6; n += 1) done(n);
    expect(ready(bench)).toEqual({ ready: 6, all: 10, few: true, missing: 1 });
    done(7);
    expect(ready(bench)).toMatchObject({ few: false, missing: 0 });
  });

  it('is told by the papers in a voting', () => {
    expect(ready(opened('ballot'), 4)).toEqual({ ready: 4, all: 10, few: true, missing: 3 });
  });

  it('means nothing while people listen', () => {
    expect(ready(aSession().started())).toBeNull();
  });
});
