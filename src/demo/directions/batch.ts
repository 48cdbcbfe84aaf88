import type { Role } from '#core/card/symbols';
import type { Spot } from '../kit/plane/plane.ts';
import type { Shape } from '../kit/plane/Sign.tsx';

/** A point of a batch: what it is, in the words of the view and with a number where there are several, and where it is at first. */
export interface Member {
  readonly word: 'query' | 'key' | 'firstView' | 'secondView' | 'circle' | 'square' | 'diamond' | 'embedding' | 'center';
  readonly number?: number;
  readonly letter: string;
  readonly shape: Shape;
  readonly role: Role;
  readonly start: Spot;
}

/** What one softmax compares: the anchor with others, of which some are positives. Indices of members. */
export interface Row {
  readonly anchor: number;
  readonly others: readonly number[];
  readonly positives: readonly number[];
}

export interface BatchResult {
  readonly value: number;
  readonly grad: readonly Spot[];
}

export type Options = Readonly<Record<string, number>>;

/** A loss that compares directions by a softmax over their cosines. */
export interface BatchLoss {
  readonly members: readonly Member[];
  /** the softmaxes that a reader may look at, one at a time */
  readonly rows: readonly Row[];
  /** the logits of the others of a row, from their cosines with the anchor */
  readonly logits: (cosines: readonly number[], row: Row, options: Options) => readonly number[];
  /** value and gradient; of one row only where the rows are different targets of one embedding */
  readonly measure: (points: readonly Spot[], row: Row, options: Options) => BatchResult;
  /** the length of a step of descent, in gradients: smaller where they are larger */
  readonly rate: (options: Options) => number;
}

/** A flat gradient as one for each point. */
export function spotsOf(...gradients: readonly Float64Array[]): Spot[] {
  return gradients.flatMap((gradient) =>
    Array.from({ length: gradient.length / 2 }, (_, i): Spot => [gradient[2 * i]!, gradient[2 * i + 1]!]));
}

/** A place by its direction in degrees and its distance from the origin, on the steps of the handles. */
export function toward(degrees: number, norm: number): Spot {
  const step = (value: number): number => Math.round(value * 20) / 20 + 0;
  return [step(norm * Math.cos((degrees * Math.PI) / 180)), step(norm * Math.sin((degrees * Math.PI) / 180))];
}
