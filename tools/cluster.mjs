// npm run cluster: the set-up of docker-compose.yml on this machine, until Ctrl-C. With --json it says where everything
// is in one line, for programs. PORT is the proxy's; DATABASE_URL is used if set, else the embedded PostgreSQL.
import './node-version.mjs';

const { spawnSync } = await import('node:child_process');
const { randomBytes } = await import('node:crypto');
const { fileURLToPath } = await import('node:url');
const { install } = await import('./install.mjs');
const { build } = await import('./build-all.mjs');
const { systemPrograms } = await import('./system-programs.mjs');

const root = fileURLToPath(new URL('../', import.meta.url));
const parts = [];
let ending = false;

process.on('SIGINT', () => end(0));
process.on('SIGTERM', () => end(0));

try {
  install();
  await build();
  await start();
} catch (error) {
  console.error(error.message);
  await end(1);
}

async function start() {
  const programs = systemPrograms();
  const { apiEnvironment, answering, freePort, run, startProxy, startRedis } =
    await import('./cluster-parts.mjs');
  const port = Number(process.env.PORT ?? 8080);
  const database = await openDatabase();
  const redis = await startRedis(programs.redis);
  parts.push(redis);
  const shared = {
    databaseUrl: database.url,
    redisUrl: redis.url,
    secret: process.env.SECRET || randomBytes(32).toString('hex'),
    publicUrl: process.env.PUBLIC_URL || `http://localhost:${port}`,
    demo: process.env.DEMO !== '0',
  };
  setUp(apiEnvironment({ ...shared, port: 0 }));
  const nodes = [];
  for (const name of ['api-1', 'api-2']) {
    const nodePort = await freePort();
    const env = { ...process.env, ...apiEnvironment({ ...shared, port: nodePort }) };
    const node = run(name, process.execPath, ['apps/api/dist/main.js'], { env });
    parts.push(node);
    nodes.push({ name, pid: node.pid, url: `http://127.0.0.1:${nodePort}` });
    await answering(`http://127.0.0.1:${nodePort}/readyz`, node);
    void node.ended.then(({ code, signal }) => ending || console.error(`${name} ended (${code ?? signal}).`));
  }
  const proxy = await startProxy(programs.nginx, { port, nodes: nodes.map(({ url }) => new URL(url).host) });
  parts.push(proxy);
  await answering(`http://127.0.0.1:${port}/healthz`, proxy);
  if (process.argv.includes('--json'))
    console.log(
      JSON.stringify({
        url: `http://localhost:${port}`,
        nodes,
        redis: { pid: redis.pid, port: redis.port, program: redis.program },
        ...shared,
      }),
    );
  else
    console.log(
      `\n  Ruta Abierta is ready at ${shared.publicUrl}: a proxy before ${nodes.map(({ url }) => url).join(' and ')}.\n  Ctrl-C stops.\n`,
    );
}

async function openDatabase() {
  if (process.env.DATABASE_URL) return { url: process.env.DATABASE_URL };
  const { startEmbeddedPostgres } = await import('../apps/api/dist/platform/database/embedded-postgres.js');
  const postgres = await startEmbeddedPostgres({
    dataDir: process.env.DATA_DIR || './data/cluster',
    log: () => {},
  });
  parts.push({ name: 'postgres', stop: () => postgres.stop() });
  return postgres;
}

/** As the service `setup` of docker-compose.yml. */
function setUp(environment) {
  const { status } = spawnSync(process.execPath, ['apps/cli/bin/ruta.mjs', 'setup'], {
    cwd: root,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (status !== 0) throw new Error('The database could not be set up; the reason stands above.');
}

/** In the reverse order: the proxy first, the database last. */
async function end(code) {
  if (ending) return;
  ending = true;
  for (const part of parts.toReversed()) await part.stop();
  process.exit(code);
}
