// Installs the packages of package-lock.json when they are missing or other ones, and only then.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../', import.meta.url));
const lock = join(root, 'package-lock.json');
const installed = join(root, 'node_modules/.package-lock.json');
const stamp = join(root, 'node_modules/.ruta-installed');

const mark = () =>
  createHash('sha256').update(readFileSync(lock)).update(`${process.platform} ${process.arch}`).digest('hex');

/** Ends the process with npm's own exit code when npm fails. */
export function install() {
  const wanted = mark();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  if (installedByHand()) return writeFileSync(stamp, wanted);
  console.log('Installing packages (the first time this takes a minute or two) …');
  // Exactly what the lock names. Not `npm ci`: that refuses a lock as soon as the registry in use lacks one optional
  // package of some other platform. No install script is needed: what they would do is done, and checked, at run time.
  const { status, error } = npm([
    'install',
    '--no-save',
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ]);
  if (error || status !== 0) {
    console.error(`npm install did not succeed (${error?.message ?? `exit code ${status}`}); see above.`);
    process.exit(status || 1);
  }
  writeFileSync(stamp, wanted);
}

/** `npm install` run by a developer leaves its own list, newer than the lock it wrote or followed. */
const installedByHand = () =>
  existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs - 1_000;

function npm(args) {
  const running = process.env.npm_execpath;
  const own = running && /npm-cli\.[cm]?js$/.test(running);
  return spawnSync(own ? process.execPath : 'npm', own ? [running, ...args] : args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: !own && process.platform === 'win32',
  });
}
