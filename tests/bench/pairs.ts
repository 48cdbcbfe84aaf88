import * as lossary from '#losses/index';
import { seeded, type Random } from '../sample/random.ts';
import * as loops from './loops.ts';

type Typed = typeof Float64Array | typeof Float32Array;

/** A loss and its hand-fused loop, over the same data of about `n` numbers. */
export interface Pair {
  readonly id: string;
  /** how much slower than its loop the loss may be */
  readonly allowed: number;
  readonly prepare: (n: number, Kind: Typed) => { readonly loss: () => Measured; readonly loop: () => Measured };
}

export interface Measured {
  readonly value: number;
  readonly grad: unknown;
}

const [cheap, transcendental] = [1.25, 1.15];
const classes = 10;
const pixels = 100;
const dimensions = 20;

const vector = (random: Random, n: number, Kind: Typed, low: number, high: number) => Kind.from(random.list(n, () => random.between(low, high)));
const whole = (n: number, width: number): number => Math.ceil(n / width) * width;

type PointLoss = (prediction: Float64Array | Float32Array, target: Float64Array | Float32Array) => Measured;

/** A loss of two vectors, element by element. */
function pointwise(id: string, allowed: number, loss: PointLoss, loop: PointLoss, [low, high]: readonly [number, number] = [-3, 3]): Pair {
  return {
    id, allowed,
    prepare: (n, Kind) => {
      const random = seeded(n);
      const [prediction, target] = [vector(random, n, Kind, -3, 3), vector(random, n, Kind, low, high)];
      return { loss: () => loss(prediction, target), loop: () => loop(prediction, target) };
    },
  };
}

export const pairs: readonly Pair[] = [
  pointwise('mean-squared-error', cheap, lossary.meanSquaredError, loops.meanSquaredError),
  pointwise('mean-absolute-error', cheap, lossary.meanAbsoluteError, loops.meanAbsoluteError),
  pointwise('huber', cheap, lossary.huber, loops.huber),
  pointwise('log-cosh', transcendental, lossary.logCosh, loops.logCosh),
  pointwise('binary-cross-entropy-with-logits', transcendental, lossary.binaryCrossEntropyWithLogits, loops.binaryCrossEntropyWithLogits, [0, 1]),
  {
    id: 'sparse-categorical-cross-entropy', allowed: transcendental,
    prepare: (n, Kind) => {
      const random = seeded(n);
      const logit = vector(random, whole(n, classes), Kind, -3, 3);
      const target = Int32Array.from(random.list(logit.length / classes, () => random.integer(0, classes - 1)));
      return {
        loss: () => lossary.sparseCategoricalCrossEntropy(logit, target, { classes }),
        loop: () => loops.sparseCategoricalCrossEntropy(logit, target, classes),
      };
    },
  },
  {
    id: 'dice', allowed: cheap,
    prepare: (n, Kind) => {
      const random = seeded(n);
      const probability = vector(random, whole(n, pixels), Kind, 0, 1);
      const target = Kind.from(random.list(probability.length, () => random.integer(0, 1)));
      return { loss: () => lossary.dice(probability, target, { pixels }), loop: () => loops.dice(probability, target, pixels) };
    },
  },
  {
    id: 'triplet', allowed: cheap,
    prepare: (n, Kind) => {
      const random = seeded(n);
      const [anchor, positive, negative] = [0, 1, 2].map(() => vector(random, whole(n, dimensions), Kind, -1, 1)) as [Float64Array, Float64Array, Float64Array];
      return {
        loss: () => lossary.triplet(anchor, positive, negative, { dimensions }),
        loop: () => loops.triplet(anchor, positive, negative, dimensions),
      };
    },
  },
];
