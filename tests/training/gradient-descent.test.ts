import { expect, test } from 'vitest';
import { huber, l2Penalty, meanAbsoluteError, meanSquaredError } from '#losses/index';
import {
  adam, adamW, cosineDecay, everyNth, gradientDescent, rmsProp, sgd, stepDecay, type Keep, type Objective, type Optimizer, type PlateauOptions, type Schedule,
} from '#training/index';
import { allNear, near } from '../contract/clause.ts';
import { recorded } from './recorded.ts';

interface Options {
  readonly steps: number;
  readonly rate: number | readonly [name: 'cosineDecay' | 'stepDecay', rate: number, options: { steps: number; every: number; factor: number }];
  readonly optimizer?: readonly [name: keyof typeof optimizers, options: object];
  readonly plateau?: PlateauOptions;
  readonly decay?: number;
}
type Input = readonly [name: string, data: readonly never[], start: readonly number[]];
interface Given {
  readonly path: readonly number[][];
  readonly values: readonly number[];
  readonly rates: readonly number[];
}

const { oracle, cases } = recorded<Input, Options, Given>('gradient-descent');

/** Half a quadratic form, tilted. */
const bowl = (matrix: readonly number[][], shift: readonly number[]): Objective => (w) => {
  const rows = matrix.map((row) => row.reduce((sum, entry, j) => sum + entry * w[j]!, 0));
  return { value: rows.reduce((sum, row, i) => sum + w[i]! * (0.5 * row - shift[i]!), 0), grad: rows.map((row, i) => row - shift[i]!) };
};

/** The bent valley of Rosenbrock. */
const valley = (): Objective => (w) => {
  const [x, y] = w as unknown as [number, number];
  const off = y - x * x;
  return { value: (1 - x) ** 2 + 100 * off ** 2, grad: [-2 * (1 - x) - 400 * x * off, 200 * off] };
};

/** A line through points, under the Huber loss. */
const line = (x: readonly number[], y: readonly number[], delta: number): Objective => (w) => {
  const { value, grad } = huber(x.map((at) => w[0]! + w[1]! * at), y, { delta });
  return { value, grad: [grad.reduce((sum, slope) => sum + slope, 0), grad.reduce((sum, slope, i) => sum + slope * x[i]!, 0)] };
};

/** The same, over some of the points at each step. */
const batched = (batches: readonly number[][], x: readonly number[], y: readonly number[], delta: number): Objective => (w, step) => {
  const rows = batches[step % batches.length]!;
  return line(rows.map((row) => x[row]!), rows.map((row) => y[row]!), delta)(w, step);
};

const optimizers = { sgd, rmsProp, adam, adamW } satisfies Record<string, (options: object) => Optimizer>;

const objectives: Readonly<Record<string, (...data: never[]) => Objective>> = { bowl, valley, line, batched };

/** The same value, but the gradient of one that is penalised too: what weight decay is. */
const decayed = (objective: Objective, strength: number): Objective => (w, step) => {
  const { value, grad } = objective(w, step);
  const pull = l2Penalty(w, { strength }).grad;
  return { value, grad: pull.map((slope, i) => slope + grad[i]!) };
};

const scheduleOf = (rate: Options['rate']): number | Schedule =>
  typeof rate === 'number' ? rate : rate[0] === 'cosineDecay' ? cosineDecay(rate[1], rate[2]) : stepDecay(rate[1], rate[2]);

test.each(cases)(`the path is that of ${oracle}: $name`, ({ input: [name, data, start], options: { rate, decay, optimizer, ...options }, given }) => {
  const objective = objectives[name]!(...data);
  const path = gradientDescent(decay === undefined ? objective : decayed(objective, decay), start, {
    ...options, rate: scheduleOf(rate), ...(optimizer && { optimizer: optimizers[optimizer[0]](optimizer[1]) }),
  });
  expect(path.length).toBe(options.steps + 1);
  path.forEach((step, index) => {
    allNear(Array.from(step.parameters), given.path[index]!, 1e-12, `parameters after step ${index}`, 1e-14);
    near(step.value, given.values[index]!, 1e-12, `value after step ${index}`, 1e-14);
    near(step.rate, given.rates[index]!, 1e-12, `rate of step ${index}`, 1e-16);
  });
});

const sample = [1, 2, 3, 4, 100];
const constant = (loss: typeof meanSquaredError): Objective => (w) => {
  const { value, grad } = loss(sample.map(() => w[0]!), sample);
  return { value, grad: [grad.reduce((sum, slope) => sum + slope, 0)] };
};

test('a constant descends to the mean under the squared error, and to the median under the absolute one, once the rate shrinks', () => {
  expect(gradientDescent(constant(meanSquaredError), [10], { steps: 100, rate: 0.3 }).at(-1)!.parameters[0]).toBeCloseTo(22, 12);
  const settled = (rate: number | Schedule): number => Math.abs(gradientDescent(constant(meanAbsoluteError), [10], { steps: 400, rate }).at(-1)!.parameters[0]! - 3);
  expect(settled(cosineDecay(0.75, { steps: 400 }))).toBeLessThan(1e-4);
  expect(settled(0.75)).toBeGreaterThan(0.01);
});

test('neither the start nor a place on the path is written to', () => {
  const start = Object.freeze([1, -2]) as readonly number[];
  const seen: Float64Array[] = [];
  const path = gradientDescent((w) => { seen.push(w.slice()); return bowl([[1, 0], [0, 1]], [0, 0])(w, 0); }, start, { steps: 3, rate: 0.5 });
  expect(path.map(({ parameters }) => parameters)).toEqual(seen);
  expect(new Set(path.map(({ parameters }) => parameters)).size).toBe(4);
  expect(path[0]!.parameters).toEqual(Float64Array.of(1, -2));
});

test('too high a rate ends in ∞ and NaN, not in an error', () => {
  const values = gradientDescent(bowl([[1]], [0]), [1], { steps: 2000, rate: 3 }).map(({ value }) => value);
  expect(values[10]!).toBeGreaterThan(values[9]!);
  expect(values).toContain(Infinity);
  expect(values.at(-1)).toBe(NaN);
});

test('a schedule is asked for each step in order, a plateau scales what it says', () => {
  const asked: number[] = [];
  const path = gradientDescent(() => ({ value: 1, grad: [0] }), [0], { steps: 3, rate: (step) => { asked.push(step); return 8; }, plateau: { patience: 0, factor: 0.5 } });
  expect(asked).toEqual([0, 1, 2, 3]);
  expect(path.map(({ rate }) => rate)).toEqual([8, 8, 4, 2]);
});

const slide: Objective = (w) => ({ value: w[0]!, grad: [1] });
const kept = (keep: Keep | undefined, steps = 10): number[] => gradientDescent(slide, [0], { steps, rate: 1, ...(keep && { keep }) }).map(({ step }) => step);

test('it keeps what it is asked to keep, and always where it ends', () => {
  expect(kept(undefined, 3)).toEqual([0, 1, 2, 3]);
  expect(kept('all', 3)).toEqual([0, 1, 2, 3]);
  expect(kept('last')).toEqual([10]);
  expect(kept('last', 0)).toEqual([0]);
  expect(kept(everyNth(4))).toEqual([0, 4, 8, 10]);
  expect(kept(everyNth(5))).toEqual([0, 5, 10]);
  expect(kept((step) => step > 2 && step < 5)).toEqual([3, 4, 10]);
});

test('a kept step is the same whatever else is kept, and its number is its place on the whole path', () => {
  const options = { steps: 40, rate: 0.002, optimizer: adam() };
  const all = gradientDescent(valley(), [-1, 1], options);
  expect(gradientDescent(valley(), [-1, 1], { ...options, keep: everyNth(7) })).toEqual(all.filter(({ step }) => step % 7 === 0 || step === 40));
  expect(all.map(({ step }) => step)).toEqual(all.map((_, index) => index));
});

test('a long descent of many parameters holds one step when one is asked for', () => {
  const grad = new Float64Array(7850);
  const square: Objective = (w) => {
    grad.set(w);
    return { value: 0, grad };
  };
  const path = gradientDescent(square, new Float64Array(7850).fill(1), { steps: 1000, rate: 0.001, keep: 'last' });
  expect(path.length).toBe(1);
  expect(path[0]!.parameters[0]).toBeCloseTo(0.999 ** 1000, 12);
});

test('a method of your own is an object of two functions', () => {
  const signs: Optimizer<number> = {
    init: () => 0,
    update: (grad, taken, parameters, rate) => ({ parameters: parameters.map((w, i) => w - rate * Math.sign(grad[i]!)), state: taken + 1 }),
  };
  expect(gradientDescent((w) => ({ value: 0, grad: w }), [3, -0.5], { steps: 2, rate: 0.5, optimizer: signs }).at(-1)!.parameters).toEqual(Float64Array.of(2, 0));
});

const flat: Objective = () => ({ value: 0, grad: [0] });
const refused: readonly (readonly [message: string, call: () => unknown])[] = [
  ['gradientDescent: start must have at least 1 element, got 0', () => gradientDescent(flat, [], { steps: 1, rate: 1 })],
  ['gradientDescent: start must have at least 1 element, got undefined', () => gradientDescent(flat, 5 as never, { steps: 1, rate: 1 })],
  ['gradientDescent: steps must be an integer and at least 0, got -1', () => gradientDescent(flat, [0], { steps: -1, rate: 1 })],
  ['gradientDescent: steps must be an integer and at least 0, got 0.5', () => gradientDescent(flat, [0], { steps: 0.5, rate: 1 })],
  ['gradientDescent: rate must be at least 0, got -0.1', () => gradientDescent(flat, [0], { steps: 1, rate: -0.1 })],
  ['gradientDescent: rate must be at least 0, got undefined', () => gradientDescent(flat, [0], { steps: 1 } as never)],
  ['gradientDescent: rate must be at least 0, got NaN', () => gradientDescent(flat, [0], { steps: 1, rate: () => NaN })],
  ['gradientDescent: grad must be as long as start (2), got 1', () => gradientDescent(flat, [0, 0], { steps: 1, rate: 1 })],
  ['gradientDescent: options must be steps, rate, optimizer, plateau or keep, got "lr"', () => gradientDescent(flat, [0], { steps: 1, rate: 1, lr: 1 } as never)],
  ['gradientDescent: options must be an object, got undefined', () => gradientDescent(flat, [0], undefined as never)],
  ['gradientDescent: optimizer must have init and update, as adam() has, got function', () => gradientDescent(flat, [0], { steps: 1, rate: 1, optimizer: adam as never })],
  ['gradientDescent: optimizer must have init and update, as adam() has, got "adam"', () => gradientDescent(flat, [0], { steps: 1, rate: 1, optimizer: 'adam' as never })],
  ["gradientDescent: keep must be 'all', 'last' or a function, got 10", () => gradientDescent(flat, [0], { steps: 1, rate: 1, keep: 10 as never })],
  ['everyNth: every must be an integer and at least 1, got 0', () => everyNth(0)],
  ['reduceOnPlateau: options must be factor, patience, threshold, cooldown or lowest, got "min_lr"', () => gradientDescent(flat, [0], { steps: 1, rate: 1, plateau: { min_lr: 0 } as never })],
  ['reduceOnPlateau: factor must be above 0 and below 1, got 2', () => gradientDescent(flat, [0], { steps: 1, rate: 1, plateau: { factor: 2 } })],
];

test.each(refused)('%s', (message, call) => {
  expect(call).toThrow(new RangeError(message));
});

test('an objective may use one array for every gradient, and spoil what it is given', () => {
  const grad = new Float64Array(2);
  const path = gradientDescent((w) => {
    w.forEach((parameter, i) => { grad[i] = 2 * (parameter - 1); });
    w.fill(99);
    return { value: 0, grad };
  }, [0, 3], { steps: 2, rate: 0.25 });
  expect(path.map((step) => [...step.grad])).toEqual([[-2, 4], [-1, 2], [-0.5, 1]]);
  expect(path.map(({ parameters }) => [...parameters])).toEqual([[0, 3], [0.5, 2], [0.75, 1.5]]);
});
