import type { Floats } from '../pair.ts';

/** One loss on data that lies where the framework wants it. Both finish their work before they return. */
export interface Asked {
  readonly value: () => number;
  /** value and gradient together */
  readonly gradient: () => number;
}

/** Prepares a loss of a peer for a prediction and a target. */
export type Ask = (prediction: Floats, target: Floats) => Asked;

/** Another implementation beside which the losses are timed. */
export interface Peer {
  readonly name: string;
  /** it computes in 32 bits whatever it is given */
  readonly float32: boolean;
  readonly losses: Readonly<Record<string, Ask>>;
}

/** What is compared: losses of a vector of predictions and a vector of targets between `low` and `high`. */
export const compared = [
  { id: 'mean-squared-error', name: 'meanSquaredError', low: -3, high: 3 },
  { id: 'mean-absolute-error', name: 'meanAbsoluteError', low: -3, high: 3 },
  { id: 'huber', name: 'huber', low: -3, high: 3 },
  { id: 'log-cosh', name: 'logCosh', low: -3, high: 3 },
  { id: 'binary-cross-entropy-with-logits', name: 'binaryCrossEntropyWithLogits', low: 0, high: 1 },
] as const;
