import { describe, expect, it } from '@jest/globals';
import { refusalOfComment, type Round } from './round.ts';

const version = { version: 2, hash: 'a'.repeat(64) };
const round: Round = { stage: 'feedback', feedback: { ...version, opensAt: 100, closesAt: 200 } };

describe('a round of comments', () => {
  it.each([
    ['before it opens', 99, 'feedback.round-closed'],
    ['as it opens', 100, null],
    ['just before it closes', 199, null],
    ['as it closes', 200, 'feedback.round-closed'],
  ])('G1 %s', (_when, now, refusal) => {
    expect(refusalOfComment(round, version, now)).toBe(refusal);
  });

  it('G1 is over once the commitment has gone on, whatever the hour', () => {
    expect(refusalOfComment({ ...round, stage: 'signing' }, version, 150)).toBe('feedback.round-closed');
  });

  it('G2 takes comments on exactly the text that was put up', () => {
    expect(refusalOfComment(round, { ...version, version: 1 }, 150)).toBe('feedback.stale-version');
    expect(refusalOfComment(round, { ...version, hash: 'b'.repeat(64) }, 150)).toBe('feedback.stale-version');
  });
});
