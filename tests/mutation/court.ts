import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Mutant } from './mutant.ts';
import type { Mistake } from './rules.ts';
import type { Target } from './targets.ts';

/** A mistake and what became of it: the clause that failed, or none if it survived. */
export interface Verdict extends Mistake {
  readonly killedBy?: string;
}

/** Holds mutants to what must notice them, in a thread of its own, where one that never ends can be stopped. */
export interface Court {
  /** the first clause that a mutant breaks; none if it breaks nothing */
  readonly firstFailure: (mutant: Mutant, target: Target, patience?: number) => Promise<string | undefined>;
  readonly close: () => void;
}

/** All there is to hold takes some seconds; what takes half a minute has lost its way out of a loop. */
const usual = 30_000;

export function openCourt(): Court {
  let worker: Worker | undefined;
  const firstFailure = async (mutant: Mutant, target: Target, patience = usual): Promise<string | undefined> => {
    const judge = (worker ??= await openWorker());
    judge.postMessage({ mutant, target });
    try {
      const [killedBy] = await once(judge, 'message', { signal: AbortSignal.timeout(patience) }) as [string | undefined];
      return killedBy;
    } catch (error) {
      worker = undefined;
      void judge.terminate();
      if ((error as Error).name === 'AbortError') return 'it never ends';
      if ((error as { code?: string }).code === 'ERR_WORKER_OUT_OF_MEMORY') return 'it takes all memory';
      throw error;
    }
  };
  return { firstFailure, close: () => void worker?.terminate() };
}

/** A thread that has loaded what it judges by, so that no mutant waits for it. */
async function openWorker(): Promise<Worker> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { execArgv: ['--experimental-strip-types', '--no-warnings'] });
  await once(worker, 'message');
  return worker;
}

/** Makes one mistake in a target and asks whether anything notices. */
export async function judge({ firstFailure }: Court, target: Target, mistake: Mistake, patience?: number): Promise<Verdict> {
  const killedBy = await firstFailure({ file: target.file, text: mistake.text }, target, patience);
  return { ...mistake, ...(killedBy !== undefined && { killedBy }) };
}
