import { describe, expect, it } from '@jest/globals';
import type { BallotSpec, Choice } from '@ruta/contracts/ballot/ballot';
import type { BatchContent, BatchId } from '@ruta/contracts/ballot/batch';
import type { RoundId } from '@ruta/contracts/protocol/ids';
import type { SessionCommand } from '@ruta/contracts/session/command';
import { ballotOf, optionNamed } from '@ruta/testing/ballot/any-paper';
import { aSession, coLeader, item, leader, participant } from '@ruta/testing/session/a-session';
import { anyHistory } from '@ruta/testing/session/any-command';
import { fixedId } from '@ruta/testing/session/fixed-id';
import fc from 'fast-check';
import { view } from '../session/view.ts';
import { batchResults, handsOfBatches, papersOfBatches, peopleOfBatches } from './batches.ts';
import { rootOfPapers } from './paper.ts';

const roundId = fixedId<RoundId>('round');
const batchId = fixedId<BatchId>('batch 1');
const [a, b] = [optionNamed(1), optionNamed(2)];
const single = ballotOf({ method: 'single' }, 3);
const choose = (option: typeof a): Choice => ({ method: 'single', option });
const papers: BatchContent = { kind: 'papers', papers: [choose(a), choose(b), { method: 'blank' }] };
const hands = (people: number, ...raised: [typeof a, number][]): BatchContent => ({
  kind: 'hands',
  people,
  marks: raised.map(([option, count]) => ({ option, level: null, hands: count })),
});

const opened = (spec: Partial<BallotSpec> = {}) =>
  aSession()
    .started()
    .at('ballot')
    .do(leader, {
      type: 'round.open',
      roundId,
      itemId: item('ballot'),
      spec: { ...single, ...spec },
      subject: null,
      seconds: null,
    });
const enter = (content: BatchContent, id = batchId): SessionCommand => ({
  type: 'round.batch-enter',
  roundId,
  batchId: id,
  label: 'Mesa 4',
  content,
});
const confirm = (revision = 1): SessionCommand => ({
  type: 'round.batch-confirm',
  roundId,
  batchId,
  revision,
});
const batchesOf = (session: ReturnType<typeof opened>) => session.state.rounds[0]?.batches ?? [];

describe('batches', () => {
  it('B40 counts hands at once and papers only after a second person has confirmed them', () => {
    const session = opened().do(leader, enter(papers));
    expect(papersOfBatches(batchesOf(session))).toEqual([]);
    expect(session.give(leader, confirm())?.code).toBe('ballot.batch-own');
    session.do(coLeader, confirm());
    expect(papersOfBatches(batchesOf(session)).map(({ code }) => code)).toEqual([
      'P1-001',
      'P1-002',
      'P1-003',
    ]);
    session.do(leader, enter(hands(9, [a, 4], [b, 3]), fixedId<BatchId>('batch 2')));
    expect(peopleOfBatches(batchesOf(session))).toEqual({ paper: 3, hands: 9 });
    expect(handsOfBatches(batchesOf(session))).toHaveLength(1);
  });

  it('B40 asks for one person alone where the ballot says so', () => {
    const session = opened({ paperCheck: 'one' }).do(leader, enter(papers));
    expect(papersOfBatches(batchesOf(session))).toHaveLength(3);
  });

  it('B41 lets a batch be corrected until the close; it is then to be confirmed anew, and never unread', () => {
    const session = opened().do(leader, enter(papers)).do(coLeader, confirm());
    const corrected: BatchContent = { kind: 'papers', papers: [choose(b)] };
    const correct = (revision: number): SessionCommand => ({
      type: 'round.batch-correct',
      roundId,
      batchId,
      revision,
      label: 'Mesa 5',
      content: corrected,
    });
    session.do(coLeader, correct(1));
    expect(session.give(leader, correct(1))?.code).toBe('ballot.batch-changed');
    expect(session.give(leader, confirm(1))?.code).toBe('ballot.batch-changed');
    expect(session.give(coLeader, confirm(2))?.code).toBe('ballot.batch-own');
    session.do(leader, confirm(2));
    expect(batchesOf(session)[0]?.history.map(({ did }) => did)).toEqual([
      'entered',
      'confirmed',
      'corrected',
      'confirmed',
    ]);
    session.do(leader, { type: 'round.close', roundId });
    expect(session.give(leader, correct(2))?.code).toBe('ballot.closed');
  });

  it('B41 leaves out what was withdrawn', () => {
    const session = opened()
      .do(leader, enter(hands(5, [a, 5])))
      .do(leader, { type: 'round.batch-withdraw', roundId, batchId });
    expect(batchResults(single, batchesOf(session))).toEqual([]);
  });

  it.each<[string, BatchContent]>([
    ['more hands than people', hands(3, [a, 2], [b, 2])],
    ['an unknown option', hands(3, [optionNamed('none'), 1])],
    ['an option twice', hands(9, [a, 1], [a, 2])],
    ['a paper of another method', { kind: 'papers', papers: [{ method: 'ranked', ranking: [a] }] }],
  ])('B42 refuses a batch with %s', (_, content) => {
    expect(opened().give(leader, enter(content))?.code).toBe('ballot.batch-invalid');
  });

  it('B42 counts no hands where an order is asked for, or dots', () => {
    for (const method of [{ method: 'ranked' }, { method: 'dots', dots: 3, perOption: 3 }] as const)
      expect(opened({ method }).give(leader, enter(hands(3, [a, 1])))?.code).toBe('ballot.batch-invalid');
  });

  it('B42 takes batches from facilitators alone', () => {
    expect(opened().give(participant(1), enter(papers))?.code).toBe('policy.not-allowed');
  });

  it('B43 tells each batch apart, and its people beside the papers', () => {
    const session = opened({ paperCheck: 'one' })
      .do(leader, enter(papers))
      .do(leader, enter(hands(9, [a, 4], [b, 3]), fixedId<BatchId>('batch 2')));
    expect(batchResults(single, batchesOf(session))).toMatchObject([
      {
        label: 'Mesa 4',
        kind: 'papers',
        papers: 3,
        blank: 1,
        options: [{ votes: 1 }, { votes: 1 }, { votes: 0 }],
      },
      { kind: 'hands', papers: 9, blank: 2, options: [{ votes: 4 }, { votes: 3 }, { votes: 0 }] },
    ]);
  });

  it('B44 has hands in the root as well as papers', () => {
    const counted = { batchId, people: 3, marks: [{ option: a, level: null, hands: 2 }] };
    const some = [{ code: 'P1-001', choice: choose(a) }];
    expect(rootOfPapers(roundId, some, [counted])).not.toBe(rootOfPapers(roundId, some));
    expect(rootOfPapers(roundId, some, [counted])).not.toBe(
      rootOfPapers(roundId, some, [{ ...counted, people: 4 }]),
    );
  });

  it('B11 freezes the options with the first batch too', () => {
    const session = opened().do(leader, enter(papers));
    const amend = { type: 'round.amend' as const, roundId, spec: { ...single, question: 'Otra' } };
    expect(session.give(leader, amend)?.code).toBe('ballot.options-frozen');
  });

  it('B45 tells what is in a batch to the console alone', () => {
    fc.assert(
      fc.property(anyHistory, (history) => {
        const session = aSession().started();
        for (const { who, command, stale, pauseMs } of history)
          session.later(pauseMs).give(who, command, stale);
        for (const audience of ['phone', 'screen'] as const)
          for (const round of view(session.state, audience).rounds) expect(round.batches).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
