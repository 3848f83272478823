import { describe, expect, it } from '@jest/globals';
import { countIn2016, countIn2020, lightIn2016, lightIn2020 } from './counters.ts';
import { indexFigures, indexQuestions, selfAssessment } from './index-figures.ts';
import { declaredTotals, stateFacts } from './state-facts.ts';
import { mapColumns, mapRows, tiles } from './tile-map.ts';

describe('the national board', () => {
  it('NB1 has every state once, each with a tile of its own', () => {
    expect(stateFacts).toHaveLength(32);
    expect(new Set(stateFacts.map(({ code }) => code)).size).toBe(32);
    expect(Object.keys(tiles).toSorted()).toEqual(stateFacts.map(({ code }) => code).toSorted());
    const places = Object.values(tiles).map(([column, row]) => `${column} ${row}`);
    expect(new Set(places).size).toBe(32);
    for (const [column, row] of Object.values(tiles)) {
      expect(column).toBeLessThan(mapColumns);
      expect(row).toBeLessThan(mapRows);
    }
  });

  it('NB2 counts from the states what the source of 2016 says', () => {
    const { signed, missing, secretariats, plans } = declaredTotals[2016];
    expect(countIn2016(stateFacts)).toEqual({ signed, missing, secretariats, plans });
  });

  it('NB2 counts from the states what that of 2020 says, where it says which', () => {
    const { takingPart, plans } = declaredTotals[2020];
    expect(countIn2020(stateFacts)).toEqual({ takingPart, plans, second: 9 });
  });

  it('NB3 lights a state by what it has, never by its name', () => {
    const of = (code: string) => stateFacts.find((state) => state.code === code) ?? stateFacts[0]!;
    expect([of('PUE'), of('SON'), of('BCN'), of('OAX')].map(lightIn2016)).toEqual([0, 1, 2, 3]);
    expect([of('PUE'), of('SON'), of('MOR'), of('OAX')].map(lightIn2020)).toEqual([0, 1, 3, 3]);
  });

  it('NB4 shows the index as printed, and assesses on the same scale', () => {
    expect((indexFigures.transparency + indexFigures.participation) / 2).toBeCloseTo(0.525);
    expect(selfAssessment({})).toEqual({ transparency: null, participation: null, overall: null });
    const all = Object.fromEntries(indexQuestions.map(({ id }) => [id, 4]));
    expect(selfAssessment(all)).toEqual({ transparency: 1, participation: 1, overall: 1 });
    expect(selfAssessment({ 'citizen-transparency': 1, 'government-transparency': 3 })).toEqual({
      transparency: 0.5,
      participation: null,
      overall: 0.5,
    });
  });
});
