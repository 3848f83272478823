import { describe, expect, it } from '@jest/globals';
import type { Choice } from '@ruta/contracts/ballot/ballot';
import type { RoundView } from '@ruta/contracts/ballot/round';
import { closedRound } from '@ruta/testing/ballot/a-round';
import { ballotOf, optionNamed } from '@ruta/testing/ballot/any-paper';
import { runOff, sameAgain } from './revote.ts';

const ids = [1, 2, 3, 4].map(optionNamed);
const closed = (votes: number[], more: Partial<RoundView> = {}): RoundView => {
  const papers = votes.flatMap((count, index) => {
    const option = ids[index];
    return option ? Array.from({ length: count }, (): Choice => ({ method: 'single', option })) : [];
  });
  return closedRound(ballotOf({ method: 'single' }), papers, more);
};
const between = (round: RoundView) => runOff(round)?.options.map(({ id }) => ids.indexOf(id));

describe('voting again', () => {
  it('B37 takes the very same options, so that the rounds can be read side by side', () => {
    const round = closed([3, 2, 1, 0]);
    expect(sameAgain(round)).toEqual(round.spec);
  });

  it('B38 runs off between the first two, and whoever is as far up as the second', () => {
    expect(between(closed([5, 3, 1, 0]))).toEqual([0, 1]);
    expect(between(closed([5, 3, 3, 0]))).toEqual([0, 1, 2]);
  });

  it('B38 runs off between all who lead', () => {
    expect(between(closed([4, 1, 4, 0]))).toEqual([0, 2]);
  });

  it('B38 has no run-off where nobody is left out, nobody voted, or nobody may see the result', () => {
    expect(runOff(closed([1, 1, 1, 1]))).toBeNull();
    expect(runOff(closed([]))).toBeNull();
    expect(runOff(closed([5, 3, 1, 0], { result: null }))).toBeNull();
  });
});
