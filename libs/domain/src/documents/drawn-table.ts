/** A table that is drawn with signs, as Pandoc writes it, and the line it ends with. */
export interface DrawnTable {
  rows: string[][];
  last: number;
}

const dashes = /^\s*-{2,}(?:\s+-{2,})+\s*$/;
const frame = /^\s*\+(?:[-=:]+\+)+\s*$/;

/** The table whose first line is this one: in a frame (`+---+`), or columns over dashes; `null` where there is none. */
export function drawnTable(lines: readonly string[], from: number): DrawnTable | null {
  if (frame.test(lines[from] ?? '')) return framed(lines, from);
  return dashes.test(lines[from + 1] ?? '') && (lines[from] ?? '').trim() !== ''
    ? columned(lines, from)
    : null;
}

/** Lines between two frames are one row; a cell's lines stay lines. */
function framed(lines: readonly string[], from: number): DrawnTable | null {
  const rows: string[][] = [];
  let open: string[] | null = null;
  let last = from;
  for (let at = from + 1; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    if (frame.test(line)) {
      if (open) rows.push(open.map((cell) => cell.trim()));
      open = null;
    } else if (line.trim().startsWith('|')) {
      const cells = line
        .trim()
        .replace(/^\||\|$/g, '')
        .split(/(?<!\\)\|/);
      const above: string[] = open ?? [];
      open = cells.map((cell, column) => `${above[column] ?? ''}\n${cell.trim()}`);
    } else break;
    last = at;
  }
  return rows.length > 1 && open === null ? { rows, last } : null;
}

/** Each cell stands over or under the dashes of its column; an empty line or dashes end the table. */
function columned(lines: readonly string[], from: number): DrawnTable {
  const starts = [...(lines[from + 1] ?? '').matchAll(/-+/g)].map(({ index }) => index);
  const cut = (line: string) =>
    starts.map((start, column) => line.slice(column === 0 ? 0 : start, starts[column + 1]).trim());
  const rows = [cut(lines[from] ?? '')];
  let at = from + 2;
  for (; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    if (line.trim() === '' || /^\s*-[-\s]*$/.test(line)) break;
    rows.push(cut(line));
  }
  return { rows, last: at - 1 };
}
