import type { CommitmentForm, Prose } from '@ruta/contracts/drafting/commitment-form';
import { diffWordsWithSpace } from 'diff';
import { type CellKind, cellsOf, lines, proses, type RowsName, rowsNames } from './document.ts';
import { plainText } from './read-prose.ts';
import { lineOf, proseOf } from './write-commitment.ts';

/** A stretch of text that stayed, came or went. */
export interface Change {
  what: 'same' | 'added' | 'removed';
  text: string;
}

/** What became of one paragraph, line, row or set. `before` and `after` are its clause ids in each version. */
export interface ClauseChange {
  section: string;
  before: string | null;
  after: string | null;
  what: 'same' | 'changed' | 'added' | 'removed' | 'restyled';
  changes: Change[];
}

/** A cell of a row in words: its name, and its value as the reader writes days and figures. */
export type WordCell = (cell: string, kind: CellKind, value: string | number | null) => string;

const plainCell: WordCell = (_cell, _kind, value) => String(value ?? '') || '—';

/** Everything that differs between two versions and what stayed, in the order of the page. */
export function differenceOf(
  before: CommitmentForm,
  after: CommitmentForm,
  wordCell: WordCell = plainCell,
): ClauseChange[] {
  return [
    ...lines.flatMap((name) => lineChange(name, lineOf(before, name), lineOf(after, name))),
    ...(['kind', 'licence'] as const).flatMap((name) => setChange(name, [before[name]], [after[name]])),
    ...proses.flatMap((name) => proseChanges(name, proseOf(before, name), proseOf(after, name))),
    ...rowsNames.flatMap((name) => rowChanges(name, before[name], after[name], wordCell)),
    ...(['aims', 'values', 'goals', 'themes'] as const).flatMap((name) =>
      setChange(name, before[name], after[name]),
    ),
  ];
}

export const changed = (changes: readonly ClauseChange[]): ClauseChange[] =>
  changes.filter(({ what }) => what !== 'same');

export const wordChanges = (before: string, after: string): Change[] =>
  diffWordsWithSpace(before, after).map(({ added, removed, value }) => ({
    what: added ? 'added' : removed ? 'removed' : 'same',
    text: value,
  }));

function lineChange(section: string, before: string, after: string): ClauseChange[] {
  if (!before && !after) return [];
  if (before === after)
    return [{ section, before: section, after: section, what: 'same', changes: whole('same', after) }];
  return [
    {
      section,
      before: before ? section : null,
      after: after ? section : null,
      what: !before ? 'added' : !after ? 'removed' : 'changed',
      changes: wordChanges(before, after),
    },
  ];
}

const whole = (what: Change['what'], text: string): Change[] => (text ? [{ what, text }] : []);

/** Pairs paragraphs by what they have in common, in order: a paragraph put in between leaves the others the same. */
function proseChanges(section: string, before: Prose, after: Prose): ClauseChange[] {
  const pairs = pairUp(before.map(plainText), after.map(plainText));
  return pairs.map(([from, to]): ClauseChange => {
    const old = from === null ? undefined : before[from];
    const now = to === null ? undefined : after[to];
    const place = {
      section,
      before: from === null ? null : `${section}.${from + 1}`,
      after: to === null ? null : `${section}.${to + 1}`,
    };
    if (!old) return { ...place, what: 'added', changes: now ? whole('added', plainText(now)) : [] };
    if (!now) return { ...place, what: 'removed', changes: whole('removed', plainText(old)) };
    if (plainText(old) !== plainText(now)) {
      return { ...place, what: 'changed', changes: wordChanges(plainText(old), plainText(now)) };
    }
    const restyled = JSON.stringify(old) !== JSON.stringify(now);
    return { ...place, what: restyled ? 'restyled' : 'same', changes: whole('same', plainText(now)) };
  });
}

type Pair = [number | null, number | null];

/** The pairing with the greatest likeness in all, by dynamic programming; unlike paragraphs are not paired. */
function pairUp(before: string[], after: string[]): Pair[] {
  const likeness = before.map((old) => after.map((now) => likenessOf(old, now)));
  const alike = (row: number, column: number): number => likeness[row]?.[column] ?? 0;
  const best = bestFrom(before.length, after.length, alike);
  const pairs: Pair[] = [];
  let row = 0;
  let column = 0;
  while (row < before.length || column < after.length) {
    const score = best(row, column);
    if (alike(row, column) > 0 && score === alike(row, column) + best(row + 1, column + 1)) {
      pairs.push([row++, column++]);
    } else if (row < before.length && (column >= after.length || score === best(row + 1, column))) {
      pairs.push([row++, null]);
    } else {
      pairs.push([null, column++]);
    }
  }
  return pairs;
}

/** The greatest likeness that what remains from a row and a column on can have; nought beyond the ends. */
function bestFrom(
  rows: number,
  columns: number,
  alike: (row: number, column: number) => number,
): (row: number, column: number) => number {
  const best = new Map<number, number>();
  const at = (row: number, column: number): number => best.get(row * (columns + 1) + column) ?? 0;
  for (let row = rows - 1; row >= 0; row -= 1) {
    for (let column = columns - 1; column >= 0; column -= 1) {
      const together = alike(row, column) > 0 ? alike(row, column) + at(row + 1, column + 1) : 0;
      best.set(row * (columns + 1) + column, Math.max(together, at(row + 1, column), at(row, column + 1)));
    }
  }
  return at;
}

/** Share of words two texts have in common (Dice), from 0 to 1; below a third they count as different texts. */
function likenessOf(before: string, after: string): number {
  if (before === after) return 1;
  const old = before.toLowerCase().split(/\s+/);
  const left = new Map<string, number>();
  for (const word of old) left.set(word, (left.get(word) ?? 0) + 1);
  const now = after.toLowerCase().split(/\s+/);
  let common = 0;
  for (const word of now) {
    const count = left.get(word) ?? 0;
    if (count > 0) common += 1;
    left.set(word, count - 1);
  }
  const dice = (2 * common) / (old.length + now.length);
  return dice >= 1 / 3 ? Math.min(dice, 0.999) : 0;
}

function rowChanges(
  section: RowsName,
  before: { id: string }[],
  after: { id: string }[],
  wordCell: WordCell,
): ClauseChange[] {
  const old = new Map(before.map((row) => [row.id, row]));
  const now = new Map(after.map((row) => [row.id, row]));
  const ids = [...after.map(({ id }) => id), ...before.map(({ id }) => id).filter((id) => !now.has(id))];
  return ids.flatMap((id) =>
    rowChange(
      section,
      id,
      cellText(section, old.get(id), wordCell),
      cellText(section, now.get(id), wordCell),
    ),
  );
}

function rowChange(section: string, id: string, before: string, after: string): ClauseChange[] {
  return lineChange(`${section}.${id}`, before, after).map((change) => ({ ...change, section }));
}

/** The cells of a row as text, in the order of the form; a cell that is empty keeps its place. */
function cellText(section: RowsName, row: object | undefined, wordCell: WordCell): string {
  if (!row) return '';
  const values = new Map(Object.entries(row) as [string, string | number | null][]);
  return Object.entries(cellsOf(section))
    .map(([cell, kind]) => wordCell(cell, kind, values.get(cell) ?? null))
    .join(' · ');
}

function setChange(
  section: string,
  before: readonly (string | number)[],
  after: readonly (string | number)[],
): ClauseChange[] {
  const members = [...new Set([...before, ...after])];
  const changes = members.map((member): Change => {
    const was = before.includes(member);
    const is = after.includes(member);
    return { what: was && is ? 'same' : is ? 'added' : 'removed', text: String(member) };
  });
  if (changes.length === 0) return [];
  const what = changes.every((change) => change.what === 'same') ? 'same' : 'changed';
  return [{ section, before: section, after: section, what, changes }];
}
