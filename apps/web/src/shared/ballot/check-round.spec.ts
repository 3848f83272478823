import { describe, expect, it } from '@jest/globals';
import type { PublishedPaper, RoundResult } from '@ruta/contracts/ballot/result';
import type { RoundView } from '@ruta/contracts/ballot/round';
import type { RoundId } from '@ruta/contracts/protocol/ids';
import { leafOfPaper, rootOfPapers } from '@ruta/domain/ballot/paper';
import { tallyOf } from '@ruta/domain/ballot/tally';
import { item, yesOrNo } from '@ruta/testing/session/a-session';
import { fixedId } from '@ruta/testing/session/fixed-id';
import { checkRound } from './check-round.ts';

const id = fixedId<RoundId>('round');
const paper = (code: string, option = 0): PublishedPaper => ({
  code,
  by: null,
  choice: { method: 'single', option: yesOrNo.options[option]?.id ?? fixedId('none') },
});
const papers = [paper('AAA'), paper('BBB'), paper('CCC', 1)];
const result: RoundResult = {
  eligible: 4,
  papersBy: { account: 0, guest: 3, assisted: 0, seat: 0 },
  tally: tallyOf(
    yesOrNo,
    papers.map(({ choice }) => choice),
  ),
};
const round: RoundView = {
  id,
  itemId: item('ballot'),
  number: 1,
  spec: yesOrNo,
  subject: null,
  status: 'closed',
  openedAt: 1,
  closesAt: null,
  closedAt: 2,
  released: false,
  root: rootOfPapers(id, papers),
  result,
};
const own = {
  roundId: id,
  choice: paper('BBB').choice,
  receipt: { roundId: id, code: 'BBB', leaf: leafOfPaper(id, paper('BBB')), at: 1 },
};

describe('counting a round again', () => {
  it('finds that everything fits, in whatever order the papers come', () => {
    const found = checkRound(round, result, papers.toReversed(), own);
    expect(found).toEqual({ countMatches: true, rootMatches: true, ownPaper: true });
  });

  it('finds a paper that says something else than when it was cast', () => {
    const changed = [paper('AAA'), paper('BBB', 1), paper('CCC', 1)];
    const found = checkRound(round, result, changed, own);
    expect(found).toEqual({ countMatches: false, rootMatches: false, ownPaper: false });
  });

  it('finds a paper that was put in or left out', () => {
    expect(checkRound(round, result, [...papers, paper('DDD')], null).rootMatches).toBe(false);
    expect(checkRound(round, result, papers.slice(1), null).countMatches).toBe(false);
  });

  it('says nothing of a receipt to who holds none', () => {
    expect(checkRound(round, result, papers, null).ownPaper).toBeNull();
  });
});
