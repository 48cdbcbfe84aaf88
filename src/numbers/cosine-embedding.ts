import { cosineEmbedding } from 'lossary';

const atAngle = (degrees: number) => [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
const similar = (degrees: number, length = 1) => cosineEmbedding([length, 0], atAngle(degrees), [1]);
/** The length of the gradient of a similar pair at an angle. */
const slope = (degrees: number, length = 1) => Math.hypot(...similar(degrees, length).grad.first);

/** The length of (1, 0) after 50 steps of learning rate 0.5 towards (0, 1). */
function grownLength(): number {
  let vector = [1, 0];
  for (let step = 0; step < 50; step++) {
    const { first } = cosineEmbedding(vector, [0, 1], [1]).grad;
    vector = vector.map((coordinate, i) => coordinate - 0.5 * first[i]!);
  }
  return Math.hypot(...vector);
}

/** A pair at cosine 0.6, and with it three dissimilar pairs at right angles. */
const oneBad = [[1, 0], [1, 0], [1, 0], [1, 0]];
const oneBadPartner = [[0.6, 0.8], [0, 1], [0, 1], [0, 1]];

/** The numbers that the page on the cosine embedding loss prints, and how each comes about. */
export const numbers = {
  'negative-plain': () => cosineEmbedding([1, 0], [0.6, 0.8], [-1]).value,
  'negative-margin': () => cosineEmbedding([1, 0], [0.6, 0.8], [-1], { margin: 0.5 }).value,
  'slope-1': () => slope(1),
  'slope-90': () => slope(90),
  'slope-135': () => slope(135),
  'slope-180': () => slope(180),
  'loss-180': () => similar(180).value,
  'slope-long': () => slope(90, 100),
  'grown': () => grownLength(),
  'one-bad': () => cosineEmbedding(oneBad[0]!, oneBadPartner[0]!, [1]).value,
  'diluted': () => cosineEmbedding(oneBad, oneBadPartner, [1, -1, -1, -1]).value,
  'collapsed': () => cosineEmbedding(oneBad, oneBad, [1, 1, 1, 1]).value,
};

const angles = [10, 90, 180];

/** What the page asks: the index of the right choice of each question. */
export const checks = {
  'strongest': () => angles.findIndex((angle) => angles.every((other) => slope(other) <= slope(angle))),
};
