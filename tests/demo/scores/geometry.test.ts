import { describe, expect, test } from 'vitest';
import { viewsOf } from '#demo/index';
import { shownParameters } from '#demo/kit/figure/names';
import { initial, type State } from '#demo/kit/state/state';
import { shown } from '#demo/scores/format';
import { aims, logSumExp, probabilities, violationsOf } from '#demo/scores/geometry';
import { losses } from '#demo/scores/losses';
import { fieldsOf, measure, problemOf, scoresOf } from '#demo/scores/problem';
import { view } from '#demo/scores/view';
import { cardOf, cards } from '#cards/index';
import { seeded } from '../../sample/random.ts';
import { anywhere } from '../drawn.ts';

const given = (id: string, change: State = {}) => {
  const [problem, parameters] = [problemOf(cardOf(id))!, shownParameters(cardOf(id), 'ko')];
  const fields = fieldsOf(problem, parameters);
  return { problem, parameters, fields, state: { ...initial(fields), ...change } };
};

describe('the view of scores', () => {
  test('fits the losses of scores that it knows, and with the view of distributions every loss of classes', () => {
    expect(cards.filter((card) => view.fits(card)).map(({ id }) => id).sort()).toEqual(Object.keys(losses).sort());
    for (const card of cards.filter(({ kind }) => kind === 'classes')) {
      expect(viewsOf(card).filter((name) => name === 'scores' || name === 'classes'), card.id).toHaveLength(1);
    }
  });

  test.each(['multiclass-hinge', 'multilabel-margin'])('the violations of %s make up its loss, in every state', (id) => {
    const random = seeded(3);
    const { problem, parameters, fields } = given(id);
    for (let i = 0; i < 60; i++) {
      const state: State = { ...anywhere(random)(fields), ...(problem.weighted && { w: 1 }) };
      const sizes = violationsOf(problem, state).map(({ size }) => (state.squared === 1 ? size * size : size));
      const total = sizes.reduce((sum, size) => sum + size, 0) / (state.largest === 1 ? 1 : 3);
      expect(measure(problem, parameters, state).value).toBeCloseTo(total, 9);
    }
  });

  test('only the largest violation is drawn where only it counts, and the first of two that are equal', () => {
    const state = { s1: 0, s2: 2, s3: 2, largest: 1 };
    const { problem, state: at } = given('multiclass-hinge', state);
    expect(violationsOf(problem, at)).toEqual([{ rival: 1, own: 0, from: -1, to: 2, size: 3 }]);
    expect(violationsOf(problem, { ...at, largest: 0 })).toHaveLength(2);
  });

  test('a list of no class and one of all classes are lists that the loss takes', () => {
    for (const on of [0, 1]) {
      const { problem, parameters, state } = given('multilabel-margin', { in1: on, in2: on, in3: on });
      expect(measure(problem, parameters, state)).toEqual({ value: 0, grad: [0, 0, 0] });
      expect(violationsOf(problem, state)).toEqual([]);
    }
  });

  test('probabilities are those of a softmax, or of a sigmoid for each class alone', () => {
    const [softmax, sigmoid] = ['z-loss', 'multilabel-soft-margin'].map((id) => probabilities(given(id).problem, [0, 0, 0])!);
    expect(softmax!.map((p) => p.toFixed(12))).toEqual(Array(3).fill((1 / 3).toFixed(12)));
    expect(sigmoid).toEqual([0.5, 0.5, 0.5]);
    expect(probabilities(given('multiclass-hinge').problem, [0, 0, 0])).toBeUndefined();
    expect(logSumExp([1000, 1000, -1000])).toBeCloseTo(1000 + Math.LN2, 9);
  });

  test('arrows go downhill, in proportion, and there is none without a gradient', () => {
    expect(aims([0, 1, 2], [-2, 1, 0])).toEqual([1.5, 0.25, 2]);
    expect(aims([0, 1, 2], [0, 0, 0])).toEqual([0, 1, 2]);
  });

  test('at first every loss has something left to learn', () => {
    for (const id of Object.keys(losses)) {
      const { problem, parameters, state } = given(id);
      expect(measure(problem, parameters, state).value).toBeGreaterThan(0);
      expect(new Set(scoresOf(problem, state)).size).toBe(3);
    }
  });

  test('a small number is printed by its digits, not as 0.00', () => {
    expect([0, 0.5, -0.00033, 5.5e-4].map(shown)).toEqual(['0.00', '0.50', '−3.3e−4', '5.5e−4']);
  });
});
