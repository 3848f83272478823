import { Command } from 'commander';
import { told } from './told.ts';

// Each command loads what it needs when it is asked for: the server alone is a second of loading.
const ruta = new Command('ruta')
  .description('Ruta Abierta: the participation route of a local action plan.')
  .addHelpText('after', '\nThe environment variables that every command reads are listed by `ruta config`.');

ruta
  .command('start')
  .description('start database, API and web on one port, until Ctrl-C')
  .action(async () => (await import('./start.ts')).start(process.env));

ruta
  .command('backup')
  .argument('<file>', 'a name that is not taken yet')
  .description('save everything the database holds into one file, also while the product runs')
  .action(async (file: string) => (await import('./backup.ts')).backup(file));

ruta
  .command('restore')
  .argument('<file>', 'a backup of this or an older version')
  .option('--overwrite', 'replace what the database holds', false)
  .option('--erasures <file...>', 'lists of erasures, or newer backups, to carry out again afterwards', [])
  .description('bring a backup back into an empty database')
  .action(async (file: string, options: { overwrite: boolean; erasures: string[] }) =>
    (await import('./backup.ts')).restore(file, options),
  );

ruta
  .command('verify')
  .argument('<file>', 'a backup, or an archive of open data')
  .description('recompute what a file claims: checksums, the public record, published results')
  .action(async (file: string) => (await import('./verify.ts')).verify(file));

ruta
  .command('seed')
  .option('--demo', 'the fictitious municipality in the middle of its second plan')
  .option('--empty', 'nothing but a one-time address for the first administrator')
  .description('fill an empty database')
  .action(async (options: { demo?: boolean; empty?: boolean }) => (await import('./seed.ts')).seed(options));

ruta
  .command('admin')
  .argument('<email>', 'of the person who is to administer, too')
  .description('print a one-time address that makes its owner an administrator')
  .action(async (email: string) => (await import('./admin.ts')).inviteAdministrator(email));

ruta
  .command('setup')
  .description(
    'bring the schema up and, in the demo, fill an empty database: once, before several processes start',
  )
  .action(async () => (await import('./seed.ts')).setUp());

ruta
  .command('migrate')
  .description('bring the schema of the database up to this version')
  .action(async () => (await import('./migrate.ts')).migrateAlone());

ruta
  .command('config')
  .description('list the environment variables, their defaults and meanings')
  .action(async () => (await import('./settings.ts')).listSettings());

// Whoever reads only the first lines (`ruta config | head`) is done with us.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

try {
  await ruta.parseAsync();
} catch (error) {
  process.stderr.write(`${told(error)}\n`);
  process.exit(1);
}
