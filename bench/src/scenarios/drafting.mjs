// Many people in one document, a few in one, few in each of many, and a document with a long history.
import { sides, startDesks } from '../drafting/world.mjs';
import { thousands } from '../figures.mjs';
import { median, quantile, rounded } from '../statistics.mjs';

export const name = 'drafting';

/** The columns of its table; a `ratio` is ours to the best of the peers that store nothing either. */
export const head = ['what', 'ours', 'bare relay', 'y-websocket', 'Hocuspocus', 'ours to the best peer'];

const ms = (value) => `${rounded(value, value < 10 ? 2 : 1)} ms`;
const megabytes = (value) => `${Math.round(value / 2 ** 20)} MB`;
const share = (value) => `${Math.round(value * 100)} %`;

export async function measure({ draftRounds, writers, typeSeconds, keysPerSecond, documents, edits }, watch) {
  const pace = { ms: typeSeconds * 1000, keysPerSecond };
  const rows = await watch(await startDesks({ writers, documents: 2 * (draftRounds + 1) }), async (world) => {
    const all = await compare(world, draftRounds, 0, { each: writers, typing: writers, ...pace });
    const few = await compare(world, draftRounds, draftRounds + 1, { each: 5, typing: 5, ...pace });
    return [
      ...figures(`${writers} people type in one document`, all),
      ...figures('5 people type in one document', few),
    ];
  });
  const many = await watch(await startDesks({ writers, documents, alone: true }), async (world) =>
    figures(`${thousands(documents)} documents, in each one types and one reads`, [
      {
        ours: await timed(world, 'ours', {
          documents: world.seeded.commitments,
          each: 2,
          typing: 1,
          ...pace,
        }),
      },
    ]),
  );
  const long = await watch(await startDesks({ writers, documents: 1, alone: true }), (world) =>
    longHistory(world, { writers, edits }),
  );
  return [...rows, ...many, ...long];
}

/** Each side in turn, the order going round; every measurement has a document of its own. */
async function compare(world, rounds, from, options) {
  const measured = [];
  for (let round = 0; round <= rounds; round += 1) {
    const documents = [world.seeded.commitments[from + round]];
    const found = {};
    for (let n = 0; n < sides.length; n += 1) {
      const side = sides[(n + round) % sides.length];
      found[side] = await timed(world, side, { documents, ...options });
    }
    // The first round warms up.
    if (round > 0) measured.push(found);
  }
  return measured;
}

/** What is taken is taken while people type, not while they come. */
async function timed(world, side, options) {
  await world.ask('sit', { side, ...options });
  const before = world.cpu(side);
  const found = await world.ask('type', options);
  const after = world.cpu(side);
  const memory = world.memory(side);
  await world.ask('leave');
  return {
    ...found,
    cpu: (after.server - before.server) / options.ms,
    databaseCpu: (after.database - before.database) / options.ms,
    memory,
  };
}

function figures(what, rounds) {
  const of = (side, read) => median(rounds.map((round) => read(round[side])));
  const row = (words, read, show) => {
    const [mine, ...peers] = sides.map((side) => (rounds[0][side] ? of(side, read) : null));
    const best = Math.min(...peers.filter((peer) => peer !== null));
    const cells = [mine, ...peers].map((value) => (value === null ? '' : show(value)));
    return {
      what: `${what}: ${words}`,
      cells: [...cells, Number.isFinite(best) ? `**${rounded(mine / best, 2)}**` : ''],
    };
  };
  return [
    row('from the key to the others’ screens, median', ({ seen }) => seen.median, ms),
    row('p95', ({ seen }) => seen.p95, ms),
    row('the server’s share of one processor', ({ cpu }) => cpu, share),
    row('the server’s memory', ({ memory }) => memory, megabytes),
    {
      note: `${what}: ours acknowledges a key, committed, after ${ms(of('ours', ({ acknowledged }) => acknowledged.median))} (p95 ${ms(of('ours', ({ acknowledged }) => acknowledged.p95))}); PostgreSQL takes ${share(of('ours', ({ databaseCpu }) => databaseCpu))} of a processor beside the server.`,
    },
  ];
}

async function longHistory({ ask, database, seeded }, { writers, edits }) {
  const [document] = seeded.commitments;
  const made = await ask('edit', { document, writers, edits });
  const before = await stored(database, document);
  const times = [];
  let bytes = 0;
  for (let n = 0; n < 9; n += 1) {
    const opened = await ask('open', { side: 'ours', document });
    times.push(opened.ms);
    bytes = opened.bytes;
  }
  const what = `a document after ${thousands(made.edits)} edits`;
  return [
    { what: `${what}: opened, median`, cells: [ms(median(times)), '', '', '', ''] },
    { what: `${what}: opened, slowest of nine`, cells: [ms(quantile(times, 1)), '', '', '', ''] },
    {
      note: `${what}: ${thousands(Math.round(before / 1024))} KB in the database, ${thousands(Math.round(bytes / 1024))} KB to a client that has nothing.`,
    },
  ];
}

/** Bytes of its snapshot and of the updates since. */
async function stored(database, document) {
  const { rows } = await database.query(
    `SELECT (SELECT coalesce(sum(octet_length(state)), 0) FROM draft_snapshot WHERE commitment_id = $1)
          + (SELECT coalesce(sum(octet_length(bytes)), 0) FROM draft_update WHERE commitment_id = $1) AS bytes`,
    [document],
  );
  return Number(rows[0].bytes);
}
