// Side by side with a bare Socket.IO server on the same machine, in the same run, round about.
import { cpus } from 'node:os';
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { watchForeignLoad } from './foreign-load.mjs';
import { startAll } from './processes.mjs';
import { settings } from './settings.mjs';
import { median, quantile, rounded } from './statistics.mjs';

const report = fileURLToPath(new URL('../../docs/performance.md', import.meta.url));

/** The two measurements of each kind, one after the other, so many times; the first pair warms up and is left out. */
async function alternate(rounds, bare, ours) {
  const pairs = [];
  for (let n = 0; n <= rounds; n += 1) {
    const pair =
      n % 2 === 0 ? { bare: await bare(), ours: await ours() } : { ours: await ours(), bare: await bare() };
    if (n > 0) pairs.push(pair);
  }
  return pairs;
}

function burstFigures(pairs) {
  const ms = (side) => median(pairs.map((pair) => pair[side].ms));
  return {
    ratio: rounded(median(pairs.map(({ ours, bare }) => ours.ms / bare.ms)), 2),
    ours: `${rounded(ms('ours'))} ms`,
    bare: `${rounded(ms('bare'))} ms`,
  };
}

function streamFigures(pairs) {
  const rate = ({ count, ms }) => (count / ms) * 1000;
  const perSecond = (side) => Math.round(median(pairs.map((pair) => rate(pair[side]))));
  return {
    ratio: rounded(median(pairs.map(({ ours, bare }) => rate(bare) / rate(ours))), 2),
    ours: `${perSecond('ours').toLocaleString('en')}/s`,
    bare: `${perSecond('bare').toLocaleString('en')}/s`,
  };
}

function stepFigures(pairs, share) {
  const of = (side) =>
    quantile(
      pairs.flatMap((pair) => pair[side].times),
      share,
    );
  const ratios = pairs.map(({ ours, bare }) => quantile(ours.times, share) / quantile(bare.times, share));
  return {
    ratio: rounded(median(ratios), 2),
    ours: `${rounded(of('ours'))} ms`,
    bare: `${rounded(of('bare'))} ms`,
  };
}

const { sockets, rounds, steps, votesEach } = settings;
console.log(`${sockets} sockets on each side, ${rounds} rounds …`);
const world = await startAll(settings);
try {
  const { generator } = world;
  const foreign = watchForeignLoad(world.pids);
  const bursts = await alternate(
    rounds,
    () => generator('echoBurst'),
    () => generator('voteBurst'),
  );
  const pause = () => new Promise((resolve) => setTimeout(resolve, 4000));
  const streams = await alternate(
    rounds,
    async () => (await pause(), generator('echoStream', { each: votesEach })),
    async () => (await pause(), generator('voteStream', { each: votesEach })),
  );
  const nexts = await alternate(
    rounds,
    () => generator('bareSteps', { steps }),
    () => generator('nextSteps', { steps }),
  );
  const rows = [
    { what: `burst of ${sockets.toLocaleString('en')} votes, to the last receipt`, ...burstFigures(bursts) },
    {
      what: `durable votes, ${sockets.toLocaleString('en')} phones, one in flight each`,
      ...streamFigures(streams),
    },
    {
      what: `*next* to the last of ${sockets.toLocaleString('en')} phones, median`,
      ...stepFigures(nexts, 0.5),
    },
    {
      what: `*next* to the last of ${sockets.toLocaleString('en')} phones, p95`,
      ...stepFigures(nexts, 0.95),
    },
  ];
  for (const { what, ratio, ours, bare } of rows)
    console.log(`${what}: ${ratio} × bare (${ours} to ${bare})`);
  const share = foreign();
  if (share !== null) console.log(`others used ${Math.round(share * 100)} % of the machine meanwhile`);
  await write(rows, share);
} finally {
  await world.stop();
}

async function write(rows, share) {
  const table = [
    '| what | times the bare peer | ours | bare Socket.IO |',
    '|---|---|---|---|',
    ...rows.map(({ what, ratio, ours, bare }) => `| ${what} | **${ratio}** | ${ours} | ${bare} |`),
  ];
  const others =
    share === null ? '' : `; other programs used ${Math.round(share * 100)} % of the machine meanwhile`;
  const made = `Node ${process.version}, ${cpus().length} × ${cpus()[0].model.trim()}, ${new Date().toISOString().slice(0, 10)}, median of ${rounds} alternating rounds${others}.`;
  const text = await readFile(report, 'utf8');
  const [before, rest] = text.split('<!-- bench:live -->');
  const after = rest.split('<!-- /bench:live -->')[1];
  await writeFile(
    report,
    `${before}<!-- bench:live -->\n\n${made}\n\n${table.join('\n')}\n\n<!-- /bench:live -->${after}`,
  );
}
