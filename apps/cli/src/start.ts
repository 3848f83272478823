import { createServer as createProbe } from 'node:net';
import { networkInterfaces } from 'node:os';
import { resolve } from 'node:path';
import { CannotStart } from '@ruta/api/platform/cannot-start';
import { type Config, readConfig } from '@ruta/api/platform/config/config';
import { cookieSecret } from '@ruta/api/platform/config/secret';
import { knownCluster } from '@ruta/api/platform/database/cluster-place';
import { errorCode } from '@ruta/api/platform/error-code';
import { closeGently, endWhenTold } from '@ruta/api/platform/shutdown';
import type { WebPages } from '@ruta/api/platform/http/web-pages';
import { type OpenDatabase, openDatabase } from './database.ts';

/** Everything on one port, until Ctrl-C: database, migrations, API and web. `pages` is how the web gets out. */
export async function start(env: NodeJS.ProcessEnv, pages?: WebPages): Promise<void> {
  const config = readConfig(env);
  await refuseTakenPort(config.port);
  const opening = openDatabase(config);
  const loading = loadServer();
  let closeServer = async () => {};
  const close = async () => {
    await closeServer();
    await (await opening).close();
  };
  // From here on Ctrl-C ends what has been started so far.
  endWhenTold(close, endOf(opening));
  const database = await opening;
  try {
    const { createServer, migrate, seedDemo } = await loading;
    await migrate(database.url);
    const secret = await cookieSecret(config.secret, config.dataDir);
    const app = await createServer({ ...config, databaseUrl: database.url, secret }, pages);
    closeServer = () => closeGently(app);
    if (config.demo) await seedDemo(app);
    await app.listen(config.port).catch((error: unknown) => {
      throw portTaken(error) ? takenPort(config.port) : error;
    });
    process.stdout.write(greeting(config, portOf(app.getHttpServer().address()) ?? config.port));
  } catch (error) {
    await close().catch(() => {});
    throw error;
  }
}

/** The server's code takes a second to load: it does so while the database starts. */
async function loadServer() {
  const [{ createServer }, { migrate }, { seedDemo }] = await Promise.all([
    import('@ruta/api/server'),
    import('@ruta/api/platform/database/migrate'),
    import('@ruta/api/demo/seed-demo'),
  ]);
  return { createServer, migrate, seedDemo };
}

/** Never settles when the database could not even be opened: that is told where it was asked for. */
const endOf = (opening: Promise<OpenDatabase>): Promise<string> =>
  new Promise((tell) => {
    opening.then(
      (database) => void database.ended.then(tell),
      () => {},
    );
  });

function greeting(config: Config, port: number): string {
  const home = config.publicUrl.startsWith('http://localhost:')
    ? `http://localhost:${port}`
    : config.publicUrl;
  const near = addressesHere().map((address) => `http://${address}:${port}`);
  const lines = [
    '',
    `  Ruta Abierta is ready at ${home}`,
    ...(near.length > 0 ? [`  in this network also at ${near.join(' and ')}`] : []),
    ...(config.demo
      ? [
          '',
          `  Demo municipality:  ${home}/valle-del-encino`,
          `  One-click sign-in:  ${home}/entrar`,
          '  Switch it off with DEMO=0.',
        ]
      : []),
    '',
    `  Ctrl-C stops. The data stay in ${placeOf(config)}.`,
    '',
  ];
  return `${lines.join('\n')}\n`;
}

/** Where root's database lies elsewhere, because its own user cannot enter the data folder, that is said each time. */
function placeOf({ databaseUrl, dataDir }: Config): string {
  if (databaseUrl) return 'the database of DATABASE_URL';
  const cluster = knownCluster(resolve(dataDir));
  return cluster.startsWith(resolve(dataDir)) ? dataDir : `${dataDir} and ${cluster}`;
}

const addressesHere = (): string[] =>
  Object.values(networkInterfaces())
    .flat()
    .flatMap((at) => (at && at.family === 'IPv4' && !at.internal ? [at.address] : []));

const portOf = (address: unknown): number | null =>
  typeof address === 'object' && address !== null && 'port' in address ? Number(address.port) : null;

/** Asked before the database starts, so that a second `npm start` is told at once and touches nothing. */
function refuseTakenPort(port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createProbe();
    probe.once('error', (error) => reject(portTaken(error) ? takenPort(port) : notAllowed(error, port)));
    probe.listen(port, () => probe.close(() => resolve()));
  });
}

const portTaken = (error: unknown): boolean => errorCode(error) === 'EADDRINUSE';

const takenPort = (port: number) =>
  new CannotStart(
    `Port ${port} is taken by another program; end that one or choose a port, for example PORT=${port + 1} npm start.`,
  );

const notAllowed = (error: Error, port: number) =>
  errorCode(error) === 'EACCES'
    ? new CannotStart(
        `This user may not open port ${port}; choose one above 1023, for example PORT=3000 npm start.`,
      )
    : error;
