import type { Random } from '../../sample/random.ts';
import { vector, whole, type Floats, type Kind } from '../pair.ts';

/** One loss on data that lies where the framework wants it. Both finish their work before they return. */
export interface Asked {
  readonly value: () => number;
  /** value and gradient together */
  readonly gradient: () => number;
}

/** Prepares a loss of a peer for the arguments of the loss. */
export type Ask = (...input: readonly Floats[]) => Asked;

/** Another implementation beside which the losses are timed. */
export interface Peer {
  readonly name: string;
  /** it computes in 32 bits whatever it is given */
  readonly float32: boolean;
  readonly losses: Readonly<Record<string, Ask>>;
}

/** Draws arguments of `n` numbers for a loss, options last. */
export type Draw = (random: Random, n: number, Kind: Kind) => readonly unknown[];

export const classes = 10;
const dimensions = 16;

const reals = (random: Random, n: number, Kind: Kind): Floats => vector(random, n, Kind, -3, 3);
const between = (low: number, high: number): Draw => (random, n, Kind) => [reals(random, n, Kind), vector(random, n, Kind, low, high)];
const signs = (random: Random, n: number, Kind: Kind): Floats => Kind.from(random.list(n, () => random.pick([-1, 1])));
const ids = (random: Random, n: number): number[] => random.list(whole(n, classes) / classes, () => random.integer(0, classes - 1));

/** Rows of scores, and the class of each row. */
const classed: Draw = (random, n, Kind) => [reals(random, whole(n, classes), Kind), Int32Array.from(ids(random, n)), { classes }];

/** Rows of scores, and a row of probabilities for each: 1 for its class. */
const spread: Draw = (random, n, Kind) =>
  [reals(random, whole(n, classes), Kind), Kind.from(ids(random, n).flatMap((id) => Array.from({ length: classes }, (_, other) => Number(id === other)))), { rowLength: classes }];

/** So many clouds of embeddings, each of `n` numbers. */
const embeddings = (random: Random, n: number, Kind: Kind, count: number): Floats[] => Array.from({ length: count }, () => reals(random, whole(n, dimensions), Kind));

/** Sequences of 50 frames with 10 labels each. */
const sequences: Draw = (random, n) => {
  const items = Math.ceil(n / (50 * classes));
  const frames = (): number[][] => random.list(50, () => random.list(classes, () => random.between(-3, 3)));
  return [random.list(items, frames), random.list(items, () => random.list(10, () => random.integer(1, classes - 1)))];
};

/** What is compared, by id: every loss here that PyTorch or TensorFlow.js has by the same definition, and a few more. */
export const compared: Readonly<Record<string, Draw>> = {
  'mean-squared-error': between(-3, 3),
  'mean-absolute-error': between(-3, 3),
  huber: between(-3, 3),
  'smooth-l1': between(-3, 3),
  'log-cosh': between(-3, 3),
  'gaussian-nll': (random, n, Kind) => [reals(random, n, Kind), reals(random, n, Kind), vector(random, n, Kind, 0.1, 4)],
  'poisson-nll': between(0, 6),
  hinge: (random, n, Kind) => [reals(random, n, Kind), signs(random, n, Kind)],
  'binary-cross-entropy': (random, n, Kind) => [vector(random, n, Kind, 0.02, 0.98), vector(random, n, Kind, 0, 1)],
  'binary-cross-entropy-with-logits': between(0, 1),
  'categorical-cross-entropy': spread,
  'sparse-categorical-cross-entropy': classed,
  'negative-log-likelihood': classed,
  'kullback-leibler-divergence': (random, n, Kind) => [vector(random, n, Kind, -6, -1), vector(random, n, Kind, 0, 1)],
  'multiclass-hinge': classed,
  'margin-ranking': (random, n, Kind) => [reals(random, n, Kind), reals(random, n, Kind), signs(random, n, Kind)],
  'cosine-embedding': (random, n, Kind) => [...embeddings(random, n, Kind, 2), signs(random, whole(n, dimensions) / dimensions, Kind), { dimensions }],
  triplet: (random, n, Kind) => [...embeddings(random, n, Kind, 3), { dimensions }],
  ctc: sequences,
};
