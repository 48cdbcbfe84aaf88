import { hinge, meanSquaredError, squaredHinge } from 'lossary';

const loss = (score: number, target = 1) => squaredHinge([score], [target]).value;
const squaredError = (score: number) => meanSquaredError([score], [1]).value;

/** The constant score with the lowest expected loss where this share of the targets is 1, by a scan in steps of 0.01. */
function bestConstant(share: number): number {
  const expected = (score: number) => share * loss(score, 1) + (1 - share) * loss(score, -1);
  let best = -2;
  for (let i = -200; i <= 200; i++) if (expected(i / 100) < expected(best)) best = i / 100;
  return best;
}

const nineAndOneFlipped = [...new Array<number>(9).fill(2), 10];
const flipped = [...new Array<number>(9).fill(1), -1];

/** The numbers that the page on the squared hinge loss prints, and how each comes about. */
export const numbers = {
  'inside': () => loss(0.5),
  'inside-squared-error': () => squaredError(0.5),
  'far': () => loss(-10),
  'far-squared-error': () => squaredError(-10),
  'beyond': () => loss(3),
  'beyond-squared-error': () => squaredError(3),
  'hinge-inside': () => hinge([0.5], [1]).value,
  'slope-inside': () => squaredHinge([0.5], [1]).grad[0]!,
  'hinge-slope-inside': () => hinge([0.5], [1]).grad[0]!,
  'slope-far': () => squaredHinge([-10], [1]).grad[0]!,
  'best-at-60-percent': () => bestConstant(0.6),
  'best-at-90-percent': () => bestConstant(0.9),
  'back-to-probability': () => (bestConstant(0.9) + 1) / 2,
  'flipped': () => squaredHinge(nineAndOneFlipped, flipped).value,
  'flipped-hinge': () => hinge(nineAndOneFlipped, flipped).value,
};

export const checks = {
  'score-3': () => [squaredError(3), loss(3), hinge([3], [1]).value].findIndex((value) => value > 0),
};
