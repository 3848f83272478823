import { diffWordsWithSpace } from 'diff';

/** From where to where a text goes, and what comes in its place. */
export interface Splice {
  from: number;
  to: number;
  insert: string;
}

/** Less than this between two changes and they are read as one. */
const CLOSE = 3;

/** What makes one text of another, word by word and no wider than needed; places are those of `before`. */
export function splicesOf(before: string, after: string): Splice[] {
  if (before === after) return [];
  const { start, tail } = common(before, after);
  const middle = before.slice(start, before.length - tail);
  const instead = after.slice(start, after.length - tail);
  if (middle === '') return [insertedAt(before, start, instead)];
  if (instead === '') return [{ from: start, to: start + middle.length, insert: '' }];
  return close(wordSplices(middle, instead), middle).map(({ from, to, insert }) =>
    narrowed(before, { from: from + start, to: to + start, insert }),
  );
}

/**
 * Words that begin like those they come before could as well have come some letters earlier: as whole words, or as a
 * whole paragraph, where that is possible.
 */
function insertedAt(before: string, at: number, words: string): Splice {
  let best: Splice = { from: at, to: at, insert: words };
  let insert = words;
  for (let from = at; from > 0 && before[from - 1] === insert.at(-1);) {
    from -= 1;
    insert = insert.slice(-1) + insert.slice(0, -1);
    const moved = { from, to: from, insert };
    if (!isLow(before, from) && wholeness(before, moved) > wholeness(before, best)) best = moved;
  }
  return best;
}

function wholeness(before: string, { from, insert }: Splice): number {
  const last = before[from - 1] ?? '\n';
  if (/[\n\u2028]/.test(last) && /[\n\u2028]$/.test(insert)) return 2;
  return /\s/.test(last) || /^[\s]/.test(insert) ? 1 : 0;
}

function wordSplices(before: string, after: string): Splice[] {
  const splices: Splice[] = [];
  let at = 0;
  let open: Splice | null = null;
  for (const { added, removed, value } of diffWordsWithSpace(before, after)) {
    if (!added && !removed) {
      at += value.length;
      open = null;
      continue;
    }
    if (!open) splices.push((open = { from: at, to: at, insert: '' }));
    if (added) open.insert += value;
    else {
      at += value.length;
      open.to = at;
    }
  }
  return splices;
}

/** Changes with hardly anything between them are one, as whoever reads them would take them. */
function close(splices: readonly Splice[], before: string): Splice[] {
  const whole: Splice[] = [];
  for (const splice of splices) {
    const last = whole.at(-1);
    if (last && splice.from - last.to <= CLOSE && isChange(last) && isChange(splice)) {
      last.insert += before.slice(last.to, splice.from) + splice.insert;
      last.to = splice.to;
    } else whole.push({ ...splice });
  }
  return whole;
}

const isChange = ({ from, to, insert }: Splice): boolean => from < to && insert !== '';

function narrowed(before: string, { from, to, insert }: Splice): Splice {
  const { start, tail } = common(before.slice(from, to), insert);
  return { from: from + start, to: to - tail, insert: insert.slice(start, insert.length - tail) };
}

/** How much two texts have in common at their beginning, and of the rest at their end. Halves of characters stay whole. */
function common(before: string, after: string): { start: number; tail: number } {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start += 1;
  if (start > 0 && isHigh(before, start - 1)) start -= 1;
  let tail = 0;
  while (tail < most - start && before[before.length - 1 - tail] === after[after.length - 1 - tail])
    tail += 1;
  if (tail > 0 && isLow(before, before.length - tail)) tail -= 1;
  return { start, tail };
}

const isHigh = (text: string, at: number): boolean => /[\ud800-\udbff]/.test(text[at] ?? '');
const isLow = (text: string, at: number): boolean => /[\udc00-\udfff]/.test(text[at] ?? '');
