import { describe, expect, test } from 'vitest';
import { adam, adamW, gradientDescent, rmsProp, sgd, type Optimizer } from '#training/index';

const optimizers: Readonly<Record<string, Optimizer>> = {
  'sgd with momentum': sgd({ momentum: 0.9 }),
  'rmsProp, centered, with momentum': rmsProp({ centered: true, momentum: 0.5 }),
  'adam with amsgrad': adam({ amsgrad: true }),
  adamW: adamW(),
};

describe.each(Object.entries(optimizers))('%s', (_, optimizer) => {
  test('writes to nothing it is given, so that a step can be taken twice', () => {
    const parameters = Float64Array.of(1, -2);
    const { state } = optimizer.update([3, 4], optimizer.init(parameters), parameters, 0.1);
    const before = structuredClone({ state, parameters });
    const once = optimizer.update([5, -6], state, parameters, 0.1);
    expect({ state, parameters }).toEqual(before);
    expect(optimizer.update([5, -6], state, parameters, 0.1)).toEqual(once);
    expect(once.state).not.toEqual(state);
  });

  test('stays where it is at rate 0, and its memory is finite where the gradient is 0', () => {
    const start = Float64Array.of(1, -2);
    const { parameters, state } = optimizer.update([0, 0], optimizer.init(start), start, 0);
    expect(parameters).toEqual(start);
    expect(Object.values(state as object).flatMap((part: number | Float64Array) => (typeof part === 'number' ? part : [...part])).every(Number.isFinite)).toBe(true);
  });

  test('a NaN in the gradient stays in its parameter', () => {
    const { parameters } = optimizer.update([NaN, 1], optimizer.init(Float64Array.of(1, 1)), Float64Array.of(1, 1), 0.1);
    expect(parameters[0]).toBe(NaN);
    expect(parameters[1]).toBeLessThan(1);
  });
});

test('weight decay of 0 leaves an infinite parameter alone', () => {
  for (const optimizer of [sgd(), rmsProp(), adam()] as Optimizer[]) {
    expect(optimizer.update([1], optimizer.init(Float64Array.of(Infinity)), Float64Array.of(Infinity), 0.1).parameters[0]).toBe(Infinity);
  }
});

test('the variance of a gradient that never changes is 0 and not below, after any number of steps', () => {
  const optimizer = rmsProp({ centered: true, alpha: 0.9 });
  const path = gradientDescent(() => ({ value: 0, grad: [0.1, 0.3] }), [0, 0], { steps: 5000, rate: 1e-9, optimizer, keep: 'last' });
  expect(path[0]!.parameters.every(Number.isFinite)).toBe(true);
});

test('the first step of Adam is as long as the rate, whatever the scale of the gradient', () => {
  const optimizer = adam({ eps: 0 });
  const first = (slope: number): number => optimizer.update([slope], optimizer.init(Float64Array.of(0)), Float64Array.of(0), 0.25).parameters[0]!;
  expect([1e-100, 1, -1e100].map(first).map((step) => Number(step.toFixed(12)))).toEqual([-0.25, -0.25, 0.25]);
});

test('what is remembered are the running means themselves', () => {
  const start = Float64Array.of(1);
  const rms = rmsProp({ alpha: 0.75, centered: true, momentum: 0.5, eps: 0 });
  expect(rms.update([4], rms.init(start), start, 0.1).state).toEqual({ mean: Float64Array.of(1), square: Float64Array.of(4), velocity: Float64Array.of(4 / Math.sqrt(3)) });
  const moments = adam({ beta1: 0.5, beta2: 0.75, amsgrad: true });
  const { state } = moments.update([4], moments.init(start), start, 0.1);
  expect(state).toEqual({ step: 1, mean: Float64Array.of(2), square: Float64Array.of(4), largest: Float64Array.of(4) });
  expect(moments.update([0], state, start, 0.1).state).toEqual({ step: 2, mean: Float64Array.of(1), square: Float64Array.of(3), largest: Float64Array.of(4) });
  const momentum = sgd({ momentum: 0.5, dampening: 0.25 });
  expect(momentum.update([4], { velocity: Float64Array.of(2) }, start, 0.1).state).toEqual({ velocity: Float64Array.of(4) });
});

test('nothing is remembered that is not used', () => {
  const lengths = (optimizer: Optimizer): number[] =>
    Object.values(optimizer.init(new Float64Array(3)) as object).filter((part) => typeof part === 'object').map((part: Float64Array) => part.length);
  expect([sgd({ momentum: 0.9 }), rmsProp(), rmsProp({ centered: true }), rmsProp({ momentum: 0.5 }), adam(), adam({ amsgrad: true })].map(lengths))
    .toEqual([[], [3, 0, 0], [3, 3, 0], [3, 0, 3], [3, 3, 0], [3, 3, 3]]);
});

test('an L2 penalty and decoupled decay part where gradients differ in size', () => {
  const decayed = (optimizer: Optimizer) => gradientDescent(() => ({ value: 0, grad: [100, 0] }), [1, 1], { steps: 1, rate: 0.1, optimizer })[1]!.parameters;
  expect([...decayed(adamW({ weightDecay: 0.5 }))].map((w) => Number(w.toFixed(6)))).toEqual([0.85, 0.95]); // 1 − 0.05 − 0.1; 1 − 0.05
  expect([...decayed(adam({ weightDecay: 0.5 }))].map((w) => Number(w.toFixed(6)))).toEqual([0.9, 0.9]); // the decay is divided away
});

const refused: readonly (readonly [message: string, call: () => unknown])[] = [
  ['sgd: options must be momentum, dampening, weightDecay or nesterov, got "lr"', () => sgd({ lr: 0.1 } as never)],
  ['sgd: options must be an object, got 0.9', () => sgd(0.9 as never)],
  ['sgd: options must be an object, got null', () => sgd(null as never)],
  ['sgd: momentum must be at least 0 and at most 1, got 90', () => sgd({ momentum: 90 })],
  ['sgd: momentum must be at least 0 and at most 1, got "0.9"', () => sgd({ momentum: '0.9' as never })],
  ['sgd: dampening must be at least 0 and at most 1, got -1', () => sgd({ dampening: -1 })],
  ['sgd: weightDecay must be at least 0, got -1', () => sgd({ weightDecay: -1 })],
  ['sgd: nesterov must be true or false, got 1', () => sgd({ momentum: 0.9, nesterov: 1 as never })],
  ['sgd: momentum must be above 0 with nesterov, got 0', () => sgd({ nesterov: true })],
  ['sgd: dampening must be 0 with nesterov, got 0.5', () => sgd({ momentum: 0.9, dampening: 0.5, nesterov: true })],
  ['rmsProp: options must be alpha, eps, weightDecay, momentum or centered, got "rho"', () => rmsProp({ rho: 0.9 } as never)],
  ['rmsProp: alpha must be at least 0 and below 1, got 1', () => rmsProp({ alpha: 1 })],
  ['rmsProp: eps must be at least 0, got NaN', () => rmsProp({ eps: NaN })],
  ['rmsProp: weightDecay must be at least 0, got -0.1', () => rmsProp({ weightDecay: -0.1 })],
  ['rmsProp: momentum must be at least 0 and at most 1, got -0.1', () => rmsProp({ momentum: -0.1 })],
  ['rmsProp: centered must be true or false, got "false"', () => rmsProp({ centered: 'false' as never })],
  ['adam: options must be beta1, beta2, eps, weightDecay or amsgrad, got "betas"', () => adam({ betas: [0.9, 0.99] } as never)],
  ['adam: beta1 must be at least 0 and below 1, got 1', () => adam({ beta1: 1 })],
  ['adam: beta2 must be at least 0 and below 1, got -0.1', () => adam({ beta2: -0.1 })],
  ['adam: eps must be at least 0, got -1e-8', () => adam({ eps: -1e-8 })],
  ['adamW: weightDecay must be at least 0, got null', () => adamW({ weightDecay: null as never })],
  ['adamW: amsgrad must be true or false, got 0', () => adamW({ amsgrad: 0 as never })],
];

test.each(refused)('%s', (message, call) => {
  expect(call).toThrow(new RangeError(message));
});

test('an option that is undefined is at its default', () => {
  const start = Float64Array.of(1);
  expect(adamW({ weightDecay: undefined as never }).update([0], adamW().init(start), start, 0.5).parameters[0]).toBe(1 - 0.5 * 0.01);
});
