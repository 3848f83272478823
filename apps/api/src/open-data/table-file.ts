import { Readable } from 'node:stream';
import { stringify } from 'csv-stringify/sync';
import { csvCell } from './public-value.ts';
import type { OpenTable } from './open-data.service.ts';

/** The byte-order mark makes spreadsheets read the accents right. */
const BOM = '\ufeff';
const LINES = 200;

/** CSV after RFC 4180, UTF-8, a row of headings first. */
async function* csvPieces({ words, rows }: OpenTable): AsyncGenerator<string> {
  yield BOM + stringify([words.columns.map(({ name }) => name)]);
  let waiting: string[][] = [];
  for await (const row of rows()) {
    waiting.push(words.columns.map(({ name, type }) => csvCell(row[name] ?? null, type)));
    if (waiting.length < LINES) continue;
    yield stringify(waiting);
    waiting = [];
  }
  if (waiting.length > 0) yield stringify(waiting);
}

/** One array, a row per line. */
async function* jsonPieces({ rows }: OpenTable): AsyncGenerator<string> {
  let separator = '[\n';
  for await (const row of rows()) {
    yield separator + JSON.stringify(row);
    separator = ',\n';
  }
  yield separator === '[\n' ? '[]\n' : '\n]\n';
}

export const tableFile = (table: OpenTable, format: 'csv' | 'json'): Readable =>
  Readable.from(format === 'csv' ? csvPieces(table) : jsonPieces(table), { objectMode: false });
