/** The page's side of the stripper: a worker under a timer, because a parser may take long over hostile code. */
import { caps, type End } from './protocol.ts';
import type { Stripped } from './strip.ts';

/** What became of a code: JavaScript, a syntax error, or why there is neither. */
export type Compiled = Stripped | Extract<End, 'timeout' | 'stopped' | 'unavailable'>;

export interface Compiler {
  /** Makes the worker ahead of the first code. */
  readonly warm: () => void;
  /** JavaScript of TypeScript. A code that is still being read is given up. */
  readonly compile: (source: string) => Promise<Compiled>;
  readonly stop: () => void;
}

/** A compiler whose worker is the script at `address`. */
export function createCompiler(address: string): Compiler {
  let worker: Worker | undefined;
  let finish: ((result: Compiled) => void) | undefined;

  const warm = (): Worker => (worker ??= new Worker(address));
  /** A worker that is busy cannot be asked again: the next code gets a new one. */
  const giveUp = (why: Extract<Compiled, string>): void => {
    if (!finish) return;
    worker?.terminate();
    worker = undefined;
    finish(why);
  };

  return {
    warm: () => void warm(),
    compile: (source) => new Promise((resolve) => {
      giveUp('stopped');
      const mine = warm();
      let guard = setTimeout(() => giveUp('unavailable'), caps.start);
      finish = (result) => {
        clearTimeout(guard);
        finish = undefined;
        resolve(result);
      };
      mine.onmessage = ({ data }: MessageEvent<'start' | Stripped>) => {
        if (data !== 'start') return finish?.(data);
        clearTimeout(guard);
        guard = setTimeout(() => giveUp('timeout'), caps.timeout);
      };
      mine.onerror = () => giveUp('unavailable');
      mine.postMessage(source);
    }),
    stop: () => giveUp('stopped'),
  };
}
