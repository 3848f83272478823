// Into docs/performance.md, between the marks of the run.
import { readFile, writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';

const file = fileURLToPath(new URL('../../docs/performance.md', import.meta.url));

/** Above this share, used by others meanwhile, the figures are those of a busy machine and are called so. */
const BUSY = 0.25;
const percent = (share) => `${Math.round(share * 100)} %`;

export function othersUsed(shares) {
  const known = shares.filter((share) => share !== null);
  if (known.length === 0) return '';
  const [least, most] = [Math.min(...known), Math.max(...known)];
  const range = percent(least) === percent(most) ? percent(most) : `${percent(least)} to ${percent(most)}`;
  const busy = most > BUSY ? '; **the machine was busy: read the ratios with care**' : '';
  return `; other programs used ${range} of the machine meanwhile${busy}`;
}

const besideBare = ['what', 'times the bare peer', 'ours', 'bare Socket.IO'];

/** What stands in a row beside its words. */
export const cellsOf = ({ cells, ratio, ours, bare }) => cells ?? [`**${ratio}**`, ours, bare];

/** `head`: the columns, where they are not the usual ones. */
export async function write(run, { rows, shares, rounds, head = besideBare }) {
  const figures = rows.filter(({ what }) => what);
  const table = aligned([head, ...figures.map((row) => [row.what, ...cellsOf(row)])]);
  const notes = rows.filter(({ note }) => note).map(({ note }) => `- ${note}`);
  const made = `Node ${process.version}, ${cpus().length} × ${cpus()[0].model.trim()}, ${new Date().toISOString().slice(0, 10)}, median of ${rounds} alternating rounds${othersUsed(shares)}.`;
  const text = await readFile(file, 'utf8');
  const [begin, end] = [`<!-- bench:${run} -->`, `<!-- /bench:${run} -->`];
  const [before, rest] = text.split(begin);
  const after = rest.split(end)[1];
  const body = [made, table, ...(notes.length > 0 ? [notes.join('\n')] : [])].join('\n\n');
  await writeFile(file, `${before}${begin}\n\n${body}\n\n${end}${after}`);
}

/** A table as the formatter would leave it; the first row is its head. */
export function aligned([head, ...rows]) {
  const widths = head.map((_, n) => Math.max(...[head, ...rows].map((row) => row[n].length)));
  const line = (cells) => `| ${cells.map((cell, n) => cell.padEnd(widths[n])).join(' | ')} |`;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}
