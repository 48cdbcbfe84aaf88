import { linear, type Scale } from '../../kit/plot/scale.ts';
import { crossEntropy, divergence, three, type Three } from './three.ts';

/** What a loss is the sum of: which sum, by what the loss is. */
export type Sum = 'crossEntropy' | 'divergence' | 'halves' | 'errors' | 'none';

/** One part of the sum, by the name of its words. */
export interface Part {
  readonly name: 'entropy' | 'kl' | 'fromPrediction' | 'fromTarget' | 'error';
  readonly value: number;
}

export interface Parts {
  readonly parts: readonly Part[];
  readonly sum: number;
  /** the largest sum that there is, where there is one */
  readonly most: number | undefined;
}

/** The parts of a loss of a prediction p and a target q, as lengths. */
export function partsOf(sum: Sum, p: Three, q: Three): Parts | undefined {
  if (sum === 'none') return undefined;
  const parts = lists[sum](p, q);
  return { parts, sum: parts.reduce((total, { value }) => total + value, 0), most: { halves: Math.LN2, errors: 2 }[sum as string] };
}

const lists: Readonly<Record<Exclude<Sum, 'none'>, (p: Three, q: Three) => Part[]>> = {
  crossEntropy: entropyAndDivergence,
  divergence: entropyAndDivergence,
  halves(p, q) {
    const middle = three((k) => (p[k]! + q[k]!) / 2);
    return [{ name: 'fromPrediction', value: divergence(p, middle) / 2 }, { name: 'fromTarget', value: divergence(q, middle) / 2 }];
  },
  errors: (p, q) => three((k) => Math.abs(p[k]! - q[k]!)).map((value) => ({ name: 'error', value })),
};

function entropyAndDivergence(p: Three, q: Three): Part[] {
  return [{ name: 'entropy', value: crossEntropy(q, q) }, { name: 'kl', value: crossEntropy(q, p) - crossEntropy(q, q) }];
}

/** The axis of the sum: to its maximum, or to 3 and as far as the sum reaches. */
export const sumScale = ({ sum, most }: Parts): Scale => linear([0, most ?? Math.max(3, Math.ceil(sum))], [0, 100]);

/** Is the value the sum, or this part of it, to the last digits? */
export const equal = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a));

