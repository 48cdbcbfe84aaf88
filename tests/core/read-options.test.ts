import { expect, test } from 'vitest';
import { off, on, readOptions, reductions } from '#core/read-options';

interface Options {
  readonly delta?: number;
  readonly share?: number;
  readonly full?: boolean;
  readonly logInput?: boolean;
  readonly weight?: readonly number[];
  readonly reduction?: 'mean' | 'sum' | 'none';
}

const declared = {
  delta: { default: 1, domain: { above: 0 } }, share: { default: 0.5, domain: { 'at least': 0, 'at most': 1 } },
  full: off, logInput: on, weight: {}, reduction: reductions,
};
const read = (options: unknown) => readOptions('huber', options as Options, declared, { quantile: 'share' });

test('options that are not given have their defaults', () => {
  const defaults = { delta: 1, share: 0.5, full: false, logInput: true, weight: undefined, reduction: 'mean' };
  expect(read({})).toEqual(defaults);
  expect(read({ delta: undefined, full: undefined, weight: undefined })).toEqual(defaults);
  expect(read({ delta: 2, full: true, logInput: false, weight: [1], reduction: 'none' })).toEqual({ delta: 2, share: 0.5, full: true, logInput: false, weight: [1], reduction: 'none' });
});

test('inherited options count', () => {
  expect(read(Object.create({ delta: 3 })).delta).toBe(3);
});

test.each([
  ['dleta', 'delta'], ['reducton', 'reduction'], ['log_input', 'logInput'], ['weights', 'weight'], ['shares', 'share'],
  ['quantile', 'share'], ['Delta', 'delta'],
])('%s is no option; %s is', (wrong, right) => {
  expect(() => read({ delta: 1, [wrong]: 2 })).toThrow(new RangeError(`huber: options must not have "${wrong}"; did you mean ${right}?`));
});

test('a function without options means none', () => {
  expect(readOptions('f', {}, {})).toEqual({});
  expect(() => readOptions('f', { weight: [1] }, {} as never)).toThrow(new RangeError('f: options must not have "weight"; did you mean none?'));
});

test.each([
  ['null', null, 'options must be an object, got null'],
  ['a number', 2, 'options must be an object, got 2'],
  ['text', 'x', 'options must be an object, got "x"'],
  ['a list of options', [2], 'options must not have "0"; did you mean delta?'],
  ['a value outside its domain', { delta: 0 }, 'delta must be above 0, got 0'],
  ['text for a number', { delta: '2' }, 'delta must be above 0, got "2"'],
  ['null for a number', { delta: null }, 'delta must be above 0, got null'],
  ['NaN', { share: NaN }, 'share must be at least 0 and at most 1, got NaN'],
  ['text for a flag', { full: 'false' }, 'full must be one of false, true, got "false"'],
  ['a number for a flag', { logInput: 0 }, 'logInput must be one of false, true, got 0'],
  ['an unknown choice', { reduction: 'avg' }, 'reduction must be one of mean, sum, none, got "avg"'],
])('%s is refused', (_, options, message) => {
  expect(() => read(options)).toThrow(new RangeError(`huber: ${message}`));
});
