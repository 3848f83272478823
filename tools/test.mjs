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
  // Unit, web and API share their processes; browsers and clusters start products of their own, and come after them.
  const apart = projects.filter((project) => ['browser', 'cluster'].includes(project));
  const together = projects.filter((project) => !apart.includes(project));
  for (const group of [together, ...apart.map((project) => [project])]) {
    if (group.length === 0) continue;
    // A process that has run many files keeps them in memory, and slows down until it ends: it is replaced in time.
    const two = ['--maxWorkers=2', '--workerIdleMemoryLimit=1GB'];
    const how = group[0] === 'cluster' ? ['--runInBand'] : two;
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
