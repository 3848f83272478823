import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { byAge, oldestFirst, type Waiting } from './oldest-first.ts';
import { type OwedCount, sumsOf, totalOf } from './sums.ts';

const waiting = fc.record({ since: fc.nat(50), id: fc.uuid() });
const sources = fc
  .uniqueArray(waiting, { selector: ({ id }) => id, maxLength: 40 })
  .chain((all) =>
    fc.array(fc.nat(3), { minLength: all.length, maxLength: all.length }).map((of) => ({ all, of })),
  );

describe('what waits for an answer', () => {
  it('AD4 page after page shows each once, the longest first, from however many sources', () => {
    fc.assert(
      fc.property(sources, fc.integer({ min: 1, max: 7 }), ({ all, of }, limit) => {
        const seen: Waiting[] = [];
        let after: Waiting | undefined;
        for (let more = true; more;) {
          const from = after;
          const pages = [0, 1, 2, 3].map((source) =>
            all
              .filter((one, at) => of[at] === source && (!from || byAge(one, from) > 0))
              .toSorted(byAge)
              .slice(0, limit + 1),
          );
          const page = oldestFirst(pages, limit);
          seen.push(...page.items);
          after = page.items.at(-1);
          more = page.more;
        }
        expect(seen).toEqual(all.toSorted(byAge));
      }),
    );
  });

  it('AD2 counts what two institutions owe together for each of them, and once among its kind', () => {
    const counts: OwedCount[] = [
      { kind: 'recommendation', owedBy: ['Obras', 'Agua'], count: 2, late: 1, oldest: 7 },
      { kind: 'question', owedBy: ['Agua'], count: 1, late: 0, oldest: 5 },
      { kind: 'contribution', owedBy: [], count: 4, late: 0, oldest: 9 },
    ];
    const { kinds, answerers } = sumsOf(counts);
    expect(
      [{}, { by: 'Agua' }, { by: '' }, { kind: 'question' as const, by: 'Obras' }].map((of) =>
        totalOf(counts, of),
      ),
    ).toEqual([7, 3, 4, 0]);
    expect(Object.fromEntries(kinds)).toEqual({
      recommendation: { count: 2, late: 1, oldest: 7 },
      question: { count: 1, late: 0, oldest: 5 },
      contribution: { count: 4, late: 0, oldest: 9 },
    });
    expect(Object.fromEntries(answerers)).toEqual({
      Obras: { count: 2, late: 1, oldest: 7 },
      Agua: { count: 3, late: 1, oldest: 5 },
      '': { count: 4, late: 0, oldest: 9 },
    });
  });
});
