import { contrastive, infoNce, ntXent, triplet } from 'lossary';
import { softmax } from 'lossary/training';

const at = (degrees: number) => [Math.cos(degrees * Math.PI / 180), Math.sin(degrees * Math.PI / 180)];
const distance = (degrees: number) => Math.hypot(at(degrees)[0]! - 1, at(degrees)[1]!);
const similarity = [20, 40, 90, 180].map((degrees) => at(degrees)[0]!);

/** The slope of contrastive loss in the distance of a pair. */
const pairSlope = (degrees: number, alike: 0 | 1) =>
  Math.abs(contrastive([[distance(degrees)]], [[0]], [alike], { margin: 1 }).grad.first[0]!);
/** The sizes of the slopes of InfoNCE in the four similarities: (1 − p) / τ at the positive, p / τ at a negative. */
const nce = (temperature: number) =>
  Array.from(softmax(similarity.map((s) => s / temperature)), (p, k) => (k === 0 ? 1 - p : p) / temperature);
function hardestShare(temperature: number): number {
  const [, hardest, ...others] = nce(temperature);
  return hardest! / others.reduce((sum, slope) => sum + slope, hardest!);
}
const point = [[1, 0], [1, 0], [1, 0], [1, 0]];

/** The numbers that the guide to metric learning losses prints, and how each comes about. */
export const numbers = {
  'distance-40': () => distance(40),
  'distance-positive': () => distance(20),
  'triplet-pull': () => Math.max(...triplet([at(0)], [at(20)], [at(40)], { margin: 0.3 }).grad.anchor.map(Math.abs)),
  'contrastive-pull': () => pairSlope(20, 1),
  'contrastive-40': () => pairSlope(40, 0),
  'contrastive-90': () => pairSlope(90, 0),
  'contrastive-180': () => pairSlope(180, 0),
  'nce5-pull': () => nce(0.5)[0]!,
  'nce5-40': () => nce(0.5)[1]!,
  'nce5-90': () => nce(0.5)[2]!,
  'nce5-180': () => nce(0.5)[3]!,
  'nce07-pull': () => nce(0.07)[0]!,
  'nce07-40': () => nce(0.07)[1]!,
  'nce07-90': () => nce(0.07)[2]!,
  'nce07-180': () => nce(0.07)[3]!,
  'hardest-1': () => hardestShare(1),
  'hardest-07': () => hardestShare(0.07),
  'guess-nce': () => Math.log(256),
  'guess-xent': () => Math.log(2 * 256 - 1),
  'collapse-triplet': () => triplet(point, point, point, { margin: 0.2 }).value,
  'collapse-contrastive': () => contrastive(point, point, [1, 1, 0, 0], { margin: 1 }).value,
  'collapse-nce': () => infoNce(point, point).value,
  'collapse-xent': () => ntXent(point, point).value,
  'collapse-positive': () => contrastive(point, point, [1, 1, 1, 1], { margin: 1 }).value,
};

export const checks = {
  'hardest': () => [-1, 0, 1].indexOf(Math.sign(hardestShare(0.07) - hardestShare(0.5))),
};
