import { binaryCrossEntropyWithLogits, sparseCategoricalCrossEntropy } from 'lossary';
import { gradientDescent, sgd, sigmoid, type SgdOptions } from 'lossary/training';

const x = [0, 1, 2, 3];
const y = [0, 0, 1, 1];
const sumOf = (list: ArrayLike<number>) => Array.from(list).reduce((sum, number) => sum + number, 0);
type Loss = (logit: readonly number[]) => { readonly value: number; readonly grad: ArrayLike<number> };

/** The whole of training: z = w x + b, its loss, and the chain rule to w and b. */
const train = (loss: Loss, steps: number, rate: number, options: SgdOptions = {}) =>
  gradientDescent(([w, b]) => {
    const { value, grad } = loss(x.map((each) => w! * each + b!));
    return { value, grad: [sumOf(x.map((each, i) => grad[i]! * each)), sumOf(grad)] };
  }, [0, 0], { steps, rate, optimizer: sgd(options), keep: 'last' }).at(-1)!;

const right: Loss = (logit) => binaryCrossEntropyWithLogits(logit, y);
const lossAfter = (steps: number) => train(right, steps, 0.5).value;
/** The gradient added instead of subtracted. */
const ascent: Loss = (logit) => { const { value, grad } = right(logit); return { value, grad: Array.from(grad, (slope) => -slope) }; };
/** A sigmoid in front of the loss that applies one. */
const twice: Loss = (logit) => {
  const p = sigmoid(logit);
  const { value, grad } = right(Array.from(p));
  return { value, grad: Array.from(grad, (slope, i) => slope * p[i]! * (1 - p[i]!)) };
};
/** (N, 1) logits against (N,) targets: every logit is compared with every target. */
const broadcast: Loss = (logit) => {
  const { value, grad } = binaryCrossEntropyWithLogits(logit.flatMap((z) => y.map(() => z)), logit.flatMap(() => y));
  return { value, grad: logit.map((_, i) => sumOf(grad.slice(4 * i, 4 * i + 4))) };
};
const start = (classes: number) => sparseCategoricalCrossEntropy([new Array<number>(classes).fill(0)], [0]).value;

/** The numbers that the guide to the training loop prints, and how each comes about. */
export const numbers = {
  'loss-0': () => lossAfter(0),
  'loss-1': () => lossAfter(1),
  'loss-2': () => lossAfter(2),
  'loss-10': () => lossAfter(10),
  'loss-20': () => lossAfter(20),
  'loss-100': () => lossAfter(100),
  'weight': () => train(right, 100, 0.5).parameters[0]!,
  'bias': () => train(right, 100, 0.5).parameters[1]!,
  'missing-20': () => train(right, 20, 0.5, { momentum: 1 }).value,
  'ascent-1': () => train(ascent, 1, 0.5).value,
  'ascent-2': () => train(ascent, 2, 0.5).value,
  'ascent-3': () => train(ascent, 3, 0.5).value,
  'twice-0': () => train(twice, 0, 0.5).value,
  'twice-100': () => train(twice, 100, 0.5).value,
  'clipped': () => sumOf(y.map((target) => (target === 1 ? -Math.log(1e-7) : -Math.log(1 - 1e-7)))) / y.length,
  'sum-0': () => binaryCrossEntropyWithLogits([0, 0, 0, 0], y, { reduction: 'sum' }).value,
  'broadcast-100': () => train(broadcast, 100, 0.5).value,
  'start-2': () => start(2),
  'start-10': () => start(10),
  'start-1000': () => start(1000),
};

export const checks = {
  'constant': () => [train(right, 1, 50), train(right, 1, 0), train(twice, 1, 0.5)].findIndex(({ value }) => value === lossAfter(0)),
};
