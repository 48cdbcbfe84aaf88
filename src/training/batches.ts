import { checkValues, readOptions, required, type Domains } from './check.ts';
import { philox } from './philox.ts';

/** The rows of a step, counted from 0: indices into the data. */
export type Batches = (step: number) => Int32Array;

export interface BatchesOptions {
  readonly size: number;
  readonly seed?: number;
  readonly shuffle?: boolean;
  readonly dropLast?: boolean;
}

const defaults = { size: required, seed: 0, shuffle: true, dropLast: false };
const domains = {
  n: { 'an integer': true, 'at least': 1, 'at most': 2 ** 31 - 1 },
  size: { 'an integer': true, 'at least': 1 },
  seed: { 'an integer': true, 'at least': 0, 'at most': Number.MAX_SAFE_INTEGER },
  step: { 'an integer': true, 'at least': 0 },
} as const satisfies Domains;

/**
 * Mini-batches: the rows of each step, in an order that is drawn anew every epoch and is the same for the same seed.
 *
 * Like a schedule, it answers for any step by its number, so a step can be looked at again without those before it. Each
 * epoch has every row once; its last batch is smaller where `size` does not divide n, and then weighs each of its rows more
 * in a mean. An unshuffled order that follows the data, classes one after the other for example, biases every step.
 *
 * PyTorch: `DataLoader`, which shuffles only when asked, and has another order for a seed. The order of an epoch is a Fisher-Yates
 * shuffle from the end; its ith number comes from Philox 4x32-10 at counter (i, 0, epoch), with the seed as key.
 *
 * @param n        how many rows there are: an integer from 1 to 2^31 − 1
 * @param options  size: rows of a batch, an integer at least 1; seed: an integer at least 0, 0 unless given; shuffle: true unless given; dropLast: leave out the smaller batch at the end of an epoch, false
 * @returns        the rows of a step, for an objective: `(w, step) => …`
 * @throws {RangeError} if an option is unknown, a number lies outside its domain, dropLast leaves nothing, or a step asked for is no integer at least 0
 * @see Salmon et al. 2011, Parallel Random Numbers: As Easy as 1, 2, 3, doi:10.1145/2063384.2063405
 * @example [0, 1, 2].map(batches(5, { size: 2, seed: 7 })).map((rows) => [...rows]) // => [ [ 3, 2 ], [ 0, 4 ], [ 1 ] ]
 */
export function batches(n: number, options: BatchesOptions): Batches {
  const { size, seed, shuffle, dropLast } = readOptions('batches', options, defaults, domains);
  checkValues('batches', domains, { n });
  if (dropLast) checkValues('batches', { size: { 'at most': n } }, { size });
  const perEpoch = dropLast ? Math.floor(n / size) : Math.ceil(n / size);
  let drawn = -1; // the epoch whose order is at hand
  let order: Int32Array = Int32Array.from({ length: n }, (_, i) => i);
  return (step) => {
    checkValues('batches', domains, { step });
    const epoch = Math.floor(step / perEpoch);
    if (shuffle && epoch !== drawn) {
      order = permutation(n, seed, epoch);
      drawn = epoch;
    }
    const from = (step % perEpoch) * size;
    return order.slice(from, from + size);
  };
}

/** The numbers below n in the order of an epoch, each order as likely as any other. */
function permutation(n: number, seed: number, epoch: number): Int32Array {
  const key = [seed >>> 0, Math.floor(seed / 2 ** 32)] as const;
  const order = Int32Array.from({ length: n }, (_, i) => i);
  for (let i = n - 1; i > 0; i--) {
    const [high, low] = philox([i, 0, epoch >>> 0, Math.floor(epoch / 2 ** 32)], key);
    const uniform = ((high >>> 5) * 2 ** 26 + (low >>> 6)) / 2 ** 53; // 53 bits, in [0, 1)
    const j = Math.floor(uniform * (i + 1));
    const other = order[j]!;
    order[j] = order[i]!;
    order[i] = other;
  }
  return order;
}
