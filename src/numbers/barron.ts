import { barron } from 'lossary';
import { gradientDescent } from 'lossary/training';

/** The numbers that the page on Barron's loss prints, and how each comes about. */

const at = (residual: number, alpha: number, scale = 1) => barron([residual], [0], { alpha, scale });
const slope = (residual: number, alpha: number) => at(residual, alpha).grad[0]!;

const sample = [1, 2, 3, 4, 100];
const sensors = [20.1, 19.9, 20, 20.2, 19.8, 35];

/** Where descent on one constant ends, from a start. */
function fit(data: readonly number[], start: number, alpha: number, scale = 1): number {
  const path = gradientDescent(([constant]) => {
    const { value, grad } = barron(data.map(() => constant!), data, { alpha, scale });
    return { value, grad: [grad.reduce((sum, part) => sum + part, 0)] };
  }, [start], { steps: 20000, rate: scale ** 2, keep: 'last' });
  return path.at(-1)!.parameters[0]!;
}

/** The largest slope, and the residual where it lies. */
function peak(alpha: number) {
  let best = 0;
  for (let residual = 0; residual < 4; residual += 0.0005) if (slope(residual, alpha) > slope(best, alpha)) best = residual;
  return { residual: best, slope: slope(best, alpha) };
}

export const numbers = {
  square: () => at(3, 2).value,
  'pseudo-huber': () => at(3, 1).value,
  cauchy: () => at(3, 0).value,
  'geman-mcclure': () => at(3, -2).value,
  welsch: () => at(3, -Infinity).value,
  'slope-square': () => slope(3, 2),
  'slope-pseudo-huber': () => slope(3, 1),
  'slope-cauchy': () => slope(3, 0),
  'slope-geman-mcclure': () => slope(3, -2),
  'slope-welsch': () => slope(3, -Infinity),
  'peak-cauchy': () => peak(0).slope,
  'peak-at-cauchy': () => peak(0).residual,
  'peak-welsch': () => peak(-Infinity).slope,
  'peak-at-welsch': () => peak(-Infinity).residual,
  'bound-geman-mcclure': () => at(1e9, -2).value,
  'fit-pseudo-huber': () => fit(sample, 22, 1),
  'fit-cauchy-low': () => fit(sample, 22, 0),
  'fit-cauchy-high': () => fit(sample, 90, 0),
  'fit-welsch': () => fit(sample, 22, -Infinity),
  'sensor-low': () => fit(sensors, 20, 0, 0.2224),
  'sensor-high': () => fit(sensors, 35, 0, 0.2224),
  'cheat-1': () => at(10, 1, 1).value,
  'cheat-10': () => at(10, 1, 10).value,
  'cheat-100': () => at(10, 1, 100).value,
};

export const checks = {
  'where-it-ends': () => [3, 22, 2.5].findIndex((constant) => Math.abs(fit(sample, 22, -Infinity) - constant) < 1e-6),
  'farther-pulls': () => [slope(100, 0) > slope(10, 0), false, slope(100, 0) < slope(10, 0)].indexOf(true),
};
