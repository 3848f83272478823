// The processes of docker-compose.yml without Docker: proxy, two API processes, PostgreSQL, Redis or Valkey.
import { spawn } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../', import.meta.url));

/** What each API process is told, under the names docker-compose.yml uses; a test keeps the two alike. */
export const apiEnvironment = ({ port, databaseUrl, redisUrl, secret, publicUrl, demo }) => ({
  NODE_ENV: 'production',
  PORT: String(port),
  DATABASE_URL: databaseUrl,
  REDIS_URL: redisUrl,
  SECRET: secret,
  PUBLIC_URL: publicUrl,
  TRUST_PROXY: '1',
  DEMO: demo ? '1' : '0',
  SMTP_URL: process.env.SMTP_URL ?? '',
  MAIL_FROM: process.env.MAIL_FROM ?? '',
  LOG_LEVEL: process.env.LOG_LEVEL ?? 'warn',
});

export const freePort = () =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });

/** A process in a group of its own, so that Ctrl-C reaches it once, through `stop`. */
export function run(name, program, args, { env = process.env, cwd = root } = {}) {
  const child = spawn(program, args, { cwd, env, detached: true, stdio: ['ignore', 'inherit', 'inherit'] });
  const ended = new Promise((resolve) => child.once('close', (code, signal) => resolve({ code, signal })));
  child.once('error', (error) => console.error(`${name}: ${error.message}`));
  const stop = async (signal = 'SIGTERM') => {
    if (child.exitCode === null && child.signalCode === null) child.kill(signal);
    const late = setTimeout(() => child.kill('SIGKILL'), 15_000);
    await ended;
    clearTimeout(late);
  };
  return { name, pid: child.pid, ended, stop };
}

/** Resolves when `url` answers with success; rejects when the process ends before, or after a minute. */
export async function answering(url, { name, ended }) {
  let over = null;
  void ended.then((how) => (over = how));
  const deadline = Date.now() + 60_000;
  while (Date.now() < deadline) {
    if (over) throw new Error(`${name} ended while it started (${over.code ?? over.signal}).`);
    const answer = await fetch(url).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${name} did not answer at ${url} within a minute.`);
}

/** On `port` where one that fell is to come back, else on a free one. */
export async function startRedis(program, port = null) {
  port ??= await freePort();
  const folder = mkdtempSync(join(tmpdir(), 'ruta-redis-'));
  const part = run('redis', program, [
    ...['--port', String(port), '--bind', '127.0.0.1', '--dir', folder, '--save', '', '--appendonly', 'no'],
    ...[
      '--maxmemory',
      '256mb',
      '--maxmemory-policy',
      'allkeys-lru',
      '--loglevel',
      'warning',
      '--logfile',
      join(folder, 'log'),
    ],
  ]);
  await listening(port, part);
  void part.ended.then(() => rmSync(folder, { recursive: true, force: true }));
  return { ...part, port, program, url: `redis://127.0.0.1:${port}` };
}

async function listening(port, part) {
  const { connect } = await import('node:net');
  for (let tries = 0; tries < 100; tries += 1) {
    const open = await new Promise((resolve) => {
      const socket = connect(port, '127.0.0.1', () => resolve(true));
      socket.once('error', () => resolve(false));
      socket.once('connect', () => socket.end());
    });
    if (open) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`${part.name} did not listen on port ${port}.`);
}

/** nginx with the very template of docker-compose.yml, as whoever runs this, all its files in one folder. */
export async function startProxy(program, { port, nodes }) {
  const folder = mkdtempSync(join(tmpdir(), 'ruta-proxy-'));
  chmodSync(folder, 0o755);
  for (const name of ['body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']) mkdirSync(join(folder, name));
  const values = { LISTEN: String(port), API_1: nodes[0], API_2: nodes[1] };
  const server = readFileSync(join(root, 'deploy/proxy.conf.template'), 'utf8').replace(
    /\$\{(\w+)\}/g,
    (_, name) => values[name],
  );
  writeFileSync(join(folder, 'server.conf'), server);
  writeFileSync(join(folder, 'nginx.conf'), outerConfiguration(folder));
  const part = run('proxy', program, [
    '-p',
    folder,
    '-c',
    join(folder, 'nginx.conf'),
    '-e',
    join(folder, 'error.log'),
  ]);
  void part.ended.then(() => rmSync(folder, { recursive: true, force: true }));
  return part;
}

/** What the image of nginx has around a server's own file. */
const outerConfiguration = (folder) => `
${process.getuid?.() === 0 ? 'user root;' : ''}
worker_processes auto;
daemon off;
pid ${folder}/nginx.pid;
error_log ${folder}/error.log warn;
events { worker_connections 4096; }
http {
  access_log off;
  types { text/html html; }
  client_body_temp_path ${folder}/body;
  proxy_temp_path ${folder}/proxy;
  fastcgi_temp_path ${folder}/fastcgi;
  uwsgi_temp_path ${folder}/uwsgi;
  scgi_temp_path ${folder}/scgi;
  include ${folder}/server.conf;
}
`;
