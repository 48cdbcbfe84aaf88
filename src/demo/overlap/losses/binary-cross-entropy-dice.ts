import { binaryCrossEntropyDice } from '#losses/binary-cross-entropy-dice';
import { diceFraction, type Fraction } from '../beside/fraction.ts';
import { overlapSums } from '../beside/OverlapSums.tsx';
import { countsOf } from '../geometry.ts';
import { logitOf, ofLogit } from '../given.ts';
import { hasObject, type Overlap, type OverlapLoss } from '../kind.ts';

const measure = ofLogit(binaryCrossEntropyDice);

/** Cross-entropy alone is the loss at a weight of 0 of Dice; the sums of Dice are those of the bounded logits, never 0 or 1. */
function fractionOf({ prediction, target, values }: Overlap): Fraction {
  const sigmoid = prediction.map((p) => 1 / (1 + Math.exp(-logitOf(p))));
  const [value, both] = [0, 1].map((diceWeight) => measure(prediction, target, { ...values, diceWeight }).value) as [number, number];
  const crossEntropy = { value, diceWeight: values['diceWeight']!, dice: both - value };
  return { ...diceFraction(countsOf(sigmoid, target), values['smooth']!, 2), crossEntropy };
}

/** At a wrong pixel of the largest logit, Dice adds less than a twentieth of the slope that cross-entropy gives. */
const confidentlyWrong = ({ prediction, target }: Overlap): boolean => prediction.some((p, at) => Math.abs(p - target[at]!) === 1);

export const kind: OverlapLoss = {
  takes: 'logit', start: 'shifted', measure, Beside: overlapSums(fractionOf),
  notes: (overlap) => [hasObject(overlap) ? confidentlyWrong(overlap) && 'crossEntropySlope' : 'emptyDice'],
};
