import { expect, test } from 'vitest';
import { sparseCategoricalCrossEntropy } from '#losses/index';

const logit = [[1, 0], [0, 0]];
const weight = [1, 3];

/** The mean of soft targets with class weights as PyTorch takes it: over the rows, not over the weights. */
function softMean(target: number[][]): number {
  const losses = logit.map((row, i) => {
    const total = Math.log(row.reduce((sum, z) => sum + Math.exp(z), 0));
    return row.reduce((sum, z, k) => sum + target[i]![k]! * weight[k]! * (total - z), 0);
  });
  return losses.reduce((sum, loss) => sum + loss, 0) / losses.length;
}

test('with weights, smoothing the class ids differs from smoothing one-hot rows: the denominators differ', () => {
  // torch 2.13.0: cross_entropy(logit, [0, 1], weight, label_smoothing=0.1) and the same with rows [.95, .05], [.05, .95]
  expect(sparseCategoricalCrossEntropy(logit, [0, 1], { weight, labelSmoothing: 0.1 }).value).toBeCloseTo(0.6261786699734716, 14);
  expect(softMean([[0.95, 0.05], [0.05, 0.95]])).toBeCloseTo(1.2523573399469432, 14);
});

test('the numbers the card gives for that convention are true', () => {
  expect(sparseCategoricalCrossEntropy(logit, [0, 1], { weight }).value).toBeCloseTo(0.598176, 6);
  expect(softMean([[1, 0], [0, 1]])).toBeCloseTo(1.196352, 6);
});

test('an ignored class stays in the softmax of the others', () => {
  const rows = [[1, 2, 3], [0, 0, 0]];
  const kept = sparseCategoricalCrossEntropy(rows, [0, 1], { ignoreIndex: 1 });
  expect(kept.value).toBeCloseTo(Math.log(Math.exp(1) + Math.exp(2) + Math.exp(3)) - 1, 14);
  expect([...kept.grad.slice(3)]).toEqual([0, 0, 0]);
});

test.each([0.5, NaN, -1, 3])('the class id %d of three classes is refused', (id) => {
  expect(() => sparseCategoricalCrossEntropy([[0, 0, 0]], [id])).toThrow(
    `sparseCategoricalCrossEntropy: target[0] must be an integer from 0 to 2, or ignoreIndex (-100), got ${id}`,
  );
});
