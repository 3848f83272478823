/** A line of a text as it is laid out: its upper and lower edge, in pixels from where the text begins. */
export interface LaidLine {
  top: number;
  bottom: number;
}

/** The lines that a wall shows, the first and the last of them. */
export interface LinesInSight {
  first: number;
  last: number;
}

/** So many lines after the one that is written in are in sight as well: where the writing goes on. */
const AHEAD = 2;

/**
 * As many whole lines as the height holds, with line `at` among them. What is in sight stays where it is for as long as
 * that line is: nobody can read what jumps.
 */
export function linesInSight(
  lines: readonly LaidLine[],
  height: number,
  at: number,
  before: LinesInSight | null,
): LinesInSight {
  const end = lines.length - 1;
  if (end < 0) return { first: 0, last: -1 };
  if (before && at >= before.first && before.first <= end) {
    const last = lastFrom(lines, before.first, height);
    if (at <= last && (last < end || fillsUp(lines, before.first, height)))
      return { first: before.first, last };
  }
  const wanted = Math.min(end, at + AHEAD);
  let first = wanted;
  while (first > 0 && holds(lines, first - 1, wanted, height)) first -= 1;
  first = Math.min(first, at);
  return { first, last: lastFrom(lines, first, height) };
}

/** Whether no line more before it would have room: a text that grew shorter does not leave the wall half empty. */
const fillsUp = (lines: readonly LaidLine[], first: number, height: number): boolean =>
  first === 0 || !holds(lines, first - 1, lines.length - 1, height);

const holds = (lines: readonly LaidLine[], first: number, last: number, height: number): boolean =>
  (lines[last]?.bottom ?? 0) - (lines[first]?.top ?? 0) <= height + 1;

function lastFrom(lines: readonly LaidLine[], first: number, height: number): number {
  let last = first;
  while (last + 1 < lines.length && holds(lines, first, last + 1, height)) last += 1;
  return last;
}
