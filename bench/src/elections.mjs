// node bench/src/elections.mjs <folder>: counts real ranked ballots (*.blt files) by the product's instant run-off and
// by a second count written for this script alone, for the whole ward and with candidates withdrawn, and prints what
// agrees as a table. `official.json` in the folder names who was elected; wards elect several by the single transferable
// vote, so what an official result says of one seat is only whether our one winner is among them.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { contentHash } from '@ruta/domain/evidence/canonical-json';
import { tallyOfCounts } from '@ruta/domain/ballot/tally';

const folder = process.argv[2];
if (!folder) {
  console.error('Name a folder with .blt files: node bench/src/elections.mjs <folder>');
  process.exit(1);
}
const LOT = 'real ballots';

/** A ward: names of the candidates, and papers as `{ ranking: [0, 3, …], papers }`. */
function parse(text) {
  const lines = text.split('\n').map((line) => line.trim());
  const [candidates, seats] = lines[0].split(' ').map(Number);
  const papers = [];
  let at = 1;
  for (; lines[at] !== '0'; at += 1) {
    const [count, ...ranking] = lines[at].split(' ').map(Number);
    papers.push({ papers: count, ranking: ranking.slice(0, -1).map((number) => number - 1) });
  }
  const names = lines.slice(at + 1, at + 1 + candidates).map((name) => name.replace(/^"|"$/g, ''));
  return { names, seats, papers };
}

const idOf = (candidate) => `candidate-${candidate}`;

function ours({ names, papers }, out) {
  const options = names.map((label, n) => ({ id: idOf(n), label })).filter((_, n) => !out.has(n));
  const counts = papers
    .map(({ ranking, papers: count }) => ({ ranking: ranking.filter((n) => !out.has(n)), papers: count }))
    .filter(({ ranking }) => ranking.length > 0)
    .map(({ ranking, papers: count }) => ({
      choice: { method: 'ranked', ranking: ranking.map(idOf) },
      papers: count,
    }));
  return tallyOfCounts({ method: { method: 'ranked' }, options }, counts, { lot: LOT });
}

/** Whole papers in heaps, one list each, moved one by one; the rules of docs/rules/ballot.md read anew. */
function second({ names, papers }, out) {
  let heaps = new Map(names.map((_, n) => [n, []]).filter(([n]) => !out.has(n)));
  for (const { ranking, papers: count } of papers)
    for (let n = 0; n < count; n += 1) {
      const first = ranking.find((candidate) => heaps.has(candidate));
      if (first !== undefined) heaps.get(first).push(ranking);
    }
  const history = [];
  for (;;) {
    const sizes = new Map([...heaps].map(([n, heap]) => [n, heap.length]));
    const all = [...sizes.values()].reduce((sum, size) => sum + size, 0);
    const winner = [...sizes].find(([, size]) => size * 2 > all);
    if (winner) return [idOf(winner[0])];
    let last = [...sizes.keys()].filter((n) => sizes.get(n) === Math.min(...sizes.values()));
    for (let then = history.length - 1; then >= 0 && last.length > 1; then -= 1) {
      const least = Math.min(...last.map((n) => history[then].get(n)));
      last = last.filter((n) => history[then].get(n) === least);
    }
    if (last.length > 1 && heaps.size === 2) return [...heaps.keys()].map(idOf);
    const ticket = (n) => contentHash({ lot: LOT, option: idOf(n) });
    const [loser] = last.sort((one, other) => (ticket(one) < ticket(other) ? -1 : 1));
    const moving = heaps.get(loser);
    heaps = new Map([...heaps].filter(([n]) => n !== loser));
    for (const ranking of moving) heaps.get(ranking.find((n) => heaps.has(n)) ?? -1)?.push(ranking);
    history.push(sizes);
  }
}

/** Nobody, each one, and each two withdrawn: many elections out of the same papers. */
function withdrawals(count) {
  const sets = [new Set()];
  for (let one = 0; one < count; one += 1) {
    sets.push(new Set([one]));
    for (let other = one + 1; other < count; other += 1) sets.push(new Set([one, other]));
  }
  return sets.filter((out) => count - out.size >= 2);
}

const official = JSON.parse(await readFile(join(folder, 'official.json'), 'utf8').catch(() => '[]'));
const files = (await readdir(folder)).filter((file) => file.endsWith('.blt')).sort();
console.log(
  '| ward | candidates | papers | counts | first of one seat | among the elected | second count agrees | ms a count |',
);
console.log('|---|---|---|---|---|---|---|---|');
for (const file of files) {
  const ward = parse(await readFile(join(folder, file), 'utf8'));
  const whole = ours(ward, new Set());
  const winner = ward.names[whole.leading.map((id) => Number(id.split('-')[1]))[0]];
  const elected = official.find((each) => each.file === file)?.winners ?? [];
  const elections = withdrawals(ward.names.length);
  const began = performance.now();
  const counted = elections.map((out) => ours(ward, out).leading);
  const each = (performance.now() - began) / elections.length;
  const agree = elections.filter(
    (out, n) => counted[n].toSorted().join() === second(ward, out).toSorted().join(),
  ).length;
  const cells = [
    file.replace('.blt', ''),
    ward.names.length,
    whole.papers.toLocaleString('en'),
    whole.stages.length,
    winner,
    elected.length === 0 ? '—' : elected.includes(winner) ? `yes, of ${elected.length}` : 'no',
    `${agree} of ${elections.length} elections`,
    each.toFixed(1),
  ];
  console.log(`| ${cells.join(' | ')} |`);
}
