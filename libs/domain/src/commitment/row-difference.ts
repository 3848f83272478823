import { type CellKind, cellsOf, type RowsName } from './document.ts';

type Value = string | number | null;

/** One cell of a row in both versions, by its name and the kind that says how it is read. */
export interface CellChange {
  cell: string;
  kind: CellKind;
  before: Value;
  after: Value;
}

/** What became of one row; its clause id in each version, and its place among the rows where it was moved. */
export interface RowChange {
  section: RowsName;
  before: string | null;
  after: string | null;
  what: 'same' | 'changed' | 'added' | 'removed' | 'moved';
  cells: CellChange[];
  moved: { from: number; to: number } | null;
}

/** Rows by their ids, cell by cell: those of the newer version in its order, then those that went. */
export function rowChanges(
  section: RowsName,
  before: readonly { id: string }[],
  after: readonly { id: string }[],
): RowChange[] {
  const old = new Map(before.map((row, at) => [row.id, { row, at }]));
  const now = new Map(after.map((row, at) => [row.id, { row, at }]));
  const stayed = inPlace(after.flatMap(({ id }) => old.get(id)?.at ?? []));
  const ids = [...now.keys(), ...[...old.keys()].filter((id) => !now.has(id))];
  return ids.map((id): RowChange => {
    const [was, is] = [old.get(id), now.get(id)];
    const cells = cellChanges(section, was?.row ?? null, is?.row ?? null);
    const moved = was && is && !stayed.has(was.at) ? { from: was.at + 1, to: is.at + 1 } : null;
    const differs = cells.some((cell) => cell.before !== cell.after);
    const clause = `${section}.${id}`;
    return {
      section,
      before: was ? clause : null,
      after: is ? clause : null,
      what: !was ? 'added' : !is ? 'removed' : differs ? 'changed' : moved ? 'moved' : 'same',
      cells,
      moved,
    };
  });
}

function cellChanges(section: RowsName, before: object | null, after: object | null): CellChange[] {
  const [old, now] = [valuesOf(before), valuesOf(after)];
  return Object.entries(cellsOf(section)).flatMap(([cell, kind]) => {
    const [was, is] = [old.get(cell) ?? null, now.get(cell) ?? null];
    return isEmpty(was) && isEmpty(is) ? [] : [{ cell, kind, before: was, after: is }];
  });
}

const valuesOf = (row: object | null): ReadonlyMap<string, Value> =>
  new Map(row ? (Object.entries(row) as [string, Value][]) : []);

const isEmpty = (value: Value): boolean => value === null || value === '';

/**
 * The longest run of numbers that rise: rows at these places kept their order, the others were moved. Of several as
 * long, one that leaves the rows in front where they were.
 */
function inPlace(order: readonly number[]): ReadonlySet<number> {
  const length = order.map(() => 1);
  for (let at = order.length - 1; at >= 0; at -= 1) {
    for (let next = at + 1; next < order.length; next += 1) {
      if ((order[next] ?? 0) > (order[at] ?? 0))
        length[at] = Math.max(length[at] ?? 1, (length[next] ?? 1) + 1);
    }
  }
  const kept = new Set<number>();
  let wanted = Math.max(0, ...length);
  let last = -1;
  for (const [at, place] of order.entries()) {
    if (length[at] !== wanted || place <= last) continue;
    kept.add(place);
    last = place;
    wanted -= 1;
  }
  return kept;
}
