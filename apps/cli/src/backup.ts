import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Erasure } from '@ruta/api/identity/erasure.service';
import { noteErasures, readErasures, readOwnLedger } from '@ruta/api/identity/erasure-ledger';
import { knownErasures } from '@ruta/api/platform/backup/known-erasures';
import { type Config, readConfig } from '@ruta/api/platform/config/config';
import { described } from '@ruta/api/platform/backup/database-contents';
import { restoreBackup } from '@ruta/api/platform/backup/restore-backup';
import { unclaimedRoles } from '@ruta/api/platform/backup/unclaimed-roles';
import { writeBackup } from '@ruta/api/platform/backup/write-backup';
import { PersonId } from '@ruta/contracts/protocol/ids';
import { onDatabase } from './application.ts';
import { openDatabaseAlone, openDatabaseBeside } from './database.ts';

const say = (line: string) => process.stdout.write(`${line}\n`);

export async function backup(file: string): Promise<void> {
  const database = await openDatabaseBeside(readConfig(process.env));
  try {
    const { tables, rows } = await writeBackup(database.url, file);
    say(`${file} holds ${rows} rows of ${tables.length} tables. It contains personal data: keep it closed.`);
  } finally {
    await database.close();
  }
}

interface RestoreOptions {
  overwrite: boolean;
  /** Lists of erasures, or newer backups. */
  erasures: string[];
}

/** What was erased after the backup was made is erased again before anybody can read it. */
export async function restore(file: string, { overwrite, erasures }: RestoreOptions): Promise<void> {
  const config = readConfig(process.env);
  const named = (await Promise.all(erasures.map((list) => readErasures(list)))).flat();
  const database = await openDatabaseAlone(config, 'restore');
  try {
    const known = (await knownErasures(database.url)).map((id) => PersonId.parse(id));
    const noted = await readOwnLedger(config.dataDir);
    const tables = await restoreBackup(database.url, file, {
      mayReplace: (contents) => {
        if (overwrite) say(`Replacing what the database holds: ${described(contents)}.`);
        return overwrite;
      },
    });
    const rows = tables.reduce((sum, table) => sum + table.rows, 0);
    say(
      `Restored ${rows} rows of ${tables.length} tables; counts, checksums and the public record are right.`,
    );
    if (!hasSecret(config)) sayWithoutSecret(config, await unclaimedRoles(database.url));
    await eraseAgain(config, database.url, [...new Set([...known, ...noted, ...named])]);
  } finally {
    await database.close();
  }
}

const hasSecret = ({ secret, dataDir }: Config): boolean =>
  secret !== undefined || existsSync(join(dataDir, 'secret'));

/** What a secret of its own means for what was restored; said while the old one can still be put there. */
function sayWithoutSecret({ dataDir }: Config, roles: number): void {
  const signedOut = 'everybody is signed out and guests are new guests';
  const lost = `, and ${roles} roles or seats of addresses that have not signed in yet find nobody`;
  say(
    `There is no ${join(dataDir, 'secret')}: with a new one ${signedOut}${roles > 0 ? lost : ''}. Put the old one there, or set SECRET, before the next start.`,
  );
}

async function eraseAgain(config: Config, url: string, people: PersonId[]): Promise<void> {
  if (people.length === 0) return;
  // Kept first: whoever is stopped here and restores again still knows them.
  await noteErasures(config.dataDir, people);
  const count = await onDatabase(config, url, (app) => app.get(Erasure).eraseAgain(people));
  if (count > 0) say(`Carried out again: ${count} erasures that were made after this backup.`);
}
