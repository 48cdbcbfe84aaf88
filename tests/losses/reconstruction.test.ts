import { expect, test } from 'vitest';
import { binaryCrossEntropy, meanAbsoluteError, meanSquaredError, reconstruction } from '#losses/index';
import { allNear, near } from '../contract/clause.ts';
import { seeded } from '../sample/random.ts';

const random = seeded(3);
const image = (): number[] => random.list(12, () => random.between(0, 1));
const [prediction, target] = [[image(), image(), image()], [image(), image(), image()]];

test.each([
  ['l2', meanSquaredError], ['l1', meanAbsoluteError], ['bernoulli', binaryCrossEntropy],
] as const)('%s is the sum of that loss of this library over the pixels of an image', (likelihood, loss) => {
  const { value, grad } = reconstruction(prediction, target, { likelihood });
  const sums = prediction.map((pixels, at) => loss(pixels, target[at]!, { reduction: 'sum' }));
  near(value, sums.reduce((sum, one) => sum + one.value, 0) / 3, 1e-14, 'value');
  allNear([...grad], sums.flatMap((one) => [...one.grad].map((slope) => slope / 3)), 1e-14, 'grad');
});

test('averaged over the pixels too, it is smaller by their number', () => {
  const [pale, black] = [Array.from({ length: 784 }, () => 0.1), Array.from({ length: 784 }, () => 0)];
  expect(reconstruction(pale, black).value).toBeCloseTo(7.84, 10);
  expect(meanSquaredError(pale, black).value).toBeCloseTo(0.01, 12);
});

test.each([
  ['prediction', [[0.5, 1.5]], [[0, 1]], 'prediction[1] must be at least 0 and at most 1, got 1.5'],
  ['prediction', [[-0.5, 0.5]], [[0, 1]], 'prediction[0] must be at least 0 and at most 1, got -0.5'],
  ['target', [[0.5, 0.5]], [[0, 2]], 'target[1] must be at least 0 and at most 1, got 2'],
  ['target', [[0.5, 0.5]], [[-1, 0]], 'target[0] must be at least 0 and at most 1, got -1'],
])('bernoulli refuses a %s outside 0 to 1, the others do not', (_, given, wanted, message) => {
  expect(() => reconstruction(given, wanted, { likelihood: 'bernoulli' })).toThrow(new RangeError(`reconstruction: ${message}`));
  for (const likelihood of ['l1', 'l2'] as const) expect(() => reconstruction(given, wanted, { likelihood })).not.toThrow();
});
