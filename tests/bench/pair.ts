import { seeded, type Random } from '../sample/random.ts';

export type Floats = Float64Array | Float32Array;
export type Kind = typeof Float64Array | typeof Float32Array;

export interface Measured {
  readonly value: number;
  readonly grad: unknown;
}

/** Two runs that are timed in turns, each over about `n` numbers. */
export type Prepare = (n: number, Kind: Kind) => { readonly loss: () => Measured; readonly loop: () => Measured };

/**
 * A loss and its hand-fused loop, over the same data.
 *
 * The loop is the loss as one would write it by hand for speed: value and gradient together, mean only, no other
 * options. It promises what the loss promises: it keeps its digits where the obvious formula loses them, and refuses
 * a number that is no target, or else the two would not be comparable. It checks nothing once a call. It is not part
 * of the library, and nothing is shared with it.
 */
export interface Pair {
  /** how much slower than its loop the loss may be */
  readonly allowed: number;
  /** measured with weights; without them the loss is held like those that have no loop */
  readonly weighted?: true;
  readonly prepare: Prepare;
}

/** What a loss may take over its loop: of a few operations a number, of an exponential, and where weights take a second pass. */
export const [cheap, transcendental, weighted] = [1.25, 1.15, 1.75];

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
