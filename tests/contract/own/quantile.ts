import assert from 'node:assert/strict';
import type { LossResult, Matrix, Vector } from '#core/result';
import { authoredDigest, fixture } from '../../reference/fixture.ts';
import { throwsExactly, near, type Contract } from '../clause.ts';
import { documentationOf, proveExample } from '../documentation.ts';
import { compare, exact } from '../reference.ts';

type Quantiles = (prediction: Vector | Matrix, target: Vector, options: object) => LossResult;

const tau = [0.25, 0.5, 0.75];
const [prediction, target] = [[[0, 2, 3], [1, 4, 9]], [2, 3]];

/** What `quantiles` must not take, and what it says. */
const refused: readonly (readonly [message: string, prediction: unknown, target: unknown, options: object])[] = [
  ['tau must have one level for each column of prediction (3), got 0', prediction, target, {}],
  ['tau must have one level for each column of prediction (3), got 2', prediction, target, { tau: [0.25, 0.5] }],
  ['tau must have one level for each column of prediction (3), got 0.5', prediction, target, { tau: 0.5 }],
  ['tau[2] must be above 0 and below 1, got 1', prediction, target, { tau: [0.25, 0.5, 1] }],
  ['tau[0] must be above 0 and below 1, got 0', prediction, target, { tau: [0, 0.5, 0.75] }],
  ['tau[1] must be a number, got null', prediction, target, { tau: [0.25, null, 0.75] }],
  ['target must have one number for each row of prediction (2), got 3', prediction, [2, 3, 4], { tau }],
  ['target[1] must be a number, got "3"', prediction, [2, '3'], { tau }],
  ['prediction[1] must be as long as prediction[0] (3), got 2', [[0, 2, 3], [1, 4]], target, { tau }],
  ['prediction must have at least 1 element, got 0', [], [], { tau }],
  ['rowLength must be given where prediction is flat, got undefined', prediction.flat(), target, { tau }],
  ['prediction must have a length divisible by rowLength (3), got 5', [0, 2, 3, 1, 4], target, { tau, rowLength: 3 }],
  ['sampleWeight must have one number for each row of prediction (2), got 3', prediction, target, { tau, sampleWeight: [1, 1, 1] }],
  ['reduction must be one of mean, sum, none, got "average"', prediction, target, { tau, reduction: 'average' }],
  ...['quantiles', 'levels', 'alpha', 'q'].map((word) => [`options must not have "${word}"; did you mean tau?`, prediction, target, { [word]: tau }] as const),
  ['options must not have "weight"; did you mean sampleWeight?', prediction, target, { tau, weight: [1, 2] }],
];

/** Several levels at once: a function of its own beside the loss of one. */
const contract: Contract = ({ exports, source }) => {
  const quantiles = exports['quantiles'] as Quantiles;
  const { cases, peers, oracle, authored } = fixture('quantiles');
  return [
    {
      title: `quantiles agrees with ${oracle} in ${cases.length} cases, value and gradient`,
      prove: () => {
        assert.equal(authored, authoredDigest('quantiles'), 'fix: npm run reference -- quantiles');
        for (const one of cases) compare(quantiles as (...input: unknown[]) => LossResult, exact, one);
      },
    },
    ...peers.map(({ oracle: peer, relative, cases: asked }) => ({
      title: `quantiles has the values of ${peer}, in ${asked.length} cases`,
      prove: () => {
        for (const { name, input: [rows, numbers], options, value } of asked) near(quantiles(rows as Matrix, numbers as Vector, options).value, value, relative, name);
      },
    })),
    {
      title: 'quantiles leaves out a row of weight 0, NaN and infinities included',
      prove: () => {
        const clean = quantiles(prediction, target, { tau, sampleWeight: [0, 2], reduction: 'none' });
        assert.deepEqual([...clean.elements!].slice(0, 3), [0, 0, 0]);
        assert.deepEqual(quantiles([[NaN, Infinity, 0], prediction[1]!], target, { tau, sampleWeight: [0, 2], reduction: 'none' }), clean);
        assert.equal('elements' in quantiles(prediction, target, { tau, sampleWeight: [0, 2] }), false);
      },
    },
    {
      title: `quantiles refuses ${refused.length} wrong shapes, levels and options, and says why`,
      prove: () => refused.forEach(([message, ...input]) => throwsExactly(() => quantiles(...(input as Parameters<Quantiles>)), `quantiles: ${message}`)),
    },
    {
      title: 'quantiles: the example in the doc comment comes out as written',
      prove: () => {
        const [example] = documentationOf(source, 'quantiles')!.tags.filter(({ name }) => name === 'example');
        proveExample(example!.text, exports);
      },
    },
  ];
};

export default contract;
