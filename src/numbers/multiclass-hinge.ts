import { hinge, multiclassHinge } from 'lossary';

const scores = [1, 2, 0.5];
const loss = (score: readonly number[], target = 0, options = {}) => multiclassHinge([score], [target], options).value;
const crammerSinger = { crammerSinger: true };
const oneViolator = [0, 0.5, ...new Array<number>(8).fill(-5)];

/** The expected loss of one score vector where the classes have these probabilities. */
const expected = (score: readonly number[], probability: readonly number[], options = {}) =>
  probability.reduce((sum, p, k) => sum + p * loss(score, k, options), 0);
const close = [0.4, 0.3, 0.3];

/** The numbers that the page on the multi-class hinge loss prints, and how each comes about. */
export const numbers = {
  'weston-watkins': () => loss(scores),
  'undivided': () => 3 * loss(scores),
  'crammer-singer': () => loss(scores, 0, crammerSinger),
  'squared': () => loss(scores, 0, { p: 2 }),
  'half-margin': () => loss(scores, 0, { margin: 0.5 }),
  'start-10': () => loss(new Array<number>(10).fill(0)),
  'start-1000': () => loss(new Array<number>(1000).fill(0)),
  'one-violator': () => loss(oneViolator),
  'one-violator-crammer-singer': () => loss(oneViolator, 0, crammerSinger),
  'two-classes': () => loss([0.2, 0.7], 1),
  'two-classes-binary': () => hinge([0.5], [1]).value,
  'softmax-fed': () => loss([0.7, 0.2, 0.1]),
  'gradient-true': () => multiclassHinge([scores], [0]).grad[0]!,
  'gradient-other': () => multiclassHinge([scores], [0]).grad[1]!,
  'even-crammer-singer': () => expected([0, 0, 0], close, crammerSinger),
  'first-crammer-singer': () => expected([1, 0, 0], close, crammerSinger),
  'even-weston-watkins': () => expected([0, 0, 0], close),
  'first-weston-watkins': () => expected([1, 0, 0], close),
  'with-own-class': () => loss(scores) + 1 / 3,
};

export const checks = {
  'one-of-ten': () => [0.15, 1.5, 10].findIndex((answer) => Math.abs(answer - loss(oneViolator)) < 1e-12),
};
