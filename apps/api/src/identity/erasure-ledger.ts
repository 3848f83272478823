import { appendFile, mkdir, open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { PersonId } from '@ruta/contracts/protocol/ids';
import { CannotStart } from '../platform/cannot-start.ts';
import { openBackup } from '../platform/backup/read-backup.ts';
import { CONFIG, type RunningConfig } from '../platform/config/config.module.ts';
import { errorCode } from '../platform/error-code.ts';
import { log } from '../platform/log/log.ts';

export const ledgerIn = (dataDir: string): string => join(dataDir, 'erasures');

/**
 * Who was forgotten, by id and moment, beside the database and never in a backup of it: a backup that is older than an
 * erasure brings the words back, and this list takes them away again.
 */
@Injectable()
export class ErasureLedger {
  constructor(@Inject(CONFIG) private readonly config: RunningConfig) {}

  /** After the erasure was committed. The database knows it, too: a list that cannot be written stops nobody. */
  async note(personIds: readonly PersonId[]): Promise<void> {
    try {
      await noteErasures(this.config.dataDir, personIds);
    } catch (error) {
      log.error({ err: error }, 'an erasure was not noted beside the database');
    }
  }
}

export async function noteErasures(dataDir: string, personIds: readonly string[]): Promise<void> {
  const at = new Date().toISOString();
  await mkdir(dataDir, { recursive: true });
  await appendFile(ledgerIn(dataDir), personIds.map((id) => `${at} ${id}\n`).join(''), { mode: 0o600 });
}

/** The people a ledger names, or those a backup knows as erased. */
export async function readErasures(file: string): Promise<PersonId[]> {
  return (await isGzip(file)) ? erasuresOfBackup(file) : erasuresOfLedger(file);
}

/** Of the ledger in this folder; none where nobody was ever erased. */
export async function readOwnLedger(dataDir: string): Promise<PersonId[]> {
  try {
    return await erasuresOfLedger(ledgerIn(dataDir));
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return [];
    throw error;
  }
}

async function erasuresOfLedger(file: string): Promise<PersonId[]> {
  const lines = (await readFile(file, 'utf8')).split('\n').filter((line) => line !== '');
  return lines.map((line) => {
    const id = PersonId.safeParse(line.split(' ').at(-1));
    if (!id.success) throw new CannotStart(`${file} is neither a list of erasures nor a backup.`);
    return id.data;
  });
}

async function erasuresOfBackup(file: string): Promise<PersonId[]> {
  const backup = await openBackup(file);
  const people: PersonId[] = [];
  for await (const { name, columns, rows } of backup.tables())
    for await (const row of rows)
      if (name === 'erasure') people.push(PersonId.parse(row[columns.indexOf('person_id')]));
  return people;
}

async function isGzip(file: string): Promise<boolean> {
  try {
    const handle = await open(file);
    const { buffer } = await handle.read(Buffer.alloc(2), 0, 2).finally(() => handle.close());
    return buffer[0] === 0x1f && buffer[1] === 0x8b;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') throw new CannotStart(`${file} does not exist.`);
    throw error;
  }
}
