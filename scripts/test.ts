/**
 * `npm test`: everything that must hold, in the order in which a failure is cheapest to find.
 *
 * One line a step. What a step prints is shown only where it fails. A step that is no test run counts as one test. The
 * last line adds them all up.
 */
import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

interface Count {
  readonly passed: number;
  readonly failed: number;
}

const folder = mkdtempSync(join(tmpdir(), 'lossary-test-'));
const reportOf = (project: string): string => join(folder, `${project}.json`);

const steps: readonly (() => Count)[] = [
  () => command('generated files are up to date', 'npm', ['run', '--silent', 'generate', '--', '--check']),
  () => command('content has no problem', 'npm', ['run', '--silent', 'wiki', '--', 'check']),
  () => command('types hold', 'astro', ['check', '--minimumSeverity', 'error']),
  () => tests('unit'),
  () => tests('mutation'),
  () => tests('bench'),
  () => tests('package'),
  () => command('evidence is what the tests prove', 'npm', ['run', '--silent', 'wiki', '--', 'evidence', '--check', `--report=${reportOf('unit')}`]),
  () => command('the site builds', 'npm', ['run', '--silent', 'build']),
  () => tests('browser'),
  () => tests('firefox'),
];

const total = steps.map((step) => step()).reduce((sum, { passed, failed }) => ({ passed: sum.passed + passed, failed: sum.failed + failed }));
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed ? 1 : 0;

function command(claim: string, program: string, args: readonly string[]): Count {
  return step(claim, program, args, (succeeded) => (succeeded ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }));
}

/** Runs one project of vitest and reads how many tests really ran; a run that breaks off counts as a failure. */
function tests(project: string): Count {
  const report = reportOf(project);
  const args = ['run', '--project', project, '--silent=passed-only', '--reporter=dot', '--reporter=json', `--outputFile=${report}`];
  return step(`${project} tests`, 'vitest', args, (succeeded) => {
    const { numPassedTests: passed, numFailedTests: failed, numPendingTests: skipped } = readReport(report);
    if (skipped > 0) process.stdout.write(`${skipped} skipped, `);
    return { passed, failed: !succeeded && failed === 0 ? 1 : failed };
  });
}

function readReport(file: string): { numPassedTests: number; numFailedTests: number; numPendingTests: number } {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return { numPassedTests: 0, numFailedTests: 1, numPendingTests: 0 };
  }
}

/** Runs a program, and says in a line what came of it; where it failed, all that it printed follows. */
function step(claim: string, program: string, args: readonly string[], count: (succeeded: boolean) => Count): Count {
  process.stdout.write(`${claim}: `);
  const started = performance.now();
  const log = join(folder, 'log');
  const succeeded = run(program, args, log);
  const { passed, failed } = count(succeeded);
  console.log(`${passed} passed, ${failed} failed in ${Math.round((performance.now() - started) / 1000)} s`);
  if (failed > 0) console.log(`\n$ ${program} ${args.join(' ')}\n${readFileSync(log, 'utf8')}`);
  return { passed, failed };
}

/** Both outputs go into one file, so that their lines keep their order. */
function run(program: string, args: readonly string[], log: string): boolean {
  const output = openSync(log, 'w');
  const { status, error } = spawnSync(program, args, { stdio: ['ignore', output, output], env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' } });
  closeSync(output);
  if (error) throw error;
  return status === 0;
}
