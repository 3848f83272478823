// npm run check: types, lint, format, rooms, dead code. Each one's output is shown when it fails; no tests run here.
import './node-version.mjs';

const { spawn } = await import('node:child_process');
const { existsSync } = await import('node:fs');
const { availableParallelism } = await import('node:os');
const { fileURLToPath } = await import('node:url');
const { install } = await import('./install.mjs');
const { build } = await import('./build-all.mjs');

const root = fileURLToPath(new URL('../', import.meta.url));
const TSC = 'node_modules/@typescript/native/bin/tsc';

const CHECKS = [
  { name: 'lock file', run: ['tools/check-lock.mjs'] },
  { name: 'types of the server', run: [TSC, '-b'] },
  { name: 'types of the web', run: [TSC, '-p', 'apps/web'] },
  { name: 'types of the tests', run: [TSC, '-p', 'tsconfig.spec.json'] },
  { name: 'lint', run: ['node_modules/oxlint/bin/oxlint', '--type-aware', '--max-warnings=0'] },
  { name: 'format', run: ['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level=warn', '.'] },
  {
    name: 'rooms',
    run: [
      'node_modules/dependency-cruiser/bin/dependency-cruise.mjs',
      '--config',
      '.dependency-cruiser.mjs',
      'libs',
      'apps',
      'e2e',
      'bench',
    ],
  },
  { name: 'dead code', run: ['node_modules/knip/bin/knip.js', '--no-progress'] },
];

/** Each takes one processor most of the time. */
const AT_ONCE = 2;

const asked = process.argv.slice(2).join(' ');
const wanted = CHECKS.filter(({ name }) => asked === '' || name.includes(asked));

install();
await build(['server']).catch(() => {});
let failed = 0;
const waiting = [...wanted];
await Promise.all(Array.from({ length: Math.min(AT_ONCE, availableParallelism()) }, checkOn));
console.log(`\n${wanted.length - failed} checks passed, ${failed} failed`);
process.exit(failed > 0 || wanted.length === 0 ? 1 : 0);

async function checkOn() {
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const { code, output, seconds } = await outcome(next.run);
    console.log(`${code === 0 ? '✓' : '✗'} ${next.name} (${seconds} s)`);
    if (code === 0) continue;
    failed += 1;
    console.log(output.trimEnd().replace(/^/gm, '    '));
  }
}

function outcome([program, ...args]) {
  const begin = Date.now();
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [program, ...args], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = existsSync(`${root}${program}`) ? '' : `${program} is missing\n`;
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
    child.once('close', (code) =>
      resolve({ code, output, seconds: ((Date.now() - begin) / 1000).toFixed(1) }),
    );
  });
}
