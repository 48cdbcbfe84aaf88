import { expect, test } from 'vitest';
import { sparseCategoricalCrossEntropy } from '#losses/index';

const logit = [[1, 0], [0, 0]];
const weight = [1, 3];

/** The weighted losses of soft targets, summed over the rows. */
function softSum(target: number[][]): number {
  const losses = logit.map((row, i) => {
    const total = Math.log(row.reduce((sum, z) => sum + Math.exp(z), 0));
    return row.reduce((sum, z, k) => sum + target[i]![k]! * weight[k]! * (total - z), 0);
  });
  return losses.reduce((sum, loss) => sum + loss, 0);
}

test.each([0, 0.1, 0.5])('with weights and smoothing %d it is that of the smoothed rows, over the weights of the targets instead of the number of rows', (labelSmoothing) => {
  const [right, wrong] = [1 - labelSmoothing / 2, labelSmoothing / 2];
  const { value } = sparseCategoricalCrossEntropy(logit, [0, 1], { weight, labelSmoothing });
  expect(value).toBeCloseTo(softSum([[right, wrong], [wrong, right]]) / (weight[0]! + weight[1]!), 14);
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
