// npm run properties [rounds [a word of the files …]]: tries every property with examples nobody has tried, round by round.
// A round that finds a counterexample says its seed: PROPERTY_SEED=<seed> npm test … shows it again, and a test keeps it.
import './node-version.mjs';
import { randomInt } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { runJest } from './run-jest.mjs';

const [asked = '5', ...words] = process.argv.slice(2);
const rounds = Number(asked);
if (!Number.isInteger(rounds) || rounds < 1) {
  console.error(`How many rounds? ${asked} is no number from 1 up.`);
  process.exit(1);
}

const root = fileURLToPath(new URL('../', import.meta.url));
const files = ['libs', 'apps']
  .flatMap((house) => readdirSync(root + house).map((room) => `${house}/${room}/src/`))
  .flatMap((src) => readdirSync(root + src, { recursive: true }).map((file) => src + file))
  .filter((file) => /\.spec\.tsx?$/.test(file))
  .filter((file) => readFileSync(root + file, 'utf8').includes("from 'fast-check'"))
  .filter((file) => words.length === 0 || words.some((word) => file.includes(word)));
if (files.length === 0) {
  console.error(`No file of properties has ${words.map((word) => `"${word}"`).join(' or ')} in its name.`);
  process.exit(1);
}

const found = [];
for (let round = 1; round <= rounds; round += 1) {
  const seed = randomInt(2 ** 31);
  process.env.PROPERTY_SEED = String(seed);
  const { passed, failed } = await runJest(
    ['unit', 'web', 'api'],
    ['--maxWorkers=2', '--silent', '--runTestsByPath', ...files],
  );
  console.log(`round ${round} of ${rounds}, PROPERTY_SEED=${seed}: ${passed} passed, ${failed} failed`);
  if (failed > 0) found.push(seed);
}
console.log(found.length === 0 ? 'Nothing found.' : `Found with ${found.join(', ')}.`);
process.exit(found.length === 0 ? 0 : 1);
