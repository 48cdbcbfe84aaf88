import { seeded, type Random } from '../sample/random.ts';

export type Floats = Float64Array | Float32Array;
export type Kind = typeof Float64Array | typeof Float32Array;

export interface Measured {
  readonly value: number;
  readonly grad: unknown;
}

/**
 * A loss and its hand-fused loop, over the same data of about `n` numbers.
 *
 * The loop is the loss as one would write it by hand for speed: value and gradient together, mean only, no other
 * options. It promises what the loss promises: it keeps its digits where the obvious formula loses them, and refuses
 * a number that is no target, or else the two would not be comparable. It checks nothing once a call. It is not part
 * of the library, and nothing is shared with it.
 */
export interface Pair {
  /** how much slower than its loop the loss may be */
  readonly allowed: number;
  readonly prepare: (n: number, Kind: Kind) => { readonly loss: () => Measured; readonly loop: () => Measured };
}

/** What a loss may take over its loop: where each number costs a few operations, and where it costs an exponential. */
export const [cheap, transcendental] = [1.25, 1.15];

export const vector = (random: Random, n: number, Kind: Kind, low: number, high: number): Floats => Kind.from(random.list(n, () => random.between(low, high)));
export const whole = (n: number, width: number): number => Math.ceil(n / width) * width;

/** `n` numbers that are boxes, all near one another. */
export function boxes(random: Random, n: number, Kind: Kind): Floats {
  return Kind.from(random.list(whole(n, 4) / 4, () => [random.between(-2, 2), random.between(-2, 2), random.between(0.3, 3), random.between(0.3, 3)])
    .flatMap(([x, y, width, height]) => [x!, y!, x! + width!, y! + height!]));
}

type PointLoss = (prediction: Floats, target: Floats) => Measured;

/** A loss of two vectors, element by element, whose targets and predictions are drawn between two numbers. */
export function pointwise(
  allowed: number, loss: PointLoss, loop: PointLoss, targets: readonly [number, number] = [-3, 3], predictions: readonly [number, number] = [-3, 3],
): Pair {
  return {
    allowed,
    prepare: (n, Kind) => {
      const random = seeded(n);
      const [prediction, target] = [vector(random, n, Kind, ...predictions), vector(random, n, Kind, ...targets)];
      return { loss: () => loss(prediction, target), loop: () => loop(prediction, target) };
    },
  };
}
