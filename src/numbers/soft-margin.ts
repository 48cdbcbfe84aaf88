import { binaryCrossEntropyWithLogits, hinge, softMargin } from 'lossary';
import { gradientDescent } from 'lossary/training';

const at = (logit: number) => softMargin([logit], [1]);
const hingeAt = (score: number) => hinge([score], [1]);
const [logits, labels] = [[0.5, 2, -3], [1, -1, 1]];

/** The constant logit that suits labels of which a share is 1, found by descent. */
const best = (share: number) => gradientDescent(([z]) => {
  const { value, grad } = softMargin([z!, z!], [1, -1], { weight: [share, 1 - share] });
  return { value, grad: [grad[0]! + grad[1]!] };
}, [0], { steps: 2000, rate: 1 }).at(-1)!.parameters[0]!;

/** The numbers that the page on the soft margin loss prints, and how each comes about. */
export const numbers = {
  'example': () => softMargin(logits!, labels!).value,
  'example-bce': () => binaryCrossEntropyWithLogits(logits!, labels!.map((y) => (y + 1) / 2)).value,
  'wrong-3': () => at(-3).value,
  'hinge-wrong-3': () => hingeAt(-3).value,
  'even': () => at(0).value,
  'hinge-even': () => hingeAt(0).value,
  'right-1': () => at(1).value,
  'hinge-right-1': () => hingeAt(1).value,
  'right-3': () => at(3).value,
  'hinge-right-3': () => hingeAt(3).value,
  'bits-at-0': () => at(0).value / Math.LN2,
  'best-90': () => best(0.9),
  'back-90': () => 1 / (1 + Math.exp(-best(0.9))),
  'float32-limit': () => Math.log(2 ** 128),
  'float64-limit': () => Math.log(Number.MAX_VALUE),
  'far': () => at(-1000).value,
  'halved': () => softMargin([2 * 0.5], [1]).value,
  'not-halved': () => softMargin([0.5], [1]).value,
};

/** What the page asks: the index of the right choice of each question. */
export const checks = {
  'beyond-the-margin': () => [[true, false], [false, true], [true, true]]
    .findIndex(([ofHinge, ofThis]) => ofHinge === (hingeAt(3).grad[0] !== 0) && ofThis === (at(3).grad[0] !== 0)),
};
