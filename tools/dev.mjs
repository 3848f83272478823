// npm run dev: the product on one port; a change of the server builds and restarts it, a change of the web is swapped in.
import './node-version.mjs';

const { spawn } = await import('node:child_process');
const { watch } = await import('node:fs');
const { fileURLToPath } = await import('node:url');
const { install } = await import('./install.mjs');
const { build } = await import('./build-all.mjs');

const root = fileURLToPath(new URL('../', import.meta.url));
const WATCHED = ['libs/contracts/src', 'libs/domain/src', 'apps/api/src', 'apps/cli/src'];
const QUIET_MS = 150;

let server = null;
let ending = false;
let waiting = null;
let working = Promise.resolve();

install();
await rebuild();
for (const folder of WATCHED) {
  watch(`${root}${folder}`, { recursive: true }, (_, file) => {
    if (!file || !/\.(ts|tsx|json|sql)$/.test(file) || /\.spec\.tsx?$/.test(file)) return;
    clearTimeout(waiting);
    waiting = setTimeout(() => (working = working.then(rebuild)), QUIET_MS);
  });
}
process.on('SIGINT', () => end());
process.on('SIGTERM', () => end());

/** A server that does not build leaves the last one that did running. */
async function rebuild() {
  try {
    const built = await build(['server']);
    if (server && built.length === 0) return;
  } catch (error) {
    console.error(error.message);
    return;
  }
  await stop();
  if (ending) return;
  const started = spawn(process.execPath, ['--enable-source-maps', 'tools/dev-server.mjs'], {
    cwd: root,
    // A group of its own, so that Ctrl-C comes to it once, from here.
    detached: true,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  server = started;
  started.once('exit', (code) => {
    if (server !== started) return;
    server = null;
    if (!ending) console.error(`The server ended with code ${code}; the next change starts it again.`);
  });
}

function stop() {
  const running = server;
  server = null;
  if (!running || running.exitCode !== null || running.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    running.once('exit', resolve);
    running.kill('SIGTERM');
  });
}

async function end() {
  if (ending) return;
  ending = true;
  await stop();
  process.exit(0);
}
