import { generalizedDice } from '#losses/generalized-dice';
import { decimal } from '../../kit/figure/format.ts';
import { two, type ClassSums, type Fraction, type Term } from '../beside/fraction.ts';
import { overlapSums } from '../beside/OverlapSums.tsx';
import { countsOf } from '../geometry.ts';
import { ofClasses } from '../given.ts';
import { hasObject, type Overlap, type OverlapLoss } from '../kind.ts';
import type { Mask } from '../mask.ts';

const rest = (mask: Mask): number[] => mask.map((p) => 1 - p);
const sizeOf = (mask: Mask): number => mask.reduce((sum, t) => sum + t, 0);

/** The weights of background and object, (m / v)^r with the smallest volume m of a class present; 1 for an absent class. */
export function classWeights(target: Mask, power: number): readonly [number, number] {
  const volumes = [sizeOf(rest(target)), sizeOf(target)] as const;
  const smallest = Math.min(...volumes.filter((volume) => volume > 0));
  const weight = (volume: number) => (volume > 0 ? (smallest / volume) ** power : 1);
  return [weight(volumes[0]), weight(volumes[1])];
}

/** One fraction over both classes, each times its weight. */
export function fractionOf({ prediction, target, values }: Overlap): Fraction {
  const [background, object] = classWeights(target, values['power']!);
  const sumsOf = (weight: number, p: Mask, t: Mask): ClassSums => {
    const { hit, extra, missed } = countsOf(p, t);
    return { weight, hit, size: 2 * hit + extra + missed };
  };
  const classes = [sumsOf(background, rest(prediction), rest(target)), sumsOf(object, prediction, target)] as const;
  const sum = (of: (sums: ClassSums) => number) => classes.reduce((total, sums) => total + sums.weight * of(sums), 0);
  const smooth: Term = { of: 'smooth', sum: values['smooth']! };
  return {
    above: [{ of: 'hit', sum: sum(({ hit }) => hit), times: two }, smooth],
    below: [{ of: 'sizes', sum: sum(({ size }) => size) }, smooth], digits: 2, classes,
  };
}

export const kind: OverlapLoss = {
  takes: 'classes', start: 'shifted',
  measure: ofClasses((probability, target, values) => generalizedDice(probability, target.map((t) => [1 - t, t]), values)),
  Beside: overlapSums(fractionOf),
  notes: (overlap) => [hasObject(overlap) ? 'classWeights' : 'absentClass'],
  numbers: ({ target, values }) => {
    const [background, object] = classWeights(target, values['power']!);
    return {
      ratio: { text: decimal(object / background, 2), role: 'parameter' },
      volume: { text: String(sizeOf(target)), role: 'target' }, rest: { text: String(sizeOf(rest(target))), role: 'target' },
    };
  },
};
