import { angular, triplet } from 'lossary';

const degrees = (radians: number) => (radians * 180) / Math.PI;

/** The loss with the negative straight above the middle of anchor and positive, which are 2 apart. */
const above = (height: number, alpha: number) => angular([1, 0], [-1, 0], [0, height], { alpha });

/** The height from where on the loss is 0, by bisection. */
function limit(alpha: number): number {
  let [low, high] = [0, 100];
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2;
    if (above(middle, alpha).value > 0) low = middle;
    else high = middle;
  }
  return high;
}

/** The angle between anchor and positive as seen from a negative at that limit. */
const apexAtLimit = (alpha: number) => degrees(2 * Math.atan(1 / limit(alpha)));

/** One triangle at several sizes: the negative close to anchor and positive, and well apart from them. */
const close = (size: number) => angular([0, 0], [size, 0], [0.5 * size, 0.4 * size]).value;
const apart = (size: number) => angular([0, 0], [size, 0], [0.5 * size, 2 * size]).value;
const apartTriplet = (size: number) => triplet([0, 0], [size, 0], [0.5 * size, 2 * size]).value;

/** How hard the negative is pushed straight up. */
const push = (height: number) => Math.abs(above(height, 40).grad.negative[1]!);

const radiansAsDegrees = (alpha: number) => 4 * Math.tan(alpha) ** 2;
const factor = (alpha: number) => 4 * Math.tan((alpha * Math.PI) / 180) ** 2;

/** The numbers that the page on the angular loss prints, and how each comes about. */
export const numbers = {
  'limit-40': () => limit(40),
  'limit-30': () => limit(30),
  'just-below': () => above(1.19, 40).value,
  'stricter': () => above(1.2, 30).value,
  'apex': () => apexAtLimit(40),
  'small': () => close(0.1),
  'medium': () => close(1),
  'large': () => close(10),
  'apart-small': () => apart(0.1),
  'apart-large': () => apart(10),
  'triplet-small': () => apartTriplet(0.1),
  'triplet-large': () => apartTriplet(10),
  'push-near': () => push(0.1),
  'push-far': () => push(1.19),
  'push-beyond': () => push(1.2),
  'at-the-middle': () => push(0),
  'collapsed': () => angular([1, 2], [1, 2], [1, 2]).value,
  'collapsed-triplet': () => triplet([1, 2], [1, 2], [1, 2]).value,
  'factor-45': () => factor(45),
  'factor-wrong': () => radiansAsDegrees(45),
};

/** What the page asks: the index of the right choice of each question. */
export const checks = {
  'seen-from-negative': () => [40, 80, 100].findIndex((angle) => Math.abs(apexAtLimit(40) - angle) < 1e-6),
};
