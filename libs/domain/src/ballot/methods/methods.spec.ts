import { describe, expect, it } from '@jest/globals';
import type { BallotMethod, Choice, ConsentStance } from '@ruta/contracts/ballot/ballot';
import { anyPaper, ballotOf, everyMethod, handsLike, optionNamed } from '@ruta/testing/ballot/any-paper';
import fc from 'fast-check';
import { accepts } from '../acceptance.ts';
import { inOrder, tallyOf, tallyOfCounts } from '../tally.ts';
import { middleStep, sideOf } from './gradient.ts';
import { countsHands, levelsOf } from './methods.ts';
import { meanOf } from './score.ts';

const [a, b, c, d] = [1, 2, 3, 4].map(optionNamed);
if (!a || !b || !c || !d) throw new Error('four options');
const specOf = (method: BallotMethod) => ballotOf(method, 4, { blank: true });
const papersOf = (method: BallotMethod) => fc.array(anyPaper(specOf(method)), { maxLength: 40 });

describe('counting papers', () => {
  it.each(everyMethod)('B20 gives the same result in whatever order papers come: %j', (method) => {
    fc.assert(
      fc.property(papersOf(method), fc.nat(), (papers, turn) => {
        const at = papers.length === 0 ? 0 : turn % papers.length;
        const turned = [...papers.slice(at), ...papers.slice(0, at)].toReversed();
        expect(tallyOf(specOf(method), turned)).toEqual(tallyOf(specOf(method), papers));
      }),
    );
  });

  it.each(everyMethod)('B21 counts equal papers as many times as they were cast: %j', (method) => {
    fc.assert(
      fc.property(papersOf(method), (papers) => {
        const grouped = new Map<string, { choice: Choice; papers: number }>();
        for (const choice of papers) {
          const key = JSON.stringify(choice);
          grouped.set(key, { choice, papers: (grouped.get(key)?.papers ?? 0) + 1 });
        }
        expect(tallyOfCounts(specOf(method), [...grouped.values()])).toEqual(tallyOf(specOf(method), papers));
      }),
    );
  });

  it.each(everyMethod)('B22 takes every well-formed paper and counts nothing else: %j', (method) => {
    fc.assert(
      fc.property(papersOf(method), (papers) => {
        const spec = specOf(method);
        const known = new Set<string>(spec.options.map(({ id }) => id));
        expect(papers.every((choice) => accepts(spec, choice, known))).toBe(true);
        const tally = tallyOf(spec, papers);
        const blank = papers.filter((paper) => paper.method === 'blank').length;
        expect(tally).toMatchObject({ papers: papers.length, blank });
        for (const { voters, levels } of tally.options) {
          expect(voters).toBeLessThanOrEqual(papers.length - blank);
          if (levels) expect(levels.reduce((sum, count) => sum + count, 0)).toBe(voters);
        }
      }),
    );
  });

  it.each(everyMethod)('B24 counts a blank paper as a paper and moves nothing by it: %j', (method) => {
    fc.assert(
      fc.property(papersOf(method), fc.integer({ min: 1, max: 9 }), (papers, more) => {
        const blank = Array.from({ length: more }, (): Choice => ({ method: 'blank' }));
        const [without, withBlank] = [papers, [...papers, ...blank]].map((all) =>
          tallyOf(specOf(method), all),
        );
        expect(withBlank).toEqual({
          ...without,
          papers: (without?.papers ?? 0) + more,
          blank: (without?.blank ?? 0) + more,
        });
      }),
    );
  });

  it('B24 takes a blank paper only where the ballot allows it', () => {
    const known = new Set<string>([a]);
    const method = { method: 'consent' } as const;
    expect(accepts({ method, blank: true }, { method: 'blank' }, known)).toBe(true);
    expect(accepts({ method, blank: false }, { method: 'blank' }, known)).toBe(false);
  });

  it.each(everyMethod.filter(countsHands))(
    'B25 counts a raised hand like a paper that says the same: %j',
    (method) => {
      fc.assert(
        fc.property(papersOf(method), (papers) => {
          const spec = specOf(method);
          const filled = papers.filter((paper) => paper.method !== 'blank');
          const ids = spec.options.map(({ id }) => id);
          const marks = filled.flatMap((paper) => handsLike(paper, ids));
          const byHand = tallyOf(spec, [], { hands: [{ people: filled.length, marks }] });
          expect(byHand).toEqual(tallyOf(spec, filled));
        }),
      );
    },
  );

  it('B23 names every option that leads, and none without a vote', () => {
    const single = ballotOf({ method: 'single' });
    const choose = (option: typeof a): Choice => ({ method: 'single', option });
    expect(tallyOf(single, []).leading).toEqual([]);
    expect(tallyOf(single, [choose(a), choose(c)]).leading).toEqual([a, c]);
  });
});

describe('score', () => {
  const spec = ballotOf({ method: 'score', max: 5 }, 3);
  const paper = (...scores: (number | null)[]): Choice => ({
    method: 'score',
    scores: [a, b, c].flatMap((option, index) => {
      const score = scores[index] ?? null;
      return score === null ? [] : [{ option, score }];
    }),
  });

  it('B30 leaves a mean as it is where a paper leaves the option blank', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.integer({ min: 0, max: 5 })), { minLength: 1 }), (scores) => {
        const given = scores.filter((score) => score !== null);
        const [option] = tallyOf(
          spec,
          scores.map((score) => paper(score, 3)),
        ).options;
        if (!option) throw new Error('an option');
        expect(meanOf(option)).toBe(
          given.length === 0 ? null : given.reduce((sum, score) => sum + score, 0) / given.length,
        );
      }),
    );
  });

  it('B30 lets the highest mean lead, ties and all, without rounding', () => {
    const third = tallyOf(spec, [paper(1, 5, 5), paper(1, 5, 0), paper(2, 5, 5), paper(null, 5, 5)]);
    expect(third.leading).toEqual([b]);
    expect(tallyOf(spec, [paper(4, 4, 1), paper(4, 4, 5)]).leading).toEqual([a, b]);
    expect(tallyOf(spec, [paper(0, 0, 0)]).leading).toEqual([]);
  });

  it('B31 passes over what only a few scored: its sum must be half of the largest', () => {
    const known = Array.from({ length: 9 }, () => paper(4, 3, null));
    const tally = tallyOf(spec, [...known, paper(4, 3, 5)]);
    expect(tally.leading).toEqual([a]);
    expect(inOrder(tally).map(({ optionId }) => optionId)).toEqual([a, c, b]);
  });
});

describe('gradient of agreement', () => {
  it('B34 counts who stands where, and as support who goes along', () => {
    const spec = ballotOf({ method: 'gradient', steps: 8 }, 1);
    const at = (step: number): Choice => ({ method: 'gradient', marks: [{ option: a, step }] });
    const [option] = tallyOf(spec, [1, 3, 3, 4, 6, 8].map(at)).options;
    expect(option).toEqual({ optionId: a, votes: 3, voters: 6, levels: [1, 0, 2, 1, 0, 1, 0, 1] });
    expect(middleStep(option?.levels ?? [])).toBe(3);
    expect([1, 3, 4, 5, 7, 8].map((step) => sideOf(8, step))).toEqual([
      'support',
      'support',
      'neutral',
      'doubt',
      'doubt',
      'veto',
    ]);
    expect([1, 2, 3, 4, 5].map((step) => sideOf(5, step))).toEqual([
      'support',
      'support',
      'neutral',
      'doubt',
      'veto',
    ]);
  });

  it('B34 takes no step that the scale does not have', () => {
    const known = new Set<string>([a]);
    const paper: Choice = { method: 'gradient', marks: [{ option: a, step: 6 }] };
    expect(accepts({ method: { method: 'gradient', steps: 5 }, blank: true }, paper, known)).toBe(false);
    expect(levelsOf({ method: 'gradient', steps: 5 })).toEqual([1, 2, 3, 4, 5]);
  });
});

describe('consent', () => {
  const spec = ballotOf({ method: 'consent' }, 1, { blank: true });
  const papers = (...stances: ConsentStance[]) =>
    stances.map((stance): Choice => ({ method: 'consent', stance, seal: null }));

  it('B35 carries a proposal exactly when somebody consents and nobody objects', () => {
    fc.assert(
      fc.property(fc.array(anyPaper(spec)), (cast) => {
        const said = (...stances: ConsentStance[]) =>
          cast.some((paper) => paper.method === 'consent' && stances.includes(paper.stance));
        const carried = said('consent', 'concern') && !said('objection');
        expect(tallyOf(spec, cast).leading).toEqual(carried ? [a] : []);
      }),
    );
  });

  it('B35 lets who stands aside neither stop nor carry', () => {
    expect(tallyOf(spec, papers('aside', 'aside')).leading).toEqual([]);
    expect(tallyOf(spec, papers('aside', 'concern')).leading).toEqual([a]);
    expect(tallyOf(spec, papers('consent', 'consent', 'objection')).leading).toEqual([]);
  });
});

describe('well-formed papers', () => {
  const known = new Set<string>([a, b, c, d]);
  it.each<[string, BallotMethod, Choice]>([
    ['an option twice', { method: 'approval', max: null }, { method: 'approval', options: [a, a] }],
    ['more options than allowed', { method: 'approval', max: 1 }, { method: 'approval', options: [a, b] }],
    [
      'more dots than one has',
      { method: 'dots', dots: 2, perOption: 2 },
      {
        method: 'dots',
        dots: [
          { option: a, count: 2 },
          { option: b, count: 1 },
        ],
      },
    ],
    [
      'too many dots on one',
      { method: 'dots', dots: 3, perOption: 1 },
      { method: 'dots', dots: [{ option: a, count: 2 }] },
    ],
    ['a paper of another method', { method: 'approval', max: null }, { method: 'single', option: a }],
    ['an unknown option', { method: 'single' }, { method: 'single', option: optionNamed('none') }],
    [
      'a score above the highest',
      { method: 'score', max: 5 },
      { method: 'score', scores: [{ option: a, score: 6 }] },
    ],
    ['no score at all', { method: 'score', max: 5 }, { method: 'score', scores: [] }],
    ['an option ranked twice', { method: 'ranked' }, { method: 'ranked', ranking: [a, b, a] }],
    ['nobody ranked', { method: 'ranked' }, { method: 'ranked', ranking: [] }],
    ['an unknown option ranked', { method: 'ranked' }, { method: 'ranked', ranking: [optionNamed('none')] }],
  ])('B5 takes no paper with %s', (_, method, choice) => {
    expect(accepts({ method, blank: true }, choice, known)).toBe(false);
  });
});
