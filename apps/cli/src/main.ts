import { readConfig } from '@ruta/api/platform/config/config';
import { settings } from '@ruta/api/platform/config/environment-table';
import { migrate } from '@ruta/api/platform/database/migrate';
import { Command } from 'commander';
import { backup, restore } from './backup.ts';
import { openDatabaseAlone } from './database.ts';
import { seed, setUp } from './seed.ts';
import { start } from './start.ts';
import { told } from './told.ts';
import { verify } from './verify.ts';

const ruta = new Command('ruta')
  .description('Ruta Abierta: the participation route of a local action plan.')
  .addHelpText('after', '\nThe environment variables that every command reads are listed by `ruta config`.');

ruta
  .command('start')
  .description('start database, API and web on one port, until Ctrl-C')
  .action(() => start(process.env));

ruta
  .command('backup')
  .argument('<file>', 'a name that is not taken yet')
  .description('save everything the database holds into one file, also while the product runs')
  .action(backup);

ruta
  .command('restore')
  .argument('<file>', 'a backup of this or an older version')
  .option('--overwrite', 'replace what the database holds', false)
  .description('bring a backup back into an empty database')
  .action(restore);

ruta
  .command('verify')
  .argument('<file>', 'a backup, or an archive of open data')
  .description('recompute what a file claims: checksums, the public record, published results')
  .action(verify);

ruta
  .command('seed')
  .option('--demo', 'the fictitious municipality in the middle of its second plan')
  .option('--empty', 'nothing but a one-time address for the first administrator')
  .description('fill an empty database')
  .action(seed);

ruta
  .command('setup')
  .description(
    'bring the schema up and, in the demo, fill an empty database: once, before several processes start',
  )
  .action(setUp);

ruta
  .command('migrate')
  .description('bring the schema of the database up to this version')
  .action(async () => {
    const database = await openDatabaseAlone(readConfig(process.env), 'migrate');
    try {
      const applied = await migrate(database.url);
      process.stdout.write(
        applied.length > 0 ? `Applied ${applied.join(', ')}.\n` : 'The schema is current.\n',
      );
    } finally {
      await database.close();
    }
  });

ruta
  .command('config')
  .description('list the environment variables, their defaults and meanings')
  .action(() => {
    const rows = settings();
    const width = (column: 'name' | 'default') => Math.max(...rows.map((row) => row[column].length)) + 2;
    for (const row of rows) {
      process.stdout.write(
        `${row.name.padEnd(width('name'))}${row.default.padEnd(width('default'))}${row.meaning}\n`,
      );
    }
  });

try {
  await ruta.parseAsync();
} catch (error) {
  process.stderr.write(`${told(error)}\n`);
  process.exit(1);
}
