import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { calibrate, type Judged } from './calibrate.ts';

const rounded = (figures: ReadonlyMap<string, number>) =>
  Object.fromEntries([...figures].map(([name, value]) => [name, Math.round(value * 1e6) / 1e6 || 0]));

/** Up to five judges of up to six teams, with gaps. */
const anyJury: fc.Arbitrary<Judged[]> = fc
  .array(fc.record({ judge: fc.nat(4), team: fc.nat(5), value: fc.integer({ min: 0, max: 100 }) }), {
    minLength: 1,
    maxLength: 30,
  })
  .map((all) => {
    const once = new Map(
      all.map(({ judge, team, value }) => [
        `${judge} ${team}`,
        { judge: `judge ${judge}`, team: `team ${team}`, value },
      ]),
    );
    return [...once.values()];
  });

describe('calibrated averages', () => {
  it('H14 give what one reckons by hand: a strict and a generous judge who share one team', () => {
    // Strict gives 60 and 50, generous 70 and 80. On the team they share they differ by 20, so strict is 10 below the
    // jury and generous 10 above. Corrected: 70; 60 and 60; 70. The mean team has 66.67.
    const { teams, judges, comparable } = calibrate([
      { judge: 'strict', team: 'one', value: 60 },
      { judge: 'strict', team: 'two', value: 50 },
      { judge: 'generous', team: 'two', value: 70 },
      { judge: 'generous', team: 'three', value: 80 },
    ]);
    expect(rounded(judges)).toEqual({ strict: -10, generous: 10 });
    expect(rounded(teams)).toEqual({ one: 3.333333, two: -6.666667, three: 3.333333 });
    expect(comparable).toBe(true);
  });

  it('H14 are the mean differences where everybody judged every team', () => {
    const values = [
      [80, 60, 70],
      [50, 20, 50],
    ].flatMap((row, judge) =>
      row.map((value, team) => ({ judge: `judge ${judge}`, team: `team ${team}`, value })),
    );
    // Means of the teams are 65, 40 and 60, of the judges 70 and 40.
    expect(rounded(calibrate(values).teams)).toEqual({ 'team 0': 10, 'team 1': -15, 'team 2': 5 });
    expect(rounded(calibrate(values).judges)).toEqual({ 'judge 0': 15, 'judge 1': -15 });
  });

  it('H14 do not change when a judge adds a constant to all their values', () => {
    fc.assert(
      fc.property(anyJury, fc.nat(4), fc.integer({ min: -50, max: 50 }), (values, who, more) => {
        const shifted = values.map((one) =>
          one.judge === `judge ${who}` ? { ...one, value: one.value + more } : one,
        );
        const [was, is] = [calibrate(values).teams, calibrate(shifted).teams];
        for (const [team, value] of was) expect(is.get(team)).toBeCloseTo(value, 6);
      }),
    );
  });

  it('H14 find again what values were made of: a team, a judge and nothing else', () => {
    fc.assert(
      fc.property(anyJury, (values) => {
        const worth = (name: string) => (name.charCodeAt(name.length - 1) * 7) % 13;
        const made = values.map((one) => ({ ...one, value: worth(one.team) + 3 * worth(one.judge) }));
        const { teams, comparable } = calibrate(made);
        if (!comparable) return;
        const names = [...teams.keys()];
        const [first = ''] = names;
        for (const name of names)
          expect((teams.get(name) ?? 0) - (teams.get(first) ?? 0)).toBeCloseTo(worth(name) - worth(first), 6);
      }),
    );
  });

  it('H14 mean 0 over the teams, and their order is no matter', () => {
    fc.assert(
      fc.property(anyJury, (values) => {
        const { teams, comparable } = calibrate(values);
        const back = calibrate(values.toReversed()).teams;
        for (const [team, value] of teams) expect(back.get(team)).toBeCloseTo(value, 6);
        const sum = [...teams.values()].reduce((total, value) => total + value, 0);
        if (comparable) expect(sum).toBeCloseTo(0, 6);
      }),
    );
  });

  it('H15 say when two juries share no team', () => {
    const apart = calibrate([
      { judge: 'a', team: 'one', value: 90 },
      { judge: 'b', team: 'two', value: 10 },
    ]);
    expect(apart.comparable).toBe(false);
    expect(rounded(apart.teams)).toEqual({ one: 0, two: 0 });
  });
});
