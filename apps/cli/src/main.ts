import { Command } from 'commander';
import { start } from './start.ts';
import { told } from './told.ts';

const ruta = new Command('ruta').description('Ruta Abierta: the participation route of a local action plan.');

ruta
  .command('start')
  .description('start database, API and web on one port, until Ctrl-C')
  .action(() => start(process.env));

try {
  await ruta.parseAsync();
} catch (error) {
  process.stderr.write(`${told(error)}\n`);
  process.exit(1);
}
