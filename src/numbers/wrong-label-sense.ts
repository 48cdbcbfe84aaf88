import { binaryCrossEntropyWithLogits, contrastive } from 'lossary';

const pair = (target: number) => contrastive([[0.2]], [[0]], [target], { margin: 1 });
const logit = Math.log(9);
/** Binary cross-entropy with logits by its formula, for a target that is no label. */
const formula = (z: number, y: number) => Math.max(z, 0) - z * y + Math.log1p(Math.exp(-Math.abs(z)));

/** The numbers that the page on labels in the wrong sense prints, and how each comes about. */
export const numbers = {
  'alike': () => pair(1).value,
  'alike-slope': () => pair(1).grad.first[0]!,
  'flipped': () => pair(0).value,
  'flipped-slope': () => pair(0).grad.first[0]!,
  'bce-with-minus-one': () => formula(-100, -1),
  'right': () => binaryCrossEntropyWithLogits([logit], [1]).value,
  'wrong': () => binaryCrossEntropyWithLogits([logit], [0]).value,
};

const byFormula = (score: number) => Math.max(0, 1 - 0 * score);

export const checks = {
  'hinge-zero': () => [1, 0, -1].indexOf(Math.sign(byFormula(2) - byFormula(-2))),
};
