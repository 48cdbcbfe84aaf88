import { sparseCategoricalCrossEntropy } from 'lossary';

const logits = [[2, 0, -1], [0, 1, 0]];
const loss = (targets: readonly number[], reduction: 'mean' | 'sum') => sparseCategoricalCrossEntropy(logits, targets, { reduction });
const ignored = [-100, -100];
const largest = (grad: ArrayLike<number>) => Math.max(...Array.from(grad, Math.abs));

/** (loss * mask).sum() / mask.sum(), and the slope of its first row: mask times the slope, divided by the same sum. */
const rows = [0, 0].map((target, row) => sparseCategoricalCrossEntropy([logits[row]!], [target]));
const mask = [0, 0];
const count = () => mask.reduce((sum, kept) => sum + kept, 0);
const byHand = () => rows.reduce((sum, { value }, row) => sum + value * mask[row]!, 0) / count();
const byHandSlope = () => (rows[0]!.grad[0]! * mask[0]!) / count();

/** The numbers that the page on a batch with every target ignored prints, and how each comes about. */
export const numbers = {
  'some-kept': () => loss([0, -100], 'mean').value,
  'ignored-mean': () => loss(ignored, 'mean').value,
  'ignored-slope': () => largest(loss(ignored, 'mean').grad),
  'ignored-sum': () => loss(ignored, 'sum').value,
  'ignored-sum-slope': () => largest(loss(ignored, 'sum').grad),
  'by-hand': () => byHand(),
  'by-hand-slope': () => byHandSlope(),
  'safe': () => loss(ignored, 'sum').value / Math.max(1, ignored.filter((target) => target !== -100).length),
};

export const checks = {
  'which-poisons': () => [largest(loss(ignored, 'sum').grad), largest(loss(ignored, 'mean').grad), byHandSlope()].findIndex(Number.isNaN),
};
