import { earthMoversDistance, maximumMeanDiscrepancy, sinkhornDivergence } from 'lossary';

const divergence = (from: number[], to: number[], blur: number, p = 2) => sinkhornDivergence(from, to, { blur, p }).value;

/** The same means, another spread. */
const spread = (blur: number) => divergence([0, 2], [1, 1], blur);

/** Three points against three, whose means are 5/3 apart. */
const shifted = (blur: number, p = 2) => divergence([0, 1, 3], [1, 2, 6], blur, p);
const exact = () => earthMoversDistance([0, 1, 3], [1, 2, 6], { p: 2 }).value / 2;
const halfSquaredMeans = () => 0.5 * (9 / 3 - 4 / 3) ** 2;
const halfEnergy = () => maximumMeanDiscrepancy([0, 1, 3], [1, 2, 6], { kernel: 'energy' }).value / 2;

/**
 * The entropic cost, with ε = 1 and half the squared distance, of a cloud of −s and s to the target of −1 and 1, without
 * its self terms. By symmetry its plan has one unknown, the mass t that crosses over; the cost is convex in t.
 */
function biased(s: number): number {
  const cost = (t: number) => {
    const entropy = [0.5 - t, t].reduce((sum, mass) => sum + (mass > 0 ? mass * Math.log(4 * mass) : 0), 0);
    return 2 * ((0.5 - t) * 0.5 * (1 - s) ** 2 + t * 0.5 * (1 + s) ** 2 + entropy);
  };
  let [low, high] = [0, 0.5];
  for (let i = 0; i < 100; i++) {
    const [left, right] = [low + (high - low) / 3, high - (high - low) / 3];
    if (cost(left) < cost(right)) high = right;
    else low = left;
  }
  return cost(low);
}

/** The gradient of the first of two points on a unit base, the targets at height h on the other two corners. */
const firstGradient = (height: number) =>
  Array.from(sinkhornDivergence([[0, 0], [1, height]], [[1, 0], [0, height]], { blur: 0.5 }).grad.prediction.slice(0, 2));

/** Two points each, the clouds a hundredth in size: the gradient of the first point. */
const tiny = (blur: number) => Math.abs(sinkhornDivergence([0, 0.01], [0.005, 0.005], { blur }).grad.prediction[0]!);

/** The numbers that the page on the Sinkhorn divergence prints, and how each comes about. */
export const numbers = {
  'spread-small': () => spread(0.1),
  'spread-one': () => spread(1),
  'spread-large': () => spread(10),
  'shifted-small': () => shifted(0.05),
  'exact': () => exact(),
  'shifted-one': () => shifted(1),
  'shifted-five': () => shifted(5),
  'shifted-large': () => shifted(50),
  'half-means': () => halfSquaredMeans(),
  'energy-blur': () => shifted(50, 1),
  'half-energy': () => halfEnergy(),
  'biased-true': () => biased(1),
  'biased-collapsed': () => biased(0),
  'debiased-true': () => divergence([-1, 1], [-1, 1], 1),
  'debiased-collapsed': () => divergence([0, 0], [-1, 1], 1),
  'before-x': () => firstGradient(0.9)[0]!,
  'before-y': () => firstGradient(0.9)[1]!,
  'after-x': () => firstGradient(1.1)[0]!,
  'after-y': () => firstGradient(1.1)[1]!,
  'tiny-default': () => tiny(0.05),
  'tiny-right': () => tiny(0.0005),
  'in-meters': () => shifted(0.05),
  'in-centimeters': () => divergence([0, 100, 300], [100, 200, 600], 5),
  'underflow': () => Math.exp(-1 / 0.001),
};

/** What the page asks: the index of the right choice of each question. */
export const checks = {
  'which-is-smaller': () => [true, false].indexOf(biased(1) < biased(0)),
};
