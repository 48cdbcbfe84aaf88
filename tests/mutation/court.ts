import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Edit } from './rules.ts';

/** A mutant and what became of it: the clause that failed, or none if it survived. */
export interface Verdict {
  readonly edit: Edit;
  readonly line: number;
  /** the line before and after */
  readonly before: string;
  readonly after: string;
  readonly killedBy?: string;
}

/** Holds sources to the contract in a thread of its own, where one that never ends can be stopped. */
export interface Court {
  /** the first clause that a source breaks; none if it breaks nothing */
  readonly firstFailure: (source: string) => Promise<string | undefined>;
  readonly close: () => void;
}

/** A whole contract is held within a few seconds; what takes a minute has lost its way out of a loop. */
const patience = 60_000;

export function openCourt(): Court {
  let worker: Worker | undefined;
  const firstFailure = async (source: string): Promise<string | undefined> => {
    const judge = (worker ??= new Worker(new URL('./worker.ts', import.meta.url), { execArgv: ['--experimental-strip-types', '--no-warnings'] }));
    judge.postMessage(source);
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

/** Makes one mistake in a loss and holds the result to the contract. */
export async function judge({ firstFailure }: Court, source: string, edit: Edit): Promise<Verdict> {
  const mutated = source.slice(0, edit.start) + edit.text + source.slice(edit.end);
  const line = source.slice(0, edit.start).split('\n').length;
  const killedBy = await firstFailure(mutated);
  return {
    edit, line, before: source.split('\n')[line - 1]!.trim(), after: mutated.split('\n')[line - 1]!.trim(), ...(killedBy !== undefined && { killedBy }),
  };
}
