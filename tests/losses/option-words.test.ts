import { expect, test } from 'vitest';
import { cards } from '#cards/index';
import { exportName } from '#wiki/library';
import * as lossary from '#losses/index';

type Call = (...input: unknown[]) => unknown;

test.each([
  ['binaryCrossEntropyWithLogits', 'pos_weight', 'posWeight'], ['sparseCategoricalCrossEntropy', 'label_smoothing', 'labelSmoothing'],
  ['sparseCategoricalCrossEntropy', 'ignore_index', 'ignoreIndex'], ['sparseCategoricalCrossEntropy', 'ignore_class', 'ignoreIndex'],
  ['poissonNll', 'log_input', 'logInput'], ['kullbackLeiblerDivergence', 'log_target', 'logTarget'], ['ctc', 'zero_infinity', 'zeroInfinity'],
  ['ctc', 'blank_id', 'blank'], ['ctc', 'mask_index', 'blank'], ['quantile', 'quantile', 'tau'], ['quantile', 'alpha', 'tau'],
  ['pseudoHuber', 'epsilon', 'delta'], ['dice', 'epsilon', 'smooth'], ['tversky', 'eps', 'smooth'], ['meanAbsolutePercentageError', 'epsilon', 'eps'],
  ['ssim', 'data_range', 'dataRange'], ['ssim', 'kernel_size', 'windowSize'], ['ssim', 'max_val', 'dataRange'], ['dpo', 'label_smoothing', 'labelSmoothing'],
  ['ppoClip', 'clip_range', 'epsilon'], ['policyGradient', 'ent_coef', 'entropyBonus'], ['qLearning', 'gamma', 'discount'],
  ['sinkhornDivergence', 'reg', 'blur'], ['maximumMeanDiscrepancy', 'sigma', 'bandwidth'], ['distillation', 'T', 'temperature'],
  ['angular', 'angle', 'alpha'], ['infoNce', 'tau', 'temperature'], ['supCon', 'tau', 'temperature'], ['huber', 'weights', 'weight'],
  ['huber', 'sample_weight', 'weight'], ['reconstruction', 'weight', 'sampleWeight'],
  ['generalizedIou', 'weight', 'sampleWeight'],
])('%s is told that %s of other libraries is %s here', (name, word, meant) => {
  const loss = (lossary as unknown as Record<string, Call>)[name]!;
  const others = Array.from({ length: { ctc: 2, qLearning: 5, policyGradient: 3, ppoClip: 3, dpo: 4, angular: 3 }[name] ?? 2 }, () => []);
  expect(() => loss(...others, { [word]: 0.5 })).toThrow(new RangeError(`${name}: options must not have "${word}"; did you mean ${meant}?`));
});

const itemsWeighted = cards.filter(({ options = {} }) => 'sampleWeight' in options && !('weight' in options)).map((card) => ({ name: exportName(card.id), card }));
const elementsWeighted = cards.filter(({ options = {} }) => 'weight' in options && !('sampleWeight' in options)).map((card) => ({ name: exportName(card.id), card }));

test.each(itemsWeighted)('$name takes a weight as sampleWeight, and says so', ({ name, card }) => {
  for (const word of ['weight', 'weights', 'sample_weight']) {
    expect(() => card.loss(...card.arguments.map(() => []), { [word]: [1] })).toThrow(new RangeError(`${name}: options must not have "${word}"; did you mean sampleWeight?`));
  }
});

test.each(elementsWeighted)('$name takes a weight as weight, and says so', ({ name, card }) => {
  for (const word of ['weights', 'sampleWeight', 'sample_weight']) {
    expect(() => card.loss(...card.arguments.map(() => []), { [word]: [1] })).toThrow(new RangeError(`${name}: options must not have "${word}"; did you mean weight?`));
  }
});
