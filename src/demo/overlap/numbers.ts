import { decimal } from '../kit/figure/format.ts';
import type { Told } from '../kit/figure/Sentence.tsx';
import { classWeights } from './beside/fraction.ts';
import { measure, type Overlap } from './geometry.ts';
import { logitBound } from './losses.ts';
import { painted } from './painting.ts';

/** The loss once the pixel that is missed most is painted in full. */
export function oneMoreOf({ loss, prediction, target, values }: Overlap): number {
  const left = prediction.map((p, at) => (1 - p) * target[at]!);
  return measure(loss, painted(prediction, [left.indexOf(Math.max(...left))], 1), target, values).value;
}

/** The loss of a prediction equal to the target. */
export const bestOf = ({ loss, target, values }: Overlap): number => measure(loss, target, target, values).value;

/** The numbers that the sentences of a loss may name. */
export function numbersOf(overlap: Overlap): Readonly<Record<string, Told>> {
  const { loss, hit, extra, missed, value, target, values } = overlap;
  const object = target.reduce((sum, t) => sum + t, 0);
  const [one, other] = loss === 'generalized-dice' ? classWeights(target, values['power']!) : [values['alpha']!, values['beta']!];
  return {
    hit: { text: decimal(hit, 1) }, extra: { text: decimal(extra, 1), role: 'prediction' },
    missed: { text: decimal(missed, 1), role: 'target' }, v: { text: decimal(value, 3), role: 'loss' },
    volume: { text: String(object), role: 'target' }, rest: { text: String(target.length - object), role: 'target' },
    ratio: { text: decimal(other / one, 2), role: 'parameter' },
    best: { text: decimal(bestOf(overlap), 3), role: 'loss' },
    next: { text: decimal(oneMoreOf(overlap), 3), role: 'loss' },
    bound: { text: String(logitBound) },
  };
}
