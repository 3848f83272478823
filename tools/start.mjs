// npm start: installs what is missing, builds what is stale, then is `ruta start` itself, in this very process, so that
// Ctrl-C and exit codes need no passing on.
import './node-version.mjs';

const { install } = await import('./install.mjs');
const { build } = await import('./build-all.mjs');

install();
try {
  await build();
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
process.argv = [process.argv[0], process.argv[1], 'start', ...process.argv.slice(2)];
await import('../apps/cli/bin/ruta.mjs');
