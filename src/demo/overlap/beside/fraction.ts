import type { Settings, Values } from '#core/parameter';
import type { Counts } from '../kind.ts';

/** A summand of the fraction: a sum over the pixels or a parameter, times a factor where it has one. */
export interface Term {
  readonly of: 'hit' | 'extra' | 'missed' | 'prediction' | 'target' | 'smooth' | 'sizes';
  readonly sum: number;
  readonly times?: { readonly value: number; readonly parameter: boolean };
}

/** What generalized Dice sums of one class: `size` is the predicted volume plus the true one. */
export interface ClassSums {
  readonly weight: number;
  readonly hit: number;
  readonly size: number;
}

/** The overlap in a loss as a fraction: the loss is 1 minus it, with a power or a cross-entropy where the loss has one. */
export interface Fraction {
  readonly above: readonly Term[];
  readonly below: readonly Term[];
  /** decimals that the sums need */
  readonly digits: number;
  readonly gamma?: number;
  readonly crossEntropy?: { readonly value: number; readonly diceWeight: number; readonly dice: number };
  /** background, object */
  readonly classes?: readonly [ClassSums, ClassSums];
}

export const two = { value: 2, parameter: false } as const;
const weighted = (value: number) => ({ value, parameter: true });

/** 2 TP + s over prediction + target + s. */
export function diceFraction({ hit, extra, missed }: Counts, smooth: number, digits = 1): Fraction {
  const term: Term = { of: 'smooth', sum: smooth };
  return {
    above: [{ of: 'hit', sum: hit, times: two }, term], digits,
    below: [{ of: 'prediction', sum: hit + extra }, { of: 'target', sum: hit + missed }, term],
  };
}

/** TP + s/2 over TP + α FP + β FN + s/2. */
export function tverskyFraction({ hit, extra, missed }: Counts, { alpha, beta, smooth }: Values<Settings>): Fraction {
  const half: Term = { of: 'smooth', sum: smooth! / 2 };
  return {
    above: [{ of: 'hit', sum: hit }, half], digits: 1,
    below: [
      { of: 'hit', sum: hit }, { of: 'extra', sum: extra, times: weighted(alpha!) }, { of: 'missed', sum: missed, times: weighted(beta!) }, half,
    ],
  };
}
