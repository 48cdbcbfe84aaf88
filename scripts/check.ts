/**
 * `npm run check`: what one runs before each commit. Registries, content, types and the unit tests, one after the other.
 *
 * `npm run check -- huber choosing-a-loss`: only what concerns these losses and pages, side by side: registries, content of their
 * pages, types, and of a loss its contract, its cell and its evidence, without a test runner.
 */
import { spawn } from 'node:child_process';
import { join } from 'node:path';

interface Step {
  readonly claim: string;
  readonly program: string;
  readonly args: readonly string[];
}

const root = join(import.meta.dirname, '..');
const script = (name: string, ...args: string[]): Pick<Step, 'program' | 'args'> => ({ program: process.execPath, args: ['--no-warnings', '--experimental-strip-types', join(root, `scripts/${name}.ts`), ...args] });
const installed = (name: string, ...args: string[]): Pick<Step, 'program' | 'args'> => ({ program: join(root, 'node_modules/.bin', name), args });

const ids = process.argv.slice(2);
const generated: Step = { claim: 'generated files are up to date', ...script('generate', '--check') };
const content: Step = { claim: 'content has no problem', ...script('wiki', 'check', ...ids) };
const types: Step = { claim: 'types hold', ...installed('tsc', '--noEmit', '--incremental', '--tsBuildInfoFile', 'node_modules/.cache/types.json') };

if (ids.length > 0) {
  const proofs: Step = { claim: 'contract and cell hold, and are what is counted', ...script('wiki', 'evidence', '--check', ...ids) };
  await Promise.all([proofs, types, content, generated].map(run));
} else {
  const unit: Step = { claim: 'unit tests pass', ...installed('vitest', 'run', '--project', 'unit', '--silent=passed-only', '--reporter=dot') };
  await run(generated);
  await run(content);
  await Promise.all([types, unit].map(run));
}

/** Runs a step and says in a line what came of it, then what it printed: all of it where it failed, warnings where it did not. */
async function run({ claim, program, args }: Step): Promise<void> {
  const started = performance.now();
  const child = spawn(program, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => (printed += part.toString()));
  const code = await new Promise<number | null>((done, failed) => void child.on('close', done).on('error', failed));
  if (code !== 0) process.exitCode = 1;
  console.log(`${code === 0 ? 'yes' : 'NO '}  ${claim}  ${((performance.now() - started) / 1000).toFixed(1)} s`);
  if (printed.trim() && (code !== 0 || args.includes('check'))) console.log(`${printed.trim()}\n`);
}
