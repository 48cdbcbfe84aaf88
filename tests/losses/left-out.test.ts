import { expect, test } from 'vitest';
import {
  categoricalCrossEntropy, earthMoversDistance, meanSquaredError, multiclassHinge, negativeLogLikelihood, sinkhornDivergence, sparseCategoricalCrossEntropy,
} from '#losses/index';

const bad = [NaN, Infinity, -Infinity];

test.each(bad)('an element of weight 0 is left out, even where it holds %d', (number) => {
  const { value, grad } = meanSquaredError([number, 3], [0, 1], { weight: [0, 2] });
  expect([value, ...grad]).toEqual([4, 0, 4]);
});

test.each(bad)('a row whose classes have weight 0 is left out, even where it holds %d', (number) => {
  const weight = [0, 2, 1];
  const [rows, ids] = [[[number, number, number], [0, 1, 2]], [0, 1]] as const;
  const [kept, keptId] = [[rows[1]], [ids[1]]];
  for (const [loss, rowsDivide] of [[sparseCategoricalCrossEntropy, 1], [negativeLogLikelihood, 1], [multiclassHinge, 2]] as const) {
    const { value, grad } = loss(rows, ids, { weight });
    const alone = loss(kept, keptId, { weight });
    expect([...grad.slice(0, 3)]).toEqual([0, 0, 0]);
    expect(value).toBeCloseTo(alone.value / rowsDivide, 14);
  }
  const { value, grad } = categoricalCrossEntropy(rows, [[1, 0, 0], [0, 1, 0]], { weight });
  expect([...grad.slice(0, 3)]).toEqual([0, 0, 0]);
  expect(value).toBeCloseTo(categoricalCrossEntropy(kept, [[0, 1, 0]], { weight }).value / 2, 14);
});

test('sparse and dense cross-entropy agree on a logit of −∞ whose class has weight 0, with label smoothing', () => {
  const options = { weight: [0, 1, 2], labelSmoothing: 0.1 };
  const sparse = sparseCategoricalCrossEntropy([[-Infinity, 1, 0]], [1], { ...options, reduction: 'sum' });
  const dense = categoricalCrossEntropy([[-Infinity, 1, 0]], [[0, 1, 0]], { ...options, reduction: 'sum' });
  expect(sparse.value).toBeCloseTo(dense.value, 14);
  sparse.grad.forEach((slope, k) => expect(slope).toBeCloseTo(dense.grad[k]!, 14));
});

test.each(bad)('a point of mass 0 is left out, even at %d', (number) => {
  for (const loss of [earthMoversDistance, sinkhornDivergence]) {
    const { value, grad } = loss([0, 1, number], [2, number, 3], { predictionWeight: [1, 1, 0], targetWeight: [1, 0, 3] });
    const alone = loss([0, 1], [2, 3], { targetWeight: [1, 3] });
    expect(value).toBeCloseTo(alone.value, 12);
    expect([grad.prediction[2], grad.target[1]]).toEqual([0, 0]);
  }
});
