import { readConfig } from '@ruta/api/platform/config/config';
import { described } from '@ruta/api/platform/backup/database-contents';
import { restoreBackup } from '@ruta/api/platform/backup/restore-backup';
import { writeBackup } from '@ruta/api/platform/backup/write-backup';
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

export async function restore(file: string, { overwrite }: { overwrite: boolean }): Promise<void> {
  const database = await openDatabaseAlone(readConfig(process.env), 'restore');
  try {
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
  } finally {
    await database.close();
  }
}
