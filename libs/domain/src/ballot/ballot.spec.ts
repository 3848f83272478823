import { describe, expect, it } from '@jest/globals';
import { OptionId, type RoundId } from '@ruta/contracts/protocol/ids';
import { aSession, item, leader, yesOrNo } from '@ruta/testing/session/a-session';
import { fixedId } from '@ruta/testing/session/fixed-id';
import { view } from '../session/view.ts';
import { rootOfPapers } from './paper.ts';

const options = [1, 2, 3, 4].map((n) => OptionId.parse(fixedId<string>(`option ${n}`)));

describe('rounds', () => {
  const roundId = fixedId<RoundId>('round');
  const open = (more: object = {}) =>
    ({
      type: 'round.open',
      roundId,
      itemId: item('ballot'),
      spec: null,
      subject: null,
      seconds: null,
      ...more,
    }) as const;
  const atBallot = () => aSession().started().at('ballot');

  it('B7 closes by the clock when its deadline has passed, and not before', () => {
    const session = atBallot().do(leader, open({ seconds: 60 }));
    session.later(59_999).do('clock', { type: 'round.close', roundId });
    expect(session.state.rounds[0]?.status).toBe('open');
    expect(session.give(leader, { type: 'round.extend', roundId, seconds: 30 })).toBeNull();
    session.later(30_001).do('clock', { type: 'round.close', roundId });
    expect(session.state.rounds[0]?.status).toBe('closed');
  });

  it('B7 is not made longer once the time is up', () => {
    const session = atBallot()
      .do(leader, open({ seconds: 60 }))
      .later(60_000);
    expect(session.give(leader, { type: 'round.extend', roundId, seconds: 30 })?.code).toBe(
      'ballot.deadline-past',
    );
  });

  it('B8 keeps a result that waits for its release from every audience', () => {
    const session = atBallot().do(leader, open({ spec: { ...yesOrNo, visibility: 'on-release' } }));
    expect(session.give(leader, { type: 'round.release', roundId })?.code).toBe('ballot.not-closed');
    session.do(leader, { type: 'round.close', roundId });
    for (const audience of ['phone', 'console', 'screen'] as const)
      expect(view(session.state, audience).rounds[0]).toMatchObject({ status: 'closed', result: null });
    session.do(leader, { type: 'round.release', roundId });
    expect(view(session.state, 'screen').rounds[0]?.result).not.toBeNull();
  });

  it('B11 takes no other options once there is a vote', () => {
    const session = atBallot().do(leader, open());
    const amend = { type: 'round.amend' as const, roundId, spec: { ...yesOrNo, question: 'Otra' } };
    session.do(leader, amend);
    session.papersCast = 1;
    expect(session.give(leader, amend)?.code).toBe('ballot.options-frozen');
  });

  it('B12 numbers the rounds of an entry, one open at a time', () => {
    const session = atBallot().do(leader, open());
    const second = fixedId<RoundId>('second round');
    expect(session.give(leader, open({ roundId: second }))?.code).toBe('ballot.round-open');
    session.do(leader, { type: 'round.close', roundId }).do(leader, open({ roundId: second }));
    expect(session.state.rounds.map(({ number }) => number)).toEqual([1, 2]);
  });

  it('B14 opens on a subject only if that was frozen so', () => {
    const subject = (version: number) => ({
      kind: 'commitment-version' as const,
      commitmentId: fixedId<never>('commitment'),
      version,
      hash: 'a'.repeat(64),
    });
    const session = atBallot();
    expect(session.give(leader, open({ subject: subject(8) }))?.code).toBe('ballot.subject-unknown');
    session.do(leader, open({ subject: subject(7) }));
  });

  it('B17 refuses options that are one, or twice the same, or stand for nothing shown', () => {
    const session = atBallot();
    const [first] = yesOrNo.options;
    if (!first) throw new Error('there is an option');
    for (const wrong of [
      [first],
      [first, first],
      [first, { ...first, id: options[0], label: null, idea: fixedId<never>('idea') }],
    ])
      expect(session.give(leader, open({ spec: { ...yesOrNo, options: wrong } }))?.code).toBe(
        'ballot.invalid-options',
      );
  });
});

describe('the evidence of a round', () => {
  const roundId = fixedId<RoundId>('round');
  const papers = (count: number) =>
    Array.from({ length: count }, (_, n) => ({
      code: `CODE${n}`,
      choice: { method: 'single' as const, option: options[n % 4] ?? ('' as never) },
    }));

  it('B9 has one root for the same papers in any order, another for any other papers', () => {
    const some = papers(7);
    const root = rootOfPapers(roundId, some);
    expect(rootOfPapers(roundId, some.toReversed())).toBe(root);
    expect(rootOfPapers(roundId, papers(6))).not.toBe(root);
    const forged = some.map((paper, n) => (n === 3 ? { ...paper, code: 'OTHER' } : paper));
    expect(rootOfPapers(roundId, forged)).not.toBe(root);
  });
});
