import { huber, meanSquaredError, qLearning, smoothL1 } from 'lossary';
import { gradientDescent, type Objective } from 'lossary/training';

/** The step of the page: value 1 now, reward 1, next values 2 and 4, discount one half. */
const step = (options = {}) => qLearning([[1, 0]], [0], [1], [[2, 4]], [0], { discount: 0.5, ...options });
const last = (done: number) => qLearning([[10, 0]], [0], [10], [[100, 90]], [done], { discount: 0.99 }).value;
const reward = (size: number, delta = 1) => qLearning([[0]], [0], [size], [[0]], [1], { delta });

/** Pairs of standard normal numbers of a fixed stream (Park and Miller, Box and Muller). */
function normals(count: number): number[] {
  let state = 1;
  const uniform = () => (state = (state * 48271) % 2147483647) / 2147483647;
  return Array.from({ length: count }, () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform()));
}
const draws = 5000;
const zeros = new Array<number>(10).fill(0);
const [noise, otherNoise] = [normals(10 * draws), normals(20 * draws).slice(10 * draws)];
/** The mean target of steps with reward 0 and ten next actions, all worth 0, whose estimates are off by a standard normal. */
function overestimate(double: boolean): number {
  let sum = 0;
  for (let i = 0; i < draws; i++) {
    const next = noise.slice(10 * i, 10 * i + 10);
    const online = { onlineNext: [otherNoise.slice(10 * i, 10 * i + 10)] };
    sum -= qLearning([zeros], [0], [0], [next], [0], { discount: 1, delta: Infinity, ...(double && online) }).grad[0]!;
  }
  return sum / draws;
}

/** Two states of features 1 and 2, so of values w and 2w, reward 0: does descent chase its own target? */
const chase = (frozen: boolean): Objective => ([w]) => {
  const { value, grad } = qLearning([[w!]], [0], [0], [[2 * (frozen ? 1 : w!)]], [0], { discount: 0.99, delta: Infinity });
  return { value, grad: [grad[0]!] };
};
const after = (frozen: boolean, steps: number) => gradientDescent(chase(frozen), [1], { steps, rate: 0.1 }).at(-1)!;

const perfect = [1, 2, 3];
/** Values [n, 1] against targets [n]: every pair of them. */
const pairs = perfect.flatMap((value) => perfect.map((target) => [value, target] as const));
const [rows, columns] = [pairs.map(([value]) => value), pairs.map(([, target]) => target)];

/** The numbers that the page on the Q-learning loss prints, and how each comes about. */
export const numbers = {
  'step': () => step().value,
  'step-slope': () => step().grad[0]!,
  'step-squared': () => step({ delta: Infinity }).value,
  'done': () => last(1),
  'not-done': () => last(0),
  'big-reward': () => reward(100).value,
  'small-reward': () => reward(1).value,
  'big-slope': () => reward(100).grad[0]!,
  'big-slope-squared': () => reward(100, Infinity).grad[0]!,
  'max-of-ten': () => overestimate(false),
  'double-of-ten': () => overestimate(true),
  'chase-start': () => after(false, 0).value,
  'chase-20': () => after(false, 20).value,
  'chase-weight': () => after(false, 20).parameters[0]!,
  'frozen-20': () => after(true, 20).value,
  'frozen-weight': () => after(true, 20).parameters[0]!,
  'clipped-error': () => meanSquaredError([Math.min(3, 1)], [0]).value / 2,
  'huber-error': () => huber([3], [0]).value,
  'huber-slope': () => huber([3], [0]).grad[0]!,
  'broadcast': () => smoothL1(rows, columns).value,
};

/** What the page asks: the index of the right choice of each question. */
export const checks = {
  'noisy-max': () => [0, 0.5, 1.5].indexOf(Math.round(2 * overestimate(false)) / 2),
};
