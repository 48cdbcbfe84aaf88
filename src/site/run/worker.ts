import { parentPort, workerData } from 'node:worker_threads';
import { print } from '#sandbox/print';
import { caps } from '#sandbox/protocol';

/** Runs a cell's code, and says what it printed, one text a call, or how it failed. */
const AsyncFunction = (async () => {}).constructor as new (...source: string[]) => (console: unknown) => Promise<void>;
const lines: string[] = [];
const log = (...values: unknown[]): void => {
  if (lines.push(print(values, caps.message)) > caps.messages) throw new RangeError(`code must print at most ${caps.messages} times, got more`);
};
const port = parentPort!;

try {
  await new AsyncFunction('console', workerData as string)({ log, info: log, debug: log, warn: log, error: log });
  port.postMessage({ lines });
} catch (error) {
  port.postMessage({ problem: error instanceof Error ? error.message : String(error) });
}
