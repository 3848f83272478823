// Builds what is stale: the server's side with tsc, the pages with Vite, each by a stamp over the content it is made of.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../', import.meta.url));
const LIBRARIES = ['libs/contracts', 'libs/domain'];
const COMMON = ['package-lock.json', 'tsconfig.base.json', 'tsconfig.json'];

const parts = {
  server: {
    from: [...COMMON, ...LIBRARIES, 'libs/testing', 'apps/api', 'apps/cli'],
    makes: ['apps/api/dist/main.js', 'apps/cli/dist/main.js'],
    run: (stamps) =>
      run('server', 'node_modules/@typescript/native/bin/tsc', [
        '-b',
        // Other packages move the types that an earlier build remembers.
        ...(stamps.lockChanged ? ['--force'] : []),
      ]),
  },
  web: {
    from: [...COMMON, ...LIBRARIES, 'apps/web'],
    makes: ['apps/web/dist/index.html'],
    run: () => run('web', 'node_modules/vite/bin/vite.js', ['build', '--logLevel', 'warn', 'apps/web']),
  },
};

/** Builds the named parts that are stale; resolves with the names of those it built. Rejects with what went wrong. */
export async function build(names = ['server', 'web']) {
  const lockChanged = stampOf('lock') !== markOf(['package-lock.json']);
  const stale = names.filter((name) => isStale(name));
  if (stale.length > 0) console.log(`Building ${stale.join(' and ')} …`);
  for (const name of stale) {
    const mark = markOf(parts[name].from);
    rmSync(stampFile(name), { force: true });
    await parts[name].run({ lockChanged });
    keepStamp(name, mark);
  }
  if (stale.includes('server')) keepStamp('lock', markOf(['package-lock.json']));
  return stale;
}

const isStale = (name) => {
  const { from, makes } = parts[name];
  return !makes.every((file) => existsSync(join(root, file))) || stampOf(name) !== markOf(from);
};

const stampFile = (name) => join(root, '.cache', `built-${name}`);

const stampOf = (name) => (existsSync(stampFile(name)) ? readFileSync(stampFile(name), 'utf8') : null);

function keepStamp(name, mark) {
  mkdirSync(join(root, '.cache'), { recursive: true });
  writeFileSync(stampFile(name), mark);
}

/** One hash over names and contents of the files below these paths, tests and build results left out. */
function markOf(paths) {
  const hash = createHash('sha256').update(process.versions.node);
  for (const file of paths.flatMap((path) => filesBelow(path))) {
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(join(root, file)));
  }
  return hash.digest('hex');
}

function filesBelow(path) {
  if (!statSync(join(root, path)).isDirectory()) return [path];
  return readdirSync(join(root, path), { withFileTypes: true })
    .filter(({ name }) => !['dist', 'node_modules'].includes(name) && !/\.spec\.tsx?$/.test(name))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap(({ name }) => filesBelow(`${path}/${name}`));
}

function run(part, program, args) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, ...args], {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    child.once('error', reject);
    child.once('close', (code) =>
      code === 0 ? resolve() : reject(new Error(`The ${part} could not be built; the reason stands above.`)),
    );
  });
}
