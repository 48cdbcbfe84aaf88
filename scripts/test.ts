/**
 * `npm test`: everything that must hold, in the order in which a failure is cheapest to find.
 *
 * A step that is no test run counts as one test. The last line adds them all up.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

interface Count {
  readonly passed: number;
  readonly failed: number;
}

const folder = mkdtempSync(join(tmpdir(), 'lossary-test-'));

const steps: readonly (() => Count)[] = [
  () => command('generated files are up to date', 'npm', ['run', '--silent', 'generate', '--', '--check']),
  () => command('content has no problem', 'npm', ['run', '--silent', 'wiki', '--', 'check']),
  () => command('types hold', 'astro', ['check', '--minimumSeverity', 'error']),
  () => tests('unit'),
  () => tests('bench'),
  () => command('evidence is what the tests prove', 'npm', ['run', '--silent', 'wiki', '--', 'evidence', '--check']),
  () => command('the site builds', 'npm', ['run', '--silent', 'build']),
  () => tests('browser'),
];

const total = steps.map((step) => step()).reduce((sum, { passed, failed }) => ({ passed: sum.passed + passed, failed: sum.failed + failed }));
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed ? 1 : 0;

function command(claim: string, program: string, args: readonly string[]): Count {
  console.log(`\n# ${claim}: ${program} ${args.join(' ')}`);
  const { status } = run(program, args);
  return status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** Runs one project of vitest and reads how many tests really ran; a run that breaks off counts as a failure. */
function tests(project: string): Count {
  console.log(`\n# ${project} tests`);
  const report = join(folder, `${project}.json`);
  const { status } = run('vitest', ['run', '--project', project, '--reporter=dot', '--reporter=json', `--outputFile=${report}`]);
  const { numPassedTests: passed, numFailedTests: failed } = readReport(report);
  return { passed, failed: status !== 0 && failed === 0 ? 1 : failed };
}

function readReport(file: string): { numPassedTests: number; numFailedTests: number } {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return { numPassedTests: 0, numFailedTests: 1 };
  }
}

function run(program: string, args: readonly string[]) {
  const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' };
  return spawnSync(program, args, { stdio: ['ignore', 'inherit', 'inherit'], env });
}
