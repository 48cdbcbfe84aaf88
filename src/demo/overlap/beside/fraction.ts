import type { Settings, Values } from '#core/parameter';
import { countsOf, type Counts, type Overlap } from '../geometry.ts';
import { logitOf, overlapLosses } from '../losses.ts';
import type { Mask } from '../mask.ts';

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
  readonly crossEntropy?: { readonly value: number; readonly diceWeight: number };
  /** background, object */
  readonly classes?: readonly [ClassSums, ClassSums];
}

const two = { value: 2, parameter: false } as const;
const weighted = (value: number) => ({ value, parameter: true });

/** 2 TP + s over prediction + target + s. */
function diceFraction({ hit, extra, missed }: Counts, smooth: Term, digits = 1): Fraction {
  return {
    above: [{ of: 'hit', sum: hit, times: two }, smooth], digits,
    below: [{ of: 'prediction', sum: hit + extra }, { of: 'target', sum: hit + missed }, smooth],
  };
}

function tverskyFraction({ hit, extra, missed }: Counts, { alpha, beta, smooth }: Values<Settings>): Fraction {
  const half: Term = { of: 'smooth', sum: smooth! / 2 };
  return {
    above: [{ of: 'hit', sum: hit }, half], digits: 1,
    below: [
      { of: 'hit', sum: hit }, { of: 'extra', sum: extra, times: weighted(alpha!) }, { of: 'missed', sum: missed, times: weighted(beta!) }, half,
    ],
  };
}

/** The weights of background and object, (m / v)^r with the smallest volume m of a class present; 1 for an absent class. */
export function classWeights(target: Mask, power: number): [number, number] {
  const object = target.reduce((sum, t) => sum + t, 0);
  const volumes = [target.length - object, object] as const;
  const smallest = Math.min(...volumes.filter((volume) => volume > 0));
  const weight = (volume: number) => (volume > 0 ? (smallest / volume) ** power : 1);
  return [weight(volumes[0]), weight(volumes[1])];
}

function generalizedFraction({ prediction, target, values }: Overlap, smooth: Term): Fraction {
  const [background, object] = classWeights(target, values['power']!);
  const classOf = (weight: number, p: Mask, t: Mask): ClassSums => {
    const { hit, extra, missed } = countsOf(p, t);
    return { weight, hit, size: 2 * hit + extra + missed };
  };
  const rest = (mask: Mask) => mask.map((p) => 1 - p);
  const classes = [classOf(background, rest(prediction), rest(target)), classOf(object, prediction, target)] as const;
  const sum = (of: (sums: ClassSums) => number) => classes.reduce((total, sums) => total + sums.weight * of(sums), 0);
  return {
    above: [{ of: 'hit', sum: sum(({ hit }) => hit), times: two }, smooth],
    below: [{ of: 'sizes', sum: sum(({ size }) => size) }, smooth], digits: 2, classes,
  };
}

/** The fraction of a loss that has one, with today's numbers in it. */
export function fractionOf(overlap: Overlap): Fraction {
  const { loss, prediction, target, values, hit, extra, missed } = overlap;
  const smooth: Term = { of: 'smooth', sum: values['smooth']! };
  switch (loss) {
    case 'jaccard': return {
      above: [{ of: 'hit', sum: hit }, smooth], digits: 1,
      below: [{ of: 'hit', sum: hit }, { of: 'extra', sum: extra }, { of: 'missed', sum: missed }, smooth],
    };
    case 'tversky': return tverskyFraction(overlap, values);
    case 'focal-tversky': return { ...tverskyFraction(overlap, values), gamma: values['gamma']! };
    case 'generalized-dice': return generalizedFraction(overlap, smooth);
    case 'binary-cross-entropy-dice': {
      const sigmoid = prediction.map((p) => 1 / (1 + Math.exp(-logitOf(p)))); // of the bounded logit: never 0 or 1
      const { value } = overlapLosses[loss]!.measure(prediction, target, { ...values, diceWeight: 0 });
      return { ...diceFraction(countsOf(sigmoid, target), smooth, 2), crossEntropy: { value, diceWeight: values['diceWeight']! } };
    }
    default: return diceFraction(overlap, smooth);
  }
}
