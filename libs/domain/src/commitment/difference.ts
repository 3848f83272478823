import type { CommitmentForm, Prose } from '@ruta/contracts/drafting/commitment-form';
import type { OriginRef } from '@ruta/contracts/drafting/origin';
import { diffWordsWithSpace } from 'diff';
import { originsOf, WHOLE } from './clauses.ts';
import { lines, proses, rowsNames } from './document.ts';
import { plainText } from './read-prose.ts';
import { type CellChange, rowChanges } from './row-difference.ts';
import { compare } from './text.ts';
import { lineOf, proseOf } from './write-commitment.ts';

/** A stretch of text that stayed, came or went. */
export interface Change {
  what: 'same' | 'added' | 'removed';
  text: string;
}

/**
 * What became of one paragraph, line, row or set. `before` and `after` are its clause ids in each version. `restyled`:
 * its words look different; `moved`: a row that says the same at another place; `cited`: only its origins changed.
 */
export interface ClauseChange {
  section: string;
  before: string | null;
  after: string | null;
  what: 'same' | 'changed' | 'added' | 'removed' | 'restyled' | 'moved' | 'cited';
  /** Word by word; empty for rows, which have `cells`. */
  changes: Change[];
  /** The cells of a row, each that says something in either version. */
  cells: CellChange[];
  /** The places of a row that is not where it was among those that stayed, counted from 1. */
  moved: { from: number; to: number } | null;
  /** Origins that were tied to it and untied from it. */
  cited: OriginRef[];
  uncited: OriginRef[];
}

/** Everything that differs between two versions and what stayed, in the order of the page. */
export function differenceOf(before: CommitmentForm, after: CommitmentForm): ClauseChange[] {
  const changes: Bare[] = [
    ...lines.flatMap((name) => lineChange(name, lineOf(before, name), lineOf(after, name))),
    ...(['kind', 'licence'] as const).flatMap((name) => setChange(name, [before[name]], [after[name]])),
    ...proses.flatMap((name) => proseChanges(name, proseOf(before, name), proseOf(after, name))),
    ...rowsNames.flatMap((name) => rowChanges(name, before[name], after[name])),
    ...(['aims', 'values', 'goals', 'themes'] as const).flatMap((name) =>
      setChange(name, before[name], after[name]),
    ),
    { section: WHOLE, before: WHOLE, after: WHOLE, what: 'same' },
  ];
  const [old, now] = [originsBy(before), originsBy(after)];
  return changes.map((change) => withOrigins(change, old, now));
}

/** A change before its origins are looked at; what only rows have is left out of the others. */
type Bare = Omit<ClauseChange, 'changes' | 'cells' | 'moved' | 'cited' | 'uncited'> &
  Partial<Pick<ClauseChange, 'changes' | 'cells' | 'moved'>>;

type ByClause = ReadonlyMap<string, ReadonlyMap<string, OriginRef>>;

function originsBy(form: CommitmentForm): ByClause {
  const clauses = new Map<string, Map<string, OriginRef>>();
  for (const { clause, kind, ref } of originsOf(form)) {
    const own = clauses.get(clause) ?? new Map<string, OriginRef>();
    clauses.set(clause, own.set(`${kind}:${ref}`, { kind, ref }));
  }
  return clauses;
}

function withOrigins(change: Bare, before: ByClause, after: ByClause): ClauseChange {
  const old = before.get(change.before ?? '') ?? new Map<string, OriginRef>();
  const now = after.get(change.after ?? '') ?? new Map<string, OriginRef>();
  const apart = (from: ReadonlyMap<string, OriginRef>, without: ReadonlyMap<string, OriginRef>) =>
    [...from]
      .filter(([key]) => !without.has(key))
      .sort(([a], [b]) => compare(a, b))
      .map(([, origin]) => origin);
  const [cited, uncited] = [apart(now, old), apart(old, now)];
  const differs = cited.length + uncited.length > 0;
  const what = differs && change.what === 'same' ? 'cited' : change.what;
  return { changes: [], cells: [], moved: null, ...change, what, cited, uncited };
}

export const changed = (changes: readonly ClauseChange[]): ClauseChange[] =>
  changes.filter(({ what }) => what !== 'same');

export const wordChanges = (before: string, after: string): Change[] =>
  diffWordsWithSpace(before, after).map(({ added, removed, value }) => ({
    what: added ? 'added' : removed ? 'removed' : 'same',
    text: value,
  }));

function lineChange(section: string, before: string, after: string): Bare[] {
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
function proseChanges(section: string, before: Prose, after: Prose): Bare[] {
  const pairs = pairUp(before.map(plainText), after.map(plainText));
  return pairs.map(([from, to]): Bare => {
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
    const restyled = looksOf(old) !== looksOf(now);
    return { ...place, what: restyled ? 'restyled' : 'same', changes: whole('same', plainText(now)) };
  });
}

/** How a paragraph is set, without where it comes from. */
const looksOf = ({ runs, ...paragraph }: Prose[number]): string => {
  const marked = runs.flatMap(({ text, strong, emphasis }) =>
    [...text].map((sign) => `${sign}${strong ? 'b' : ''}${emphasis ? 'i' : ''}`),
  );
  return JSON.stringify([paragraph, marked]);
};

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

function setChange(
  section: string,
  before: readonly (string | number)[],
  after: readonly (string | number)[],
): Bare[] {
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
