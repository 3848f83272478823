import { describe, expect, it } from '@jest/globals';
import type { BatchId } from '@ruta/contracts/ballot/batch';
import type { PublishedPaper, RoundResult } from '@ruta/contracts/ballot/result';
import type { RoundView } from '@ruta/contracts/ballot/round';
import type { RoundId } from '@ruta/contracts/protocol/ids';
import { leafOfPaper, rootOfPapers } from '@ruta/domain/ballot/paper';
import { sealOf } from '@ruta/domain/ballot/seal';
import { tallyOf } from '@ruta/domain/ballot/tally';
import { anyPaper, ballotOf, everyMethod, handsLike } from '@ruta/testing/ballot/any-paper';
import { item, yesOrNo } from '@ruta/testing/session/a-session';
import { fixedId } from '@ruta/testing/session/fixed-id';
import fc from 'fast-check';
import { checkRound } from './check-round.ts';

const id = fixedId<RoundId>('round');
const paper = (code: string, option = 0): PublishedPaper => ({
  code,
  by: null,
  words: null,
  choice: { method: 'single', option: yesOrNo.options[option]?.id ?? fixedId('none') },
});
const papers = [paper('AAA'), paper('BBB'), paper('CCC', 1)];
const result: RoundResult = {
  eligible: 4,
  papersBy: { account: 0, guest: 3, assisted: 0, seat: 0, paper: 0, hands: 0 },
  tally: tallyOf(
    yesOrNo,
    papers.map(({ choice }) => choice),
  ),
  batches: [],
  uncounted: 0,
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
  batches: [],
  hiddenReasons: [],
};
const own = {
  roundId: id,
  choice: paper('BBB').choice,
  words: null,
  receipt: { roundId: id, code: 'BBB', leaf: leafOfPaper(id, paper('BBB')), at: 1 },
};

const published = (all: PublishedPaper[]) => ({ papers: all, hands: [] });

describe('counting a round again', () => {
  it('finds that everything fits, in whatever order the papers come', () => {
    const found = checkRound(round, result, published(papers.toReversed()), own);
    expect(found).toEqual({ countMatches: true, rootMatches: true, ownPaper: true, wordsMatch: null });
  });

  it('finds a paper that says something else than when it was cast', () => {
    const changed = [paper('AAA'), paper('BBB', 1), paper('CCC', 1)];
    const found = checkRound(round, result, published(changed), own);
    expect(found).toEqual({
      countMatches: false,
      rootMatches: false,
      ownPaper: false,
      wordsMatch: null,
    });
  });

  it('finds a paper that was put in or left out', () => {
    expect(checkRound(round, result, published([...papers, paper('DDD')]), null).rootMatches).toBe(false);
    expect(checkRound(round, result, published(papers.slice(1)), null).countMatches).toBe(false);
  });

  it('says nothing of a receipt to who holds none', () => {
    expect(checkRound(round, result, published(papers), null).ownPaper).toBeNull();
  });

  it.each(everyMethod)('B48 counts every method again, with its paper and its hands: %j', (method) => {
    const spec = ballotOf(method, 4, { blank: true });
    fc.assert(
      fc.property(fc.array(anyPaper(spec), { minLength: 1, maxLength: 12 }), (cast) => {
        const all = cast.map((choice, n) => ({ ...paper(`CODE${n}`), choice }));
        const marks = handsLike(
          cast[0] ?? { method: 'blank' },
          spec.options.map((option) => option.id),
        );
        const hands = marks.length > 0 ? [{ batchId: fixedId<BatchId>('batch'), people: 1, marks }] : [];
        const root = rootOfPapers(id, all, hands);
        const tally = tallyOf(spec, cast, { hands, lot: root });
        const held = { ...round, spec, root };
        const found = checkRound(held, { ...result, tally }, { papers: all, hands }, null);
        expect(found).toMatchObject({ countMatches: true, rootMatches: true });
        const short = checkRound(held, { ...result, tally }, { papers: all.slice(1), hands }, null);
        expect(short).toMatchObject({ countMatches: false, rootMatches: false });
      }),
      { numRuns: 25 },
    );
  });

  it('B46 finds a reason that is not the one that was sealed', () => {
    const words = { salt: 'salt', text: 'It leaves the wells out.' };
    const choice = { method: 'consent' as const, stance: 'objection' as const, seal: sealOf(words) };
    const worded = (text: string) => published([{ ...paper('AAA'), choice, words: { ...words, text } }]);
    expect(checkRound(round, result, worded(words.text), null).wordsMatch).toBe(true);
    expect(checkRound(round, result, worded('Something else.'), null).wordsMatch).toBe(false);
  });
});
