import { resolve } from 'node:path';
import { Worker } from 'node:worker_threads';

/** How long a cell of the wiki may run, in ms: they take a few, and a loop without an end must not hold up a build. */
const limit = 10_000;

/** Far more than a cell needs, in MB. */
const memory = 256;

type Answer = { readonly lines: readonly string[] } | { readonly problem: string };

/** What JavaScript without imports prints in Node, one text a call. It runs in a thread of its own, which ends with it or at the limit. */
export function runBounded(code: string, within = limit): Promise<readonly string[]> {
  const worker = new Worker(resolve('src/site/run/worker.ts'), {
    workerData: code, env: {}, execArgv: ['--no-warnings', '--experimental-strip-types'], resourceLimits: { maxOldGenerationSizeMb: memory },
  });
  const answer = new Promise<Answer>((done) => {
    const timer = setTimeout(() => done({ problem: `code must end within ${within / 1000} s, got no end` }), within);
    worker.once('message', done);
    worker.once('error', (error) => done({ problem: (error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY' ? `code must need at most ${memory} MB, got more` : error.message }));
    worker.once('exit', (status) => done({ problem: `code must run to its end, got an exit with status ${status}` }));
    worker.once('exit', () => clearTimeout(timer));
  });
  return answer.then(async (answer) => {
    await worker.terminate();
    if ('problem' in answer) throw new Error(answer.problem);
    return answer.lines;
  });
}
