import { describe, expect, it } from '@jest/globals';
import type { OwnVote } from '@ruta/contracts/ballot/result';
import { OpId, OptionId, RoundId } from '@ruta/contracts/protocol/ids';
import { newOpId } from '../../shared/live/op-id.ts';
import { ownVotes } from './own-votes.ts';
import type { PostedThing } from './use-posted.ts';

const roundId = RoundId.parse(newOpId());
const [yes, notYet] = [OptionId.parse(newOpId()), OptionId.parse(newOpId())];
const counted = (option: OptionId, at: number): OwnVote => ({
  roundId,
  choice: { method: 'single', option },
  words: null,
  receipt: { roundId, code: `CODE${at}`, leaf: 'a', at },
});
const sent = (option: OptionId, at: number): PostedThing => ({
  kind: 'vote',
  opId: OpId.parse(newOpId()),
  savedAt: at,
  roundId,
  choice: { method: 'single', option },
  delivery: { state: 'received', at, answer: counted(option, at).receipt },
});

describe('one’s own votes', () => {
  it('show the receipt as soon as the room has answered', () => {
    expect(ownVotes([], [sent(yes, 10)])).toEqual([counted(yes, 10)]);
  });

  it('hold to the later of what was told on entering and what was answered since', () => {
    expect(ownVotes([counted(yes, 10)], [sent(notYet, 20)])).toEqual([counted(notYet, 20)]);
    expect(ownVotes([counted(yes, 30)], [sent(notYet, 20)])).toEqual([counted(yes, 30)]);
  });

  it('B9 are there from an earlier visit while the room has not told yet', () => {
    expect(ownVotes([], [], [counted(yes, 10)])).toEqual([counted(yes, 10)]);
    expect(ownVotes([counted(notYet, 20)], [], [counted(yes, 10)])).toEqual([counted(notYet, 20)]);
  });

  it('do not count what only waits on the device', () => {
    const waiting: PostedThing = { ...sent(yes, 10), delivery: { state: 'saved' } };
    expect(ownVotes([], [waiting])).toEqual([]);
  });
});
