import { readConfig } from '@ruta/api/platform/config/config';
import { migrate } from '@ruta/api/platform/database/migrate';
import { openDatabaseAlone } from './database.ts';

export async function migrateAlone(): Promise<void> {
  const database = await openDatabaseAlone(readConfig(process.env), 'migrate');
  try {
    const applied = await migrate(database.url);
    process.stdout.write(
      applied.length > 0 ? `Applied ${applied.join(', ')}.\n` : 'The schema is current.\n',
    );
  } finally {
    await database.close();
  }
}
