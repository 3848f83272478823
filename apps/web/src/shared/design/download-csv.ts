import { saveFile } from './save-file.ts';

/** Hands rows to the reader as a CSV file, UTF-8 with a byte-order mark so that spreadsheets read the accents. */
export function downloadCsv(name: string, rows: readonly (readonly string[])[]): void {
  const text = rows.map((row) => row.map(quoted).join(',')).join('\r\n');
  saveFile(`${name}.csv`, new Blob([`\uFEFF${text}\r\n`], { type: 'text/csv;charset=utf-8' }));
}

/** A leading sign that spreadsheets would run as a formula is set behind an apostrophe. */
const quoted = (cell: string): string => {
  const harmless = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return `"${harmless.replaceAll('"', '""')}"`;
};
