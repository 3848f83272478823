import { spawn, type ChildProcess } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { basename } from 'node:path';
import { createInterface } from 'node:readline';
import type { DatabaseUser } from './database-user.ts';
import { postgresEnvironment } from './postgres-cluster.ts';
import { PostgresFailed } from './postgres-failure.ts';
import { SOCKET_FOLDER_PREFIX } from './socket-folder.ts';

interface Start {
  program: string;
  cluster: string;
  socket: string;
  user: DatabaseUser;
  log: (line: string) => void;
}

export interface Postmaster {
  stop(): Promise<void>;
  ended: Promise<string>;
}

/** Settings are given here and not in a file, so that an old folder gets the new ones. Statements are never logged. */
const settings = (socket: string): Record<string, string> => ({
  listen_addresses: '',
  // A list of names: a comma in one needs the quotes.
  unix_socket_directories: `"${socket.replaceAll('"', '""')}"`,
  unix_socket_permissions: '0700',
  fsync: 'on',
  synchronous_commit: 'on',
  full_page_writes: 'on',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_line_prefix: '',
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_checkpoints: 'off',
});

/** Resolves when connections are accepted; rejects with everything PostgreSQL said when it ends before that. */
export async function startPostmaster({ program, cluster, socket, user, log }: Start): Promise<Postmaster> {
  const flags = Object.entries(settings(socket)).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  // A process group of its own: Ctrl-C reaches the product alone, which ends PostgreSQL after its last commit.
  const child = spawn(program, ['-D', cluster, ...flags], {
    ...user,
    cwd: '/',
    env: postgresEnvironment(),
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const endNow = () => child.kill('SIGINT');
  const exited = new Promise<void>((done) => child.once('exit', () => done()));
  process.once('exit', endNow);
  void exited.then(() => process.off('exit', endNow));
  let stopping = false;
  await ready(child, log);
  const ended = new Promise<string>((tell) => {
    void exited.then(() => {
      if (!stopping) tell(`PostgreSQL ended unexpectedly (process ${child.pid}); start again.`);
    });
  });
  return {
    ended,
    stop: async () => {
      stopping = true;
      await end(child, exited);
      if (basename(socket).startsWith(SOCKET_FOLDER_PREFIX))
        await rm(socket, { recursive: true, force: true });
    },
  };
}

function ready(child: ChildProcess, log: (line: string) => void): Promise<void> {
  const said: string[] = [];
  return new Promise((resolve, reject) => {
    if (child.stderr) {
      createInterface(child.stderr).on('line', (line) => {
        log(line);
        if (said.length < 200) said.push(line);
        if (line.includes('database system is ready to accept connections')) resolve();
      });
    }
    child.once('error', reject);
    child.once('close', () => reject(new PostgresFailed(said.join('\n'))));
  });
}

/** Fast shutdown; when that hangs, an immediate one, which the next start recovers from. */
async function end(child: ChildProcess, exited: Promise<void>): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const impatience = setTimeout(() => child.kill('SIGQUIT'), 20_000);
  child.kill('SIGINT');
  await exited;
  clearTimeout(impatience);
}
