/** What one member of a jury gave one team. */
export interface Judged {
  judge: string;
  team: string;
  value: number;
}

export interface Calibration {
  /** Points above the mean team, without the judges' severity; means 0 over the teams that can be compared. */
  teams: ReadonlyMap<string, number>;
  /** Points that a judge gives above the jury's mean. */
  judges: ReadonlyMap<string, number>;
  /** Every team is linked to every other by judges they share, directly or in a chain. */
  comparable: boolean;
}

/**
 * Averages of which the severity of each judge is taken out: value = team + judge + chance, fitted by least squares (the
 * additive two-way model without interaction; Scheffé, The Analysis of Variance, 1959, chapter 4). With all teams judged
 * by all it is the plain mean of each judge's differences from their own mean; with gaps (conflicts of interest) it
 * uses what judges say of the teams they share. A constant that a judge adds to all their values changes no team's figure.
 * Teams in groups that share no judge are each measured against their own group's mean.
 */
export function calibrate(values: readonly Judged[]): Calibration {
  const groups = connected(values);
  const judges = new Map<string, number>();
  const teams = new Map<string, number>();
  for (const group of groups) {
    const effects = judgeEffects(group);
    for (const [judge, effect] of effects) judges.set(judge, effect);
    const means = meansOf(group, effects);
    const middle = mean([...means.values()]);
    for (const [team, value] of means) teams.set(team, value - middle);
  }
  return { teams, judges, comparable: groups.length <= 1 };
}

/** Each team's mean after every value was corrected by its judge. */
function meansOf(values: readonly Judged[], effects: ReadonlyMap<string, number>): Map<string, number> {
  const corrected = grouped(values, ({ team }) => team);
  return new Map(
    [...corrected].map(([team, all]) => [
      team,
      mean(all.map(({ judge, value }) => value - (effects.get(judge) ?? 0))),
    ]),
  );
}

/**
 * The judges' part of the normal equations, the teams eliminated: L b = r, with L the Laplacian of who judged with whom.
 * L has no inverse (a constant may be moved from teams to judges); adding 1 everywhere asks for effects that sum to 0.
 */
function judgeEffects(values: readonly Judged[]): Map<string, number> {
  const names = [...new Set(values.map(({ judge }) => judge))];
  const at = new Map(names.map((name, index) => [name, index]));
  const matrix = names.map(() => names.map(() => 1));
  const right = names.map(() => 0);
  const add = (row: number, column: number, amount: number) => {
    const line = matrix[row];
    if (line) line[column] = (line[column] ?? 0) + amount;
  };
  for (const all of grouped(values, ({ team }) => team).values()) {
    const middle = mean(all.map(({ value }) => value));
    for (const { judge, value } of all) {
      const row = at.get(judge) ?? 0;
      right[row] = (right[row] ?? 0) + value - middle;
      add(row, row, 1);
      for (const other of all) add(row, at.get(other.judge) ?? 0, -1 / all.length);
    }
  }
  const solved = solve(matrix, right);
  return new Map(names.map((name, index) => [name, solved[index] ?? 0]));
}

/** Gaussian elimination with partial pivoting; the matrix is small (a jury) and regular. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, index) => [...row, right[index] ?? 0]);
  const size = rows.length;
  for (let step = 0; step < size; step += 1) {
    const best = rows
      .slice(step)
      .reduce(
        (found, row, offset) =>
          Math.abs(row[step] ?? 0) > found.size
            ? { size: Math.abs(row[step] ?? 0), at: step + offset }
            : found,
        { size: 0, at: step },
      ).at;
    const [pivot, here] = [rows[best] ?? [], rows[step] ?? []];
    [rows[step], rows[best]] = [pivot, here];
    for (let below = step + 1; below < size; below += 1) {
      const row = rows[below] ?? [];
      const factor = (row[step] ?? 0) / (pivot[step] ?? 1);
      rows[below] = row.map((value, column) => value - factor * (pivot[column] ?? 0));
    }
  }
  const solution = new Array<number>(size).fill(0);
  for (let step = size - 1; step >= 0; step -= 1) {
    const row = rows[step] ?? [];
    const known = solution.reduce(
      (sum, value, column) => (column > step ? sum + value * (row[column] ?? 0) : sum),
      0,
    );
    solution[step] = ((row[size] ?? 0) - known) / (row[step] ?? 1);
  }
  return solution;
}

/** The values in groups such that judges and teams of two groups never meet. */
function connected(values: readonly Judged[]): Judged[][] {
  const group = new Map<string, number>();
  let next = 0;
  for (const { judge, team } of values) {
    const [one, other] = [group.get(`j ${judge}`), group.get(`t ${team}`)];
    const into = one ?? other ?? next++;
    if (one !== undefined && other !== undefined && one !== other)
      for (const [name, number] of group) if (number === other) group.set(name, one);
    group.set(`j ${judge}`, into);
    group.set(`t ${team}`, into);
  }
  return [...grouped(values, ({ judge }) => group.get(`j ${judge}`)).values()];
}

function grouped<Key>(values: readonly Judged[], keyOf: (value: Judged) => Key): Map<Key, Judged[]> {
  const groups = new Map<Key, Judged[]>();
  for (const value of values) groups.set(keyOf(value), [...(groups.get(keyOf(value)) ?? []), value]);
  return groups;
}

const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
