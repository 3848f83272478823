// Which Chromium the browser tests drive: CHROMIUM_PATH, else the npm package's, unpacked once per version.
import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const root = fileURLToPath(new URL('../', import.meta.url));
const INSTALLED = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** Resolves with the program and the environment it needs on this machine. */
export async function findChromium() {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    if (!existsSync(named)) throw new Error(`CHROMIUM_PATH names ${named}, which does not exist.`);
    return { path: named, env: {} };
  }
  if (process.platform === 'linux' && process.arch === 'x64') return fromPackage();
  const installed = onPath();
  if (installed) {
    console.log(`Browser tests use the installed ${installed}; the bundled Chromium is for Linux x64.`);
    return { path: installed, env: {} };
  }
  throw new Error(
    'The bundled Chromium is for Linux x64; install Chromium or Chrome and name it in CHROMIUM_PATH.',
  );
}

/** The package reuses whatever lies in the temporary folder, so each version gets a folder of its own. */
async function fromPackage() {
  const home = packageHome('@sparticuz/chromium');
  const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'));
  const folder = join(root, '.cache', `chromium-${version}`);
  if (!existsSync(folder)) await unpack(folder);
  const path = join(folder, 'chromium');
  const env = existsSync('/etc/fonts/fonts.conf') ? {} : { FONTCONFIG_PATH: join(folder, 'fonts') };
  const said = await versionOf(path, env).catch(() => {
    env.LD_LIBRARY_PATH = join(folder, 'al2023/lib');
    return versionOf(path, env);
  });
  if (!said.includes(` ${version.split('.')[0]}.`)) {
    throw new Error(
      `${path} says it is ${said}, but the package is ${version}; remove ${folder} and try again.`,
    );
  }
  return { path, env };
}

async function unpack(folder) {
  mkdirSync(dirname(folder), { recursive: true });
  const unfinished = mkdtempSync(`${folder}.`);
  const before = { TMPDIR: process.env.TMPDIR, AWS_EXECUTION_ENV: process.env.AWS_EXECUTION_ENV };
  // The second makes the package unpack its shared libraries too, which a bare machine lacks.
  Object.assign(process.env, { TMPDIR: unfinished, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' });
  const libraries = {
    LD_LIBRARY_PATH: process.env.LD_LIBRARY_PATH,
    FONTCONFIG_PATH: process.env.FONTCONFIG_PATH,
  };
  try {
    const { default: chromium } = await import('@sparticuz/chromium');
    await chromium.executablePath();
  } finally {
    for (const [name, value] of Object.entries({ ...before, ...libraries })) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  }
  try {
    renameSync(unfinished, folder);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
}

async function versionOf(path, env) {
  const { stdout } = await promisify(execFile)(path, ['--version'], { env: { ...process.env, ...env } });
  return stdout.trim();
}

function onPath() {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const candidates = INSTALLED.flatMap((name) => folders.map((folder) => join(folder, name)));
  const mac = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
  return [...candidates, mac].find((path) => existsSync(path));
}

function packageHome(name) {
  const entry = createRequire(import.meta.url).resolve(name);
  return entry.slice(0, entry.lastIndexOf(join('node_modules', name)) + join('node_modules', name).length);
}
