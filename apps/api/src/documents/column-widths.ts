import type { BlockOf } from '@ruta/contracts/documents/document';

/** Rows whose words widths are made for. */
const SEEN_ROWS = 200;
/** No word makes its column wider than this part of the table. */
const WIDEST = 0.4;

export interface Ruler {
  /** Width of the table. */
  measure: number;
  /** What a column needs beside its words. */
  gutter: number;
  /** Widest word of a text, as a head or in a row. */
  longestWord: (text: string, isHead: boolean) => number;
}

/** Widths by the columns' shares, but none narrower than its longest word as long as others have room to give. */
export function columnWidths(
  { columns, rows }: Pick<BlockOf<'table'>, 'columns' | 'rows'>,
  { measure, gutter, longestWord }: Ruler,
): number[] {
  const whole = columns.reduce((sum, { share }) => sum + share, 0);
  const wanted = columns.map(({ share }) => (measure * share) / whole);
  const least = columns.map(({ head }, at) => {
    const words = rows.slice(0, SEEN_ROWS).map((row) => longestWord(row[at] ?? '', false));
    return Math.min(measure * WIDEST, Math.max(longestWord(head, true), ...words) + gutter);
  });
  const spare = wanted.map((width, at) => Math.max(0, width - (least[at] ?? 0)));
  const lacking = wanted.map((width, at) => Math.max(0, (least[at] ?? 0) - width));
  const total = (widths: readonly number[]) => widths.reduce((sum, width) => sum + width, 0);
  const toTake = Math.min(total(spare), total(lacking));
  if (toTake === 0) return wanted;
  const filled = toTake / total(lacking);
  const given = toTake / total(spare);
  return wanted.map((width, at) => width + (lacking[at] ?? 0) * filled - (spare[at] ?? 0) * given);
}
