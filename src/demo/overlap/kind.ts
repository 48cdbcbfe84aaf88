import type { ComponentType } from 'preact';
import type { Settings, Values } from '#core/parameter';
import type { Told } from '../kit/figure/Sentence.tsx';
import type { Mask, Preset } from './mask.ts';
import type { OverlapWords } from './words.ts';

/** A loss of a painted mask, and its slope at each pixel: by the probability, or by the logit where the loss takes logits. */
export interface Measured {
  readonly value: number;
  readonly grad: readonly number[];
}

/** Sums of probabilities: in both masks (TP), only predicted (FP), only in the target (FN). */
export interface Counts {
  readonly hit: number;
  readonly extra: number;
  readonly missed: number;
}

/** All that a figure shows of a painted mask. */
export interface Overlap extends Measured, Counts {
  readonly kind: OverlapLoss;
  readonly prediction: Mask;
  readonly target: Mask;
  readonly values: Values<Settings>;
}

export interface BesideProps {
  readonly figure: string;
  readonly overlap: Overlap;
  readonly words: OverlapWords;
}

export type Word = keyof OverlapWords;

/** How a loss is given a painted mask, and what is shown and said of it. */
export interface OverlapLoss {
  /** what a painted probability p is given as: p itself, its logit, or the two classes [1 − p, p] */
  readonly takes: 'probability' | 'logit' | 'classes';
  /** the prediction that shows most of it */
  readonly start: Preset;
  readonly measure: (painted: Mask, target: Mask, values: Values<Settings>) => Measured;
  /** what is drawn beside the mask */
  readonly Beside: ComponentType<BesideProps>;
  /** the sentences after the numbers, chosen from the numbers: each is true of every state in which it is said */
  readonly notes: (overlap: Overlap) => readonly (Word | false)[];
  /** the numbers that these sentences name */
  readonly numbers?: (overlap: Overlap) => Readonly<Record<string, Told>>;
  /** a number of each pixel, shown in it: its signed distance from the boundary */
  readonly distances?: (overlap: Overlap) => readonly number[];
}

/** Is there anything to be found? */
export const hasObject = ({ target }: Overlap): boolean => target.some((t) => t > 0);
