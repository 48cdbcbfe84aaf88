import { tversky } from 'lossary';

const repeat = (count: number, value: number) => new Array<number>(count).fill(value);
const object = [...repeat(10, 1), ...repeat(90, 0)];
const painted = (count: number) => [...repeat(count, 1), ...repeat(100 - count, 0)];
const loss = (count: number, alpha: number) => tversky(painted(count), object, { alpha, beta: 1 - alpha, smooth: 0 }).value;

/** The chance above which painting one doubtful pixel beside sure ones has the lower expected loss. */
function threshold(sure: number, alpha: number): number {
  const of = (painting: number, truth: number) =>
    tversky([...repeat(sure, 1), painting], [...repeat(sure, 1), truth], { alpha, beta: 1 - alpha, smooth: 0 }).value;
  return of(1, 0) / (of(1, 0) + of(0, 1));
}
const tiny = [...repeat(5, 1), ...repeat(95, 0)];
const cold = (beta: number) => 0.0025 * 0.9975 * tversky(repeat(100, 0.0025), tiny, { alpha: 1 - beta, beta, smooth: 0 }).grad[0]!;
const example = [0.9, 0.8, 0.3, 0.1];

/** The numbers that the page on the Tversky loss prints, and how each comes about. */
export const numbers = {
  'threshold-1': () => threshold(1, 0.3),
  'threshold-10': () => threshold(10, 0.3),
  'threshold-1000': () => threshold(1000, 0.3),
  'many-half': () => loss(15, 0.5),
  'missed-half': () => loss(5, 0.5),
  'many-3': () => loss(15, 0.3),
  'missed-3': () => loss(5, 0.3),
  'many-1': () => loss(15, 0.1),
  'missed-1': () => loss(5, 0.1),
  'many-7': () => loss(15, 0.7),
  'missed-7': () => loss(5, 0.7),
  'cold-5': () => cold(0.5),
  'cold-9': () => cold(0.9),
  'sum-one': () => tversky(example, [1, 1, 0, 0], { alpha: 0.3, beta: 0.7, smooth: 0 }).value,
  'sum-ten': () => tversky(example, [1, 1, 0, 0], { alpha: 3, beta: 7, smooth: 0 }).value,
  'empty-little': () => tversky(repeat(16, 0.01), repeat(16, 0)).value,
  'empty-one': () => tversky(repeat(16, 0.01), repeat(16, 0), { smooth: 1 }).value,
  'letter-right': () => tversky([1, 1, 1], [1, 0, 0], { alpha: 0.3, beta: 0.7, smooth: 0 }).value,
  'letter-wrong': () => tversky([1, 1, 1], [1, 0, 0], { alpha: 0.7, beta: 0.3, smooth: 0 }).value,
};

export const checks = {
  'equal-weights': () => [loss(15, 0.5) > loss(5, 0.5), loss(15, 0.5) < loss(5, 0.5)].indexOf(true),
};
