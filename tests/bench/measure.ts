import type { Measured, Pair } from './pair.ts';

/** Keeps a result alive, so that an engine cannot leave out the work for it. */
let kept = 0;

const seconds = (run: () => Measured, times: number): number => {
  const start = process.hrtime.bigint();
  for (let time = 0; time < times; time++) kept += run().value;
  return Number(process.hrtime.bigint() - start) / 1e9;
};

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** Lets every loss and loop see all kinds of arrays, twice around, before anything is measured. */
export function warm(pairs: readonly Pair[], kinds: readonly (typeof Float64Array | typeof Float32Array)[]): void {
  for (let round = 0; round < 2; round++) {
    for (const { prepare } of pairs) {
      for (const Kind of kinds) {
        const { loss, loop } = prepare(1000, Kind);
        seconds(loss, 400);
        seconds(loop, 400);
      }
    }
  }
}

/** Time of the loss over time of the loop: samples taken in turns, so that both meet the same noise. */
export function ratio({ loss, loop }: { loss: () => Measured; loop: () => Measured }, n: number): number {
  const times = Math.max(1, Math.round(2e5 / n));
  const samples = { loss: [] as number[], loop: [] as number[] };
  for (let sample = 0; sample < 40; sample++) {
    const first = sample % 2 === 0;
    samples[first ? 'loss' : 'loop'].push(seconds(first ? loss : loop, times));
    samples[first ? 'loop' : 'loss'].push(seconds(first ? loop : loss, times));
  }
  if (Number.isNaN(kept)) throw new Error('a loss gave NaN');
  return median(samples.loss) / median(samples.loop);
}
