// One run of jest over some projects; what it counted is read from its own report, never from its text.
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../', import.meta.url));

/**
 * Resolves with how many tests passed and failed. A suite that could not run, a test that was skipped and a jest
 * that ended badly without a failed test each count as a failure.
 */
export async function runJest(projects, args = []) {
  const report = join(root, '.cache', `jest-${projects.join('-')}.json`);
  mkdirSync(join(root, '.cache'), { recursive: true });
  rmSync(report, { force: true });
  const code = await run([
    '--disable-warning=ExperimentalWarning',
    '--experimental-vm-modules',
    'node_modules/jest/bin/jest.js',
    '--selectProjects',
    ...projects,
    '--passWithNoTests',
    '--json',
    `--outputFile=${report}`,
    ...args,
  ]);
  const told = readReport(report);
  if (!told) return { passed: 0, failed: 1 };
  const failed =
    told.numFailedTests + told.numRuntimeErrorTestSuites + told.numPendingTests + told.numTodoTests;
  if (told.numPendingTests + told.numTodoTests > 0) {
    console.error('Skipped and unwritten tests count as failed.');
  }
  return { passed: told.numPassedTests, failed: failed === 0 && code !== 0 ? 1 : failed };
}

function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

function run(args) {
  return new Promise((resolve, reject) => {
    // With --json jest prints its report to stdout when it has no file; its lines for people go to stderr.
    const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
    const pass = (signal) => child.kill(signal);
    process.once('SIGTERM', pass);
    process.once('SIGINT', pass);
    child.once('error', reject);
    child.once('close', (code, ended) => {
      if (ended) console.error(`jest was ended from outside, by ${ended}.`);
      process.off('SIGTERM', pass).off('SIGINT', pass);
      resolve(code ?? 1);
    });
  });
}
