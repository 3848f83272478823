// npm test [project …] [-- jest options]: installs, builds, runs every project (or the named ones) and says the sum.
import './node-version.mjs';

const { install } = await import('./install.mjs');
const { build } = await import('./build-all.mjs');
const { runJest } = await import('./run-jest.mjs');

const PROJECTS = ['unit', 'web', 'api', 'browser'];
const OPTIONAL = ['cluster'];

const asked = process.argv.slice(2);
const named = asked.filter((word) => [...PROJECTS, ...OPTIONAL].includes(word));
const rest = asked.filter((word) => !named.includes(word));
const projects = named.length > 0 ? named : PROJECTS;

install();
const sum = { passed: 0, failed: 0 };
try {
  await build();
  const alone = projects.filter((project) => ['browser', 'cluster'].includes(project));
  const together = projects.filter((project) => !alone.includes(project));
  // The browser has both processors for itself: its stories measure what people wait for.
  for (const group of [together, ...alone.map((project) => [project])]) {
    if (group.length === 0) continue;
    // A process that has run many files keeps them in memory, and slows down until it ends: it is replaced in time.
    const sideBySide = ['--maxWorkers=2', '--workerIdleMemoryLimit=1GB'];
    const how = alone.includes(group[0]) ? ['--runInBand'] : sideBySide;
    const { passed, failed } = await runJest(group, [...how, ...rest]);
    sum.passed += passed;
    sum.failed += failed;
  }
} catch (error) {
  console.error(error.message);
  sum.failed += 1;
}
console.log(`\n${sum.passed} passed, ${sum.failed} failed`);
process.exit(sum.failed > 0 || sum.passed === 0 ? 1 : 0);
