import { binaryCrossEntropy, binaryCrossEntropyWithLogits } from 'lossary';

const loss = (probability: number, target = 1) => binaryCrossEntropy([probability], [target]).value;
const slope = (probability: number) => binaryCrossEntropy([probability], [1]).grad[0]!;
/** The formula without its second term, as it is often copied. */
const firstTermOnly = (probability: number, target: number) => 0 - target * Math.log(probability);
const sigmoid = (logit: number) => 1 / (1 + Math.exp(-logit));

/** The constant probability with the lowest loss where this share of the targets is 1, by a scan in steps of 0.001. */
function bestConstant(share: number): number {
  let best = 0.001;
  for (let i = 2; i < 1000; i++) if (loss(i / 1000, share) < loss(best, share)) best = i / 1000;
  return best;
}

/** The numbers that the page on binary cross-entropy prints, and how each comes about. */
export const numbers = {
  'loss-at-9-tenths': () => loss(0.9),
  'loss-at-half': () => loss(0.5),
  'loss-at-1-tenth': () => loss(0.1),
  'loss-at-1-percent': () => loss(0.01),
  'slope-at-9-tenths': () => slope(0.9),
  'slope-at-half': () => slope(0.5),
  'slope-at-1-tenth': () => slope(0.1),
  'slope-at-1-percent': () => slope(0.01),
  'best-constant': () => bestConstant(0.2),
  'lowest-for-soft': () => loss(0.3, 0.3),
  'one-miss': () => binaryCrossEntropy([0.99, 0.99, 0.99, 0.99, 0.99, 0.99, 0.99, 0.99, 0.99, 0.01], [1, 1, 1, 1, 1, 1, 1, 1, 1, 1]).value,
  'ten-hesitant': () => loss(0.7),
  'probability-at-minus-5': () => sigmoid(-5),
  'slope-in-probability': () => slope(sigmoid(-5)),
  'slope-in-logit': () => binaryCrossEntropyWithLogits([-5], [1]).grad[0]!,
  'loss-at-minus-5': () => loss(sigmoid(-5)),
  'always-1-percent': () => loss(0.01, 0.01),
  'float64-36': () => loss(sigmoid(36), 0),
  'float64-37': () => loss(sigmoid(37), 0),
  'logits-37': () => binaryCrossEntropyWithLogits([37], [0]).value,
  'swapped': () => binaryCrossEntropy([1], [0.9]).value,
  'first-term-only': () => firstTermOnly(0.99, 0),
  'both-terms': () => loss(0.99, 0),
};

export const checks = {
  'ten-times-less-likely': () => [2, 10, 100].indexOf(Math.round(slope(0.01) / slope(0.1))),
  'soft-target': () => [loss(0.3, 0.3) === 0, slope(0.3) === 0, binaryCrossEntropy([0.3], [0.3]).grad[0] === 0].indexOf(true),
};
