import type { Kind, Measured, Prepare } from './pair.ts';

/** Keeps a result alive, so that an engine cannot leave out the work for it. */
let kept = 0;

/** Seconds this process has worked: the clock on the wall would count what others take in between. */
function worked(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

function seconds(run: () => Measured, times: number): number {
  const start = worked();
  for (let time = 0; time < times; time++) kept += run().value;
  return worked() - start;
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** Lets losses and loops see all kinds of arrays, twice around, before anything is measured. */
export function warm(all: readonly Prepare[], kinds: readonly Kind[]): void {
  for (let round = 0; round < 2; round++) {
    for (const prepare of all) {
      for (const Kind of kinds) for (const run of Object.values(prepare(1000, Kind))) warmOne(run);
    }
  }
}

/** A few hundred calls, or as many as a fraction of a second takes: a long call optimizes itself while it runs. */
function warmOne(run: () => Measured): void {
  for (let calls = 0, spent = 0; calls < 400 && spent < 0.05; calls += 20) spent += seconds(run, 20);
}

/** How many calls are long enough for a clock that counts microseconds. */
function callsOf(run: () => Measured): number {
  let calls = 1;
  while (seconds(run, calls) < 3e-4) calls *= 2;
  return calls;
}

/**
 * Time of the loss over time of the loop: samples taken in turns, so that both meet the same noise. Fewer where one is long.
 *
 * Of each side the lower quartile counts: garbage collected in between, and caches that others have filled, only ever add.
 */
export function ratio({ loss, loop }: ReturnType<Prepare>): number {
  const sides = [loss, loop].map((run) => ({ run, calls: callsOf(run), samples: [] as number[] }));
  const start = worked();
  for (let sample = 0; sample < 12 || (sample < 40 && worked() - start < 0.1); sample++) {
    const turns = sample % 2 === 0 ? sides : sides.toReversed();
    for (const { run, calls, samples } of turns) samples.push(seconds(run, calls) / calls);
  }
  if (Number.isNaN(kept)) throw new Error('a loss gave NaN');
  const [own, other] = sides.map(({ samples }) => samples.toSorted((a, b) => a - b)[samples.length >> 2]!);
  return own! / other!;
}
