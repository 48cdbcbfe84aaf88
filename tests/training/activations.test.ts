import { describe, expect, test } from 'vitest';
import { binaryCrossEntropy, binaryCrossEntropyWithLogits, jensenShannonDivergence, negativeLogLikelihood, sparseCategoricalCrossEntropy } from '#losses/index';
import { logSoftmax, logSoftmaxBackward, oneHot, sigmoid, sigmoidBackward, softmax, softmaxBackward } from '#training/index';
import { allNear } from '../contract/clause.ts';
import { recorded } from './recorded.ts';

type Rows = readonly (readonly number[])[];
interface Both {
  readonly output: readonly number[];
  readonly backward: readonly number[];
}

const { oracle, cases } = recorded<readonly [name: keyof typeof computed, logit: Rows, gradient: Rows], object, Both & { readonly torch: Both }>('activations');

/** Forward and backward, with rows as rows; an activation of rows with them in one vector too. */
const computed = {
  sigmoid: (logit: Rows, gradient: Rows) => [{ output: sigmoid(logit), backward: sigmoidBackward(logit, gradient) }],
  softmax: (logit: Rows, gradient: Rows) => [
    { output: softmax(logit), backward: softmaxBackward(softmax(logit, {}), gradient, { rowLength: logit[0]!.length }) },
    { output: softmax(logit.flat(), { rowLength: logit[0]!.length }), backward: softmaxBackward(rowsAgain(softmax(logit), logit), gradient.flat()) },
  ],
  logSoftmax: (logit: Rows, gradient: Rows) => [
    { output: logSoftmax(logit), backward: logSoftmaxBackward(logSoftmax(logit), gradient, { rowLength: logit[0]!.length }) },
    { output: logSoftmax(logit.flat(), { rowLength: logit[0]!.length }), backward: logSoftmaxBackward(rowsAgain(logSoftmax(logit), logit), gradient.flat()) },
  ],
};

const rowsAgain = (flat: Float64Array, { length, 0: first }: Rows): Float64Array[] =>
  Array.from({ length }, (_, row) => flat.slice(row * first!.length, (row + 1) * first!.length));

describe.each(cases)('$name', ({ input: [name, logit, gradient], given }) => {
  test(`is that of ${oracle}, in its smallest numbers too`, () => {
    for (const { output, backward } of computed[name](logit, gradient)) {
      allNear([...output], given.output, 1e-14, 'output', 1e-300);
      allNear([...backward], given.backward, 1e-13, 'backward', 1e-300);
    }
  });

  test('is that of PyTorch, as far as that keeps its digits', () => {
    for (const { output, backward } of computed[name](logit, gradient)) {
      allNear([...output], given.torch.output, 1e-12, 'output', 1e-15);
      allNear([...backward], given.torch.backward, 1e-12, 'backward', 1e-15);
    }
  });
});

test('softmax and log-softmax of infinite logits are NaN, as in PyTorch, and a sigmoid of them is 0 or 1', () => {
  expect([...softmax([Infinity, 0])]).toEqual([NaN, NaN]);
  expect([...logSoftmax([Infinity, 0])]).toEqual([NaN, NaN]);
  expect([...softmax([-Infinity, -Infinity])]).toEqual([NaN, NaN]);
  expect([...sigmoid([Infinity, -Infinity, NaN])]).toEqual([1, 0, NaN]);
});

test('a NaN stays in its row', () => {
  expect([...softmax([[NaN, 0], [0, 0]])]).toEqual([NaN, NaN, 0.5, 0.5]);
  expect([...logSoftmaxBackward([[NaN, 0], [-1, -1]], [[1, 1], [0, 0]])].map(Number.isNaN)).toEqual([true, false, false, false]);
});

test('nothing is written to', () => {
  const [logit, probability, gradient] = [[1, 2], [0.25, 0.75], [3, 4]].map((vector) => Float64Array.from(vector)) as [Float64Array, Float64Array, Float64Array];
  const outputs = [
    sigmoid(logit), sigmoidBackward(logit, gradient), softmax(logit), softmaxBackward(probability, gradient), logSoftmax(logit),
    logSoftmaxBackward(logit, gradient),
  ];
  expect(outputs.map(({ length }) => length)).toEqual([2, 2, 2, 2, 2, 2]);
  expect([...logit, ...probability, ...gradient]).toEqual([1, 2, 0.25, 0.75, 3, 4]);
});

test('an activation and the loss of its output have the gradient of the loss of logits', () => {
  const logit = [[1, -2, 0.5], [3, 40, -1]];
  const logProbability = logSoftmax(logit);
  const byClass = negativeLogLikelihood(rowsAgain(logProbability, logit), [2, 1]);
  allNear([...logSoftmaxBackward(rowsAgain(logProbability, logit), byClass.grad)], [...sparseCategoricalCrossEntropy(logit, [2, 1]).grad], 1e-14, 'classes');
  const bits = binaryCrossEntropy(sigmoid([1, -2]), [1, 0]);
  allNear([...sigmoidBackward([1, -2], bits.grad)], [...binaryCrossEntropyWithLogits([1, -2], [1, 0]).grad], 1e-14, 'bits');
});

test('a loss of probabilities goes down against the gradient of the logits', () => {
  const loss = (logit: readonly number[]) => jensenShannonDivergence(softmax(logit), oneHot([1], 3));
  const gradient = softmaxBackward(softmax([1, 2, 3]), loss([1, 2, 3]).grad);
  gradient.forEach((slope, i) => {
    const moved = (by: number): number => loss([1, 2, 3].map((x, j) => (i === j ? x + by : x))).value;
    expect((moved(1e-5) - moved(-1e-5)) / 2e-5).toBeCloseTo(slope, 9);
  });
});

test('class ids of any kind become rows', () => {
  expect([...oneHot(Uint8Array.of(1, 0, 1), 2)]).toEqual([0, 1, 1, 0, 0, 1]);
  expect([...oneHot([0], 1)]).toEqual([1]);
});

const refused: readonly (readonly [message: string, call: () => unknown])[] = [
  ['sigmoid: logit must have at least 1 element, got 0', () => sigmoid([])],
  ['sigmoid: logit must have at least 1 element, got 2', () => sigmoid(2 as never)],
  ['sigmoidBackward: gradient must have rows as long as those of logit (2), got 1', () => sigmoidBackward([[1, 2]], [[1]])],
  ['sigmoidBackward: gradient must have at least 1 element, got undefined', () => sigmoidBackward([1, 2], undefined as never)],
  ['softmax: rowLength must be an integer at least 1, got 0', () => softmax([1, 2], { rowLength: 0 })],
  ['softmax: logit must have a length divisible by rowLength (2), got 3', () => softmax([1, 2, 3], { rowLength: 2 })],
  ['softmax: options must be rowLength, got "dim"', () => softmax([1, 2], { dim: -1 } as never)],
  ['sigmoidBackward: gradient must be as long as logit (2), got 1', () => sigmoidBackward([1, 2], [1])],
  ['softmaxBackward: gradient must be as long as probability (4), got 2', () => softmaxBackward([0.5, 0.5, 0.5, 0.5], [1, 2], { rowLength: 2 })],
  ['softmaxBackward: gradient must have as many rows as probability (2), got 1', () => softmaxBackward([0.5, 0.5, 0.5, 0.5], [[1, 2]], { rowLength: 2 })],
  ['softmaxBackward: options must be an object, got 2', () => softmaxBackward([0.5, 0.5], [1, 2], 2 as never)],
  ['logSoftmax: logit must have at least 1 element, got 0', () => logSoftmax([])],
  ['logSoftmaxBackward: gradient must be as long as logProbability (2), got 4', () => logSoftmaxBackward([-1, -1], [1, 2, 3, 4])],
  ['oneHot: ids must have at least 1 element, got 0', () => oneHot([], 3)],
  ['oneHot: ids[1] must be an integer from 0 to 2, got 3', () => oneHot([0, 3], 3)],
  ['oneHot: ids[0] must be an integer from 0 to 2, got -1', () => oneHot([-1], 3)],
  ['oneHot: classes must be an integer and at least 1, got undefined', () => oneHot([0], undefined as never)],
];

test.each(refused)('%s', (message, call) => {
  expect(call).toThrow(new RangeError(message));
});
