import { describe, expect, test } from 'vitest';
import { cards } from '#cards/index';
import { bind } from './binding.ts';
import { differentiate } from './differentiate.ts';
import { evaluable } from './evaluate.ts';
import { formulaOf, named } from './formulas.ts';
import { problems } from './guard.ts';
import { misspellings, normalize, plainName } from './normalize.ts';
import { samplesOf } from './points.ts';

const label = { ko: '값', en: 'value' };
const symbols = (...names: string[]) => Object.fromEntries(names.map((name) => [name, { role: 'parameter' as const, label }]));
const formula = (body: string, names: string[], lists: string[] = []) => evaluable({ body, symbols: symbols(...names) }, new Set(lists));

const unchecked = cards.filter(({ formulaCheck }) => formulaCheck);
const checked = cards.filter(({ formulaCheck }) => !formulaCheck);

test(`${checked.length} of ${cards.length} formulas are evaluated; each of the others says why not`, () => {
  for (const { id, formulaCheck } of unchecked) console.log(`${id}: the formula is not evaluated: ${formulaCheck!.en}`);
  expect(unchecked.filter(({ formulaCheck }) => formulaCheck!.en.length < 20 || formulaCheck!.ko.length < 10)).toEqual([]);
});

describe.each(checked.map((card) => ({ id: card.id, card })))('the formula of $id', ({ card }) => {
  test('has the same value by the engine and by dual numbers', () => {
    const { value, walk } = formulaOf(card);
    for (const { variables, directions } of samplesOf(card).slice(0, 30).flatMap((sample) => bind(card, sample))) {
      const { v } = walk(variables, directions[0]!.motion);
      expect(Math.abs(v - value(variables))).toBeLessThanOrEqual(1e-12 * Math.max(1, Math.abs(v)));
    }
  });
});

describe('the check of formulas', () => {
  test.each([
    ['\\log(1 + e^{z})', 'write \\ln'],
    ['\\left[ z \\right]', 'group with'],
    ['\\sum_i z_i', 'both bounds'],
    ['\\sum_{k=1,k\\ne i}^{K} z_k', 'put a condition into cases'],
    ['z_{ik}', 'separate two indices'],
    ['\\min_{j} z_j', 'write out the arguments'],
    ['-\\ln \\sigma(z)', 'write the function out'],
  ])('refuses %s, and says what to write', (body, advice) => {
    expect(misspellings(body).join()).toContain(advice);
    expect(() => formula(body, ['z'])).toThrow(SyntaxError);
  });

  test.each([
    ['(1 - p)^\\gamma', ['p'], 'EulerGamma'],
    ['a + b', ['a'], 'b is not declared'],
    ['D_{q}(p) + p', ['p'], 'no part of a checkable formula'],
    ['a = b', ['a', 'b'], 'Equal stands where a number must'],
    ['\\hat y + y', ['y'], 'no part of a checkable formula'],
    ['z^{\\prime} + 1', ['z'], 'no part of a checkable formula'],
  ])('stops at %s, which parses and means something else', (body, names, reason) => {
    expect(() => formula(body, names)).toThrow(reason);
  });

  test('allows a relation as a condition, and nowhere else', () => {
    expect(problems(['Which', ['LessEqual', 'a', 'b'], 'a', 'True', 'b'], new Set(['a', 'b']))).toEqual([]);
    expect(problems(['Add', ['LessEqual', 'a', 'b'], 'a'], new Set(['a', 'b']))).toEqual(['LessEqual stands where a number must']);
  });

  test('gives every symbol a name of its own', () => {
    expect(['\\hat{y}', '\\delta', 'y', '\\mathrm{TP}', '\\varepsilon'].map(plainName)).toEqual(['yhat', 'delta', 'y', 'TP', 'varepsilon']);
    expect(normalize('\\dfrac12 \\hat{y}_i\\,\\delta', symbols('\\hat{y}', '\\delta')).latex).toBe('\\frac{1}{2} \\mathrm{yhat}_i \\mathrm{delta}');
    expect(() => normalize('', symbols('\\mathrm{y}', 'y'))).toThrow('share a name');
  });

  test('differentiates exactly', () => {
    const { json, names } = formula('\\frac{z^{3}}{w} + \\max\\left(z, w\\right) + \\ln\\left(\\cosh\\left(z\\right)\\right) + \\left|z\\right|^{w} + \\sqrt{z}', ['z', 'w']);
    const [z, w] = [1.7, 2.3];
    const { d } = differentiate(json, named({ z, w }, names), { z: 1 });
    expect(d).toBeCloseTo((3 * z * z) / w + Math.tanh(z) + w * z ** (w - 1) + 0.5 / Math.sqrt(z), 13);
    expect(differentiate(json, { z, w }, { w: 1 }).d).toBeCloseTo(-(z ** 3) / w ** 2 + 1 + z ** w * Math.log(z), 13);
  });
});
