import { createReadStream } from 'node:fs';
import { StringDecoder } from 'node:string_decoder';
import { createGunzip } from 'node:zlib';
import { CannotStart } from '../cannot-start.ts';
import { errorCode } from '../error-code.ts';
import { BackupEnd, BackupHead, Row, RowSum, TableEnd, TableStart } from './backup-format.ts';

/** A table of the file; its rows must be read to the end before the next table comes. */
export interface BackupTable {
  name: string;
  columns: string[];
  rows: AsyncGenerator<Row>;
  /** Known when the rows have been read. */
  end(): TableEnd;
}

export interface Backup {
  head: BackupHead;
  tables(): AsyncGenerator<BackupTable>;
}

/**
 * Opens a backup and checks it while it is read: every count, every checksum, and that it was not cut off. What does
 * not fit is thrown as a sentence that names the file and the table.
 */
export async function openBackup(file: string): Promise<Backup> {
  const lines = linesOf(file);
  const head = BackupHead.safeParse(jsonOrNull((await lines.next()).value));
  if (!head.success)
    throw new CannotStart(`${file} is not a backup that this version of Ruta Abierta can read.`);
  return { head: head.data, tables: () => tablesOf(file, head.data, lines) };
}

async function* tablesOf(
  file: string,
  head: BackupHead,
  lines: AsyncGenerator<string>,
): AsyncGenerator<BackupTable> {
  let rows = 0;
  for (const { name, columns } of head.tables) {
    expectLine(TableStart.safeParse(await nextJson(file, lines)).data?.table === name, file, name);
    const sum = new RowSum();
    let end: TableEnd | null = null;
    const settled = () => {
      if (!end) throw new Error(`rows of ${name} were not read to their end`);
      return end;
    };
    yield {
      name,
      columns,
      end: settled,
      rows: rowsOf(file, name, columns.length, lines, sum, (told) => (end = told)),
    };
    rows += settled().rows;
  }
  const last = BackupEnd.safeParse(await nextJson(file, lines)).data;
  if (!last || last.tables !== head.tables.length || last.rows !== rows) throw damaged(file, 'its end');
}

async function* rowsOf(
  file: string,
  table: string,
  width: number,
  lines: AsyncGenerator<string>,
  sum: RowSum,
  settle: (end: TableEnd) => void,
): AsyncGenerator<Row> {
  for (;;) {
    const { value: text, done } = await lines.next();
    if (done) throw cutOff(file);
    const value = jsonOrNull(text);
    if (!Array.isArray(value)) {
      const told = TableEnd.safeParse(value).data;
      const found = sum.end(table);
      const fits = told?.end === table && told.rows === found.rows && told.sha256 === found.sha256;
      expectLine(fits, file, table);
      return settle(found);
    }
    const row = Row.safeParse(value);
    if (!row.success || row.data.length !== width) throw damaged(file, `the table ${table}`);
    sum.add(text);
    yield row.data;
  }
}

/** Own splitting: `readline` also breaks at U+2028, which JSON text may contain. */
async function* linesOf(file: string): AsyncGenerator<string> {
  const decoder = new StringDecoder('utf8');
  let rest = '';
  try {
    const source = createReadStream(file);
    const unzipped = createGunzip();
    source.once('error', (error) => unzipped.destroy(error));
    for await (const chunk of source.pipe(unzipped)) {
      const parts = (rest + decoder.write(chunk as Buffer)).split('\n');
      rest = parts.pop() ?? '';
      yield* parts;
    }
  } catch (error) {
    throw sentenceFor(error, file);
  }
  if (rest !== '') throw cutOff(file);
}

async function nextJson(file: string, lines: AsyncGenerator<string>): Promise<unknown> {
  const { value, done } = await lines.next();
  if (done) throw cutOff(file);
  return jsonOrNull(value);
}

function jsonOrNull(text: unknown): unknown {
  try {
    return typeof text === 'string' ? JSON.parse(text) : null;
  } catch {
    return null;
  }
}

function expectLine(fits: boolean, file: string, table: string): void {
  if (!fits) throw damaged(file, `the table ${table}`);
}

const damaged = (file: string, where: string) =>
  new CannotStart(`${file} is damaged: ${where} does not have the contents its checksum was made of.`);

const cutOff = (file: string) => new CannotStart(`${file} is incomplete: it ends too early.`);

function sentenceFor(error: unknown, file: string): unknown {
  const code = errorCode(error) ?? '';
  if (code === 'ENOENT') return new CannotStart(`${file} does not exist.`);
  if (code === 'EACCES') return new CannotStart(`${file} cannot be read by this user.`);
  if (code === 'EISDIR') return new CannotStart(`${file} is a folder.`);
  if (code === 'Z_BUF_ERROR') return cutOff(file);
  if (code.startsWith('Z_')) return new CannotStart(`${file} is damaged or not a backup of Ruta Abierta.`);
  return error;
}
