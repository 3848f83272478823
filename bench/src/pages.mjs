// How soon a page can be read on a slow phone, beside an empty page of the same server in the same run.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { findChromium } from '../../tools/chromium.mjs';
import { watchForeignLoad } from './foreign-load.mjs';
import { aligned } from './report.mjs';
import { median, rounded } from './statistics.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const report = join(root, 'docs/performance.md');
const rounds = Number(process.env.ROUNDS ?? 9);
const town = '/valle-del-encino';

/** Chrome's own "Fast 3G" and "4× slowdown": what its developer tools set under these names. */
const fast3g = {
  offline: false,
  latency: 562.5,
  downloadThroughput: (1_600_000 * 0.9) / 8,
  uploadThroughput: (750_000 * 0.9) / 8,
};
const slowdown = 4;

/** The empty page: one line of text, no code, over the same line, from the same process. */
const empty = '/healthz';
const pages = [
  { name: 'empty page', path: empty },
  { name: 'entities', path: '/' },
  { name: 'portal', path: town },
  { name: 'take part', path: `${town}/participa` },
  { name: 'contributions', path: `${town}/aportes` },
  { name: 'joining a room', path: '/s/QX74MK' },
];

const dataDir = await mkdtemp(join(tmpdir(), 'ruta-bench-'));
const port = await freePort();
const url = `http://localhost:${port}`;
const server = spawn(process.execPath, ['apps/cli/bin/ruta.mjs', 'start'], {
  cwd: root,
  env: {
    ...process.env,
    PORT: String(port),
    DATA_DIR: dataDir,
    DATABASE_URL: '',
    PUBLIC_URL: url,
    DEMO: '1',
    LOG_LEVEL: 'error',
  },
  stdio: ['ignore', 'ignore', 'inherit'],
});
const { path: executablePath, env } = await findChromium();
Object.assign(process.env, env);
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-dev-shm-usage'] });
try {
  await served();
  const foreign = watchForeignLoad([process.pid, server.pid]);
  const seen = new Map(pages.map(({ name }) => [name, []]));
  // The first round warms the server up and is left out.
  for (let round = 0; round <= rounds; round += 1)
    for (const { name, path } of pages) {
      const ms = await firstView(path);
      if (round > 0) seen.get(name).push(ms);
    }
  const least = median(seen.get('empty page'));
  const rows = pages.map(({ name, path }) => {
    const ms = median(seen.get(name));
    return { name, path, ms: Math.round(ms), ratio: rounded(ms / least, 2) };
  });
  for (const { name, ms, ratio } of rows) console.log(`${name}: ${ms} ms, ${ratio} × the empty page`);
  await write(rows, foreign());
} finally {
  await browser.close();
  server.kill('SIGINT');
  await once(server, 'exit');
  await rm(dataDir, { recursive: true, force: true });
}

/** Milliseconds from the click to the largest thing in the first view, by a browser that was never here. */
async function firstView(path) {
  const context = await browser.newContext({
    viewport: { width: 360, height: 740 },
    deviceScaleFactor: 2,
    isMobile: true,
    hasTouch: true,
    locale: 'es-MX',
    serviceWorkers: 'block',
  });
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Network.enable');
  await devtools.send('Network.emulateNetworkConditions', fast3g);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await page.addInitScript(() => {
    globalThis.largest = 0;
    new PerformanceObserver((list) => {
      for (const { startTime } of list.getEntries()) globalThis.largest = startTime;
    }).observe({ type: 'largest-contentful-paint', buffered: true });
  });
  await page.goto(url + path, { waitUntil: 'networkidle', timeout: 60_000 });
  if (path !== empty) {
    await page.locator('h1').first().waitFor({ state: 'attached', timeout: 60_000 });
    await page.waitForFunction(() => !document.querySelector('[aria-busy="true"]'), null, {
      timeout: 60_000,
    });
    await page.evaluate(
      () => new Promise((painted) => requestAnimationFrame(() => setTimeout(painted, 100))),
    );
  }
  const ms = await page.evaluate(() => globalThis.largest);
  await context.close();
  return ms;
}

async function freePort() {
  const listener = createServer().listen(0, '127.0.0.1');
  await once(listener, 'listening');
  const { port } = listener.address();
  listener.close();
  await once(listener, 'close');
  return port;
}

async function served() {
  for (;;) {
    if (server.exitCode !== null) throw new Error('the server ended before it served');
    const up = await fetch(`${url}/readyz`).catch(() => null);
    if (up?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

async function write(rows, share) {
  const others =
    share === null ? '' : `; other programs used ${Math.round(share * 100)} % of the machine meanwhile`;
  const made = `Chromium ${browser.version()}, ${cpus().length} × ${cpus()[0].model.trim()}, ${new Date().toISOString().slice(0, 10)}, median of ${rounds} rounds${others}.`;
  const table = aligned([
    ['page', 'address', 'largest contentful paint', 'times the empty page'],
    ...rows.map(({ name, path, ms, ratio }) => [name, `\`${path}\``, `**${ms} ms**`, String(ratio)]),
  ]);
  const text = await readFile(report, 'utf8');
  const [before, rest] = text.split('<!-- bench:pages -->');
  const after = rest.split('<!-- /bench:pages -->')[1];
  await writeFile(
    report,
    `${before}<!-- bench:pages -->\n\n${made}\n\n${table}\n\n<!-- /bench:pages -->${after}`,
  );
}
