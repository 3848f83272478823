import { describe, expect, it } from '@jest/globals';
import type { OptionId } from '@ruta/contracts/protocol/ids';
import { anyPaper, ballotOf, optionNamed } from '@ruta/testing/ballot/any-paper';
import fc from 'fast-check';
import { contentHash } from '../../evidence/canonical-json.ts';
import { inOrder, tallyOf } from '../tally.ts';

const names = 'ABCDEFGH';
const option = (name: string) => optionNamed(names.indexOf(name) + 1);
const nameOf = (id: OptionId) => [...names].find((name) => option(name) === id) ?? '?';
const spec = (count: number) => ballotOf({ method: 'ranked' }, count);

/** `['ABC', 17]`: seventeen papers that rank A, then B, then C. */
const papers = (...groups: [string, number][]) =>
  groups.flatMap(([ranking, count]) =>
    Array.from({ length: count }, () => ({
      method: 'ranked' as const,
      ranking: [...ranking].map(option),
    })),
  );

const countOf = (count: number, groups: [string, number][], lot = 'lot') => {
  const { stages = [], leading } = tallyOf(spec(count), papers(...groups), { lot });
  return {
    votes: stages.map(({ votes, exhausted }) => [
      ...votes.map(({ optionId, votes: held }) => `${nameOf(optionId)}${held}`),
      `–${exhausted}`,
    ]),
    out: stages.map(({ out }) => out.map(nameOf).join('')),
    ties: stages.map(({ tie }) => tie?.by ?? null),
    moves: stages.map(({ moves }) =>
      moves.map(({ from, to, papers: moved }) => `${nameOf(from)}>${to ? nameOf(to) : '–'}${moved}`),
    ),
    leading: leading.map(nameOf),
  };
};

/** Written for this test alone and as plainly as possible: whole papers in heaps, moved one by one. */
function naiveWinners(count: number, rankings: string[], lot: string): string {
  let heaps = new Map([...names.slice(0, count)].map((name) => [name, [] as string[]]));
  for (const ranking of rankings) heaps.get(ranking[0] ?? '')?.push(ranking);
  const history: Map<string, number>[] = [];
  while (heaps.size > 0) {
    const sizes = new Map([...heaps].map(([name, heap]) => [name, heap.length]));
    const total = [...sizes.values()].reduce((sum, size) => sum + size, 0);
    if (total === 0) return '';
    for (const [name, size] of sizes) if (size > total / 2) return name;
    let weakest = [...sizes.keys()].filter((name) => sizes.get(name) === Math.min(...sizes.values()));
    for (let then = history.length - 1; then >= 0 && weakest.length > 1; then -= 1) {
      const least = Math.min(...weakest.map((name) => history[then]?.get(name) ?? 0));
      weakest = weakest.filter((name) => history[then]?.get(name) === least);
    }
    if (weakest.length > 1 && heaps.size === 2) return [...heaps.keys()].join('');
    const ticket = (name: string) => contentHash({ lot, option: option(name) });
    const [loser = ''] = weakest.sort((one, other) => (ticket(one) < ticket(other) ? -1 : 1));
    const left = heaps.get(loser) ?? [];
    heaps = new Map([...heaps].filter(([name]) => name !== loser));
    for (const ranking of left) heaps.get([...ranking].find((name) => heaps.has(name)) ?? '')?.push(ranking);
    history.push(sizes);
  }
  return '';
}

describe('instant run-off', () => {
  it('B32 moves the papers of the last to the next on them, count by count, and keeps every count', () => {
    const groups: [string, number][] = [
      ['A', 17],
      ['B', 13],
      ['CA', 8],
      ['CB', 3],
      ['DA', 3],
      ['DB', 2],
      ['DC', 1],
      ['D', 1],
    ];
    expect(countOf(4, groups)).toEqual({
      votes: [
        ['A17', 'B13', 'C11', 'D7', '–0'],
        ['A20', 'B15', 'C12', '–1'],
        ['A28', 'B18', '–2'],
      ],
      out: ['D', 'C', ''],
      ties: [null, null, null],
      moves: [['D>A3', 'D>B2', 'D>C1', 'D>–1'], ['C>A8', 'C>B3', 'C>–1'], []],
      leading: ['A'],
    });
  });

  it('B32 stops at once where somebody holds more than half', () => {
    expect(
      countOf(3, [
        ['AB', 6],
        ['B', 3],
        ['C', 2],
      ]).votes,
    ).toHaveLength(1);
  });

  it('B32 counts the half of the papers that still name somebody, not of all', () => {
    const counted = countOf(3, [
      ['A', 4],
      ['B', 3],
      ['C', 2],
    ]);
    expect(counted.leading).toEqual(['A']);
    expect(counted.votes.at(-1)).toEqual(['A4', 'B3', '–2']);
  });

  it('B32 puts those out together whom nobody put first', () => {
    expect(
      countOf(5, [
        ['AB', 2],
        ['BD', 2],
        ['C', 1],
      ]).out[0],
    ).toBe('DE');
  });

  it('B33 puts out who had fewer at the last count that tells them apart', () => {
    const counted = countOf(4, [
      ['A', 6],
      ['B', 4],
      ['C', 3],
      ['DC', 1],
    ]);
    expect(counted.out).toEqual(['D', 'C', '']);
    expect(counted.ties).toEqual([null, 'earlier', null]);
  });

  it('B33 draws a lot that anybody can draw again where they never differed', () => {
    const tied: [string, number][] = [
      ['A', 5],
      ['B', 2],
      ['C', 2],
    ];
    for (const lot of ['one', 'two', 'three', 'four']) {
      const counted = countOf(3, tied, lot);
      const ticket = (name: string) => contentHash({ lot, option: option(name) });
      expect(counted.leading).toEqual(['A']);
      const drawn = countOf(
        3,
        [
          ['A', 3],
          ['B', 2],
          ['C', 2],
        ],
        lot,
      );
      expect(drawn.ties[0]).toBe('lot');
      expect(drawn.out[0]).toBe(ticket('B') < ticket('C') ? 'B' : 'C');
    }
  });

  it('B33 never lets a lot choose between the last two: they are a tie', () => {
    expect(
      countOf(3, [
        ['A', 3],
        ['B', 3],
        ['C', 1],
      ]).leading,
    ).toEqual(['A', 'B']);
  });

  it('B32 loses no paper and makes none: every count sums to all of them', () => {
    fc.assert(
      fc.property(fc.array(anyPaper(spec(6)), { maxLength: 60 }), (cast) => {
        const { stages = [] } = tallyOf(spec(6), cast, { lot: 'x' });
        for (const [at, { votes, exhausted, moves, out }] of stages.entries()) {
          expect(votes.reduce((sum, held) => sum + held.votes, exhausted)).toBe(cast.length);
          const held = (id: OptionId) => votes.find(({ optionId }) => optionId === id)?.votes ?? 0;
          const moved = moves.reduce((sum, move) => sum + move.papers, 0);
          expect(moved).toBe(out.reduce((sum, id) => sum + held(id), 0));
          const next = stages[at + 1];
          if (!next) continue;
          for (const { optionId, votes: then } of next.votes) {
            const gained = moves
              .filter(({ to }) => to === optionId)
              .reduce((sum, move) => sum + move.papers, 0);
            expect(then).toBe(held(optionId) + gained);
          }
        }
      }),
    );
  });

  it('B36 agrees with an independent count, for 5,000 papers in 250 elections', () => {
    let counted = 0;
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 8 }).chain((count) =>
          fc.tuple(
            fc.constant(count),
            fc.array(
              fc.shuffledSubarray([...names.slice(0, count)], { minLength: 1 }).map((some) => some.join('')),
              { minLength: 20, maxLength: 20 },
            ),
            fc.string(),
          ),
        ),
        ([count, rankings, lot]) => {
          counted += rankings.length;
          const { leading } = tallyOf(spec(count), papers(...rankings.map((r): [string, number] => [r, 1])), {
            lot,
          });
          expect(leading.map(nameOf).join('')).toBe(naiveWinners(count, rankings, lot));
        },
      ),
      { numRuns: 250 },
    );
    expect(counted).toBeGreaterThanOrEqual(5000);
  });

  it('orders the options by how long they stayed in', () => {
    const tally = tallyOf(spec(4), papers(['A', 17], ['B', 13], ['CA', 11], ['DB', 7]), { lot: 'x' });
    expect(
      inOrder(tally)
        .map(({ optionId }) => nameOf(optionId))
        .join(''),
    ).toBe('ABCD');
  });
});
