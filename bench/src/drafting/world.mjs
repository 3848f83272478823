// The processes of a measurement of drafting: the product, its three peers, the load generator.
import { execFileSync, fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { cpuMs, memoryBytes } from '../foreign-load.mjs';
import { asker, freePort, startProduct, wordOf } from '../processes.mjs';
import { seedDesks } from './seed-desks.mjs';

const here = (file) => fileURLToPath(new URL(file, import.meta.url));
const peersFolder = here('../../peers/');

/** Who is measured, in the order of the table. The peers check nothing, know nobody and store nothing. */
export const sides = ['ours', 'bare', 'yWebsocket', 'hocuspocus'];

const peerFiles = {
  bare: here('../bare-server.mjs'),
  yWebsocket: `${peersFolder}y-websocket.mjs`,
  hocuspocus: `${peersFolder}hocuspocus.mjs`,
};

export async function startDesks({ writers, documents, alone = false }) {
  if (!alone) installPeers();
  const product = await startProduct();
  const seeded = await seedDesks(product, { writers, documents });
  const peers = alone ? {} : await startPeers();
  const load = fork(here('./load.mjs'));
  const servers = Object.fromEntries(Object.entries(peers).map(([name, { child }]) => [name, child]));
  const ask = asker(load, { ours: product.server, ...servers });
  const urls = Object.fromEntries(Object.entries(peers).map(([name, { url }]) => [name, url]));
  await ask('meet', { ...seeded, urls: { ours: product.apiUrl, ...urls } });
  const pidOf = (side) => (side === 'ours' ? product.server.pid : peers[side].child.pid);
  return {
    ask,
    seeded,
    database: product.database,
    pids: [
      process.pid,
      load.pid,
      product.postmaster,
      ...sides.filter((side) => side === 'ours' || peers[side]).map(pidOf),
    ],
    /** Milliseconds of processor time the server used so far; PostgreSQL's are told apart. */
    cpu: (side) => ({
      server: cpuMs([pidOf(side)]),
      database: side === 'ours' ? cpuMs([product.postmaster]) : 0,
    }),
    /** Bytes of memory of the server alone. */
    memory: (side) => memoryBytes(pidOf(side)),
    async stop() {
      for (const child of [load, ...Object.values(peers).map(({ child }) => child)])
        if (child.connected) child.disconnect();
      await product.stop();
    },
  };
}

async function startPeers() {
  const peers = {};
  for (const [name, file] of Object.entries(peerFiles)) {
    const child = fork(file, { env: { ...process.env, PORT: String(await freePort()) } });
    const { port } = await wordOf(child);
    peers[name] = { child, url: `${name === 'bare' ? 'http' : 'ws'}://127.0.0.1:${port}` };
  }
  return peers;
}

/** The peers are nobody's dependencies but this measurement's. */
function installPeers() {
  if (existsSync(`${peersFolder}node_modules`)) return;
  execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: peersFolder,
    stdio: 'inherit',
  });
}
