// Side by side with a bare Socket.IO server on the same machine, in the same run, round about.
// `npm run bench` takes a quick look, `npm run bench -- live` everything; names choose: `npm run bench -- next votes`.
import { watchForeignLoad } from './foreign-load.mjs';
import { cellsOf, othersUsed, write } from './report.mjs';
import * as badNetwork from './scenarios/bad-network.mjs';
import * as drafting from './scenarios/drafting.mjs';
import * as durable from './scenarios/durable.mjs';
import * as ideas from './scenarios/ideas.mjs';
import * as join from './scenarios/join.mjs';
import * as memory from './scenarios/memory.mjs';
import * as next from './scenarios/next.mjs';
import * as sessions from './scenarios/sessions.mjs';
import * as tables from './scenarios/tables.mjs';
import * as votes from './scenarios/votes.mjs';
import { changed, settingsFor } from './settings.mjs';

/** Runs that are written into docs/performance.md. */
const runs = {
  quick: [votes, durable, next],
  live: [join, next, votes, memory, ideas, sessions, badNetwork, tables],
  drafting: [drafting],
};
const everyScenario = new Map(
  Object.values(runs).flatMap((scenarios) => scenarios.map((scenario) => [scenario.name, scenario])),
);

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in runs) && !everyScenario.has(name));
if (unknown.length > 0) {
  console.error(
    `There is no ${unknown.join(', ')}: take ${[...Object.keys(runs), ...everyScenario.keys()].join(', ')}.`,
  );
  process.exit(1);
}

const shares = [];

/** Works in a world of its own, and notes how much of the machine others used meanwhile. */
async function watch(world, work) {
  const foreign = watchForeignLoad(world.pids);
  try {
    return await work(world);
  } finally {
    shares.push(foreign());
    await world.stop();
  }
}

async function measure(scenarios, settings) {
  const rows = [];
  for (const scenario of scenarios) {
    console.log(`${scenario.name} …`);
    const found = await scenario.measure(settings, watch);
    for (const row of found) console.log(`  ${row.note ?? `${row.what}: ${cellsOf(row).join(' | ')}`}`);
    rows.push(...found);
  }
  return rows;
}

const named = asked.length === 0 ? ['quick'] : asked;
for (const run of named.filter((name) => name in runs)) {
  const settings = settingsFor(run === 'live');
  const rows = await measure(runs[run], settings);
  const drafts = runs[run].includes(drafting);
  if (changed.length > 0) {
    console.log(`Not written into docs/performance.md: ${[...new Set(changed)].join(', ')} set by hand.`);
    continue;
  }
  await write(run, {
    rows,
    shares,
    rounds: drafts ? settings.draftRounds : settings.rounds,
    head: drafts ? drafting.head : undefined,
  });
}
const chosen = named
  .filter((name) => !(name in runs) && everyScenario.has(name))
  .map((name) => everyScenario.get(name));
if (chosen.length > 0) await measure(chosen, settingsFor(true));
console.log(`${named.join(', ')}${othersUsed(shares)}`);
