import { CannotStart } from '@ruta/api/platform/cannot-start';
import { Command } from 'commander';
import { start } from './start.ts';

const ruta = new Command('ruta').description('Ruta Abierta: the participation route of a local action plan.');

ruta
  .command('start')
  .description('start database, API and web on one port, until Ctrl-C')
  .action(() => start(process.env));

try {
  await ruta.parseAsync();
} catch (error) {
  process.stderr.write(
    `${error instanceof CannotStart ? error.message : String(error instanceof Error ? error.stack : error)}\n`,
  );
  process.exit(1);
}
