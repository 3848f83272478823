// Programs of the operating system that only `npm run cluster` and its test need: found, or installed and said so.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const PROGRAMS = {
  nginx: { names: ['nginx'], packages: ['nginx-light'] },
  redis: { names: ['valkey-server', 'redis-server'], packages: ['redis-server'] },
};

const folders = () => [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin', '/sbin'];

const find = (names) =>
  names.flatMap((name) => folders().map((folder) => join(folder, name))).find((path) => existsSync(path));

/** Paths of nginx and of Redis or Valkey. Throws a sentence where they are missing and cannot be installed. */
export function systemPrograms() {
  const missing = Object.values(PROGRAMS).filter(({ names }) => !find(names));
  if (missing.length > 0) installPackages(missing.flatMap(({ packages }) => packages));
  return Object.fromEntries(
    Object.entries(PROGRAMS).map(([key, { names }]) => {
      const path = find(names);
      if (!path) throw new Error(`${names.join(' or ')} could not be found after its installation.`);
      return [key, path];
    }),
  );
}

function installPackages(packages) {
  const command = `apt-get install -y --no-install-recommends ${packages.join(' ')}`;
  if (process.getuid?.() !== 0 || !find(['apt-get'])) {
    throw new Error(
      `A cluster needs ${packages.join(' and ')} of this system; install them, for example: sudo ${command}`,
    );
  }
  console.log(`*** INSTALLING SYSTEM PACKAGES, because a cluster needs them: ${packages.join(', ')} ***`);
  const run = () =>
    // Nothing starts by itself: the cluster starts its own.
    spawnSync('sh', ['-c', command], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' },
    }).status === 0;
  if (run()) return;
  spawnSync('apt-get', ['update'], { stdio: ['ignore', 'ignore', 'inherit'] });
  if (!run())
    throw new Error(`The system packages ${packages.join(', ')} could not be installed; see above.`);
}
