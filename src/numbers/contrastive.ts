import { contrastive, cosineEmbedding } from 'lossary';

/** The loss of a pair on a line, at a distance. */
const pair = (distance: number, label: number, margin = 1) => contrastive([distance], [0], [label], { margin });
const slope = (distance: number, label: number, margin = 1) => pair(distance, label, margin).grad.first[0]!;

const atOnePoint = new Array<number[]>(4).fill([0]);

/** The distance where the gradient of a half-similar pair changes its sign, by bisection. */
function restingDistance(label: number, margin: number): number {
  let [near, far] = [0, margin];
  for (let i = 0; i < 60; i++) {
    const middle = (near + far) / 2;
    if (slope(middle, label, margin) < 0) near = middle;
    else far = middle;
  }
  return near;
}

/** The numbers that the page on the contrastive loss prints, and how each comes about. */
export const numbers = {
  'similar': () => pair(0.6, 1, 2).value,
  'dissimilar': () => pair(0.6, 0, 2).value,
  'collapsed': () => contrastive(atOnePoint, atOnePoint, [1, 0, 0, 0], { margin: 2 }).value,
  'resting-distance': () => restingDistance(0.25, 2),
  'on-sphere': () => contrastive([1, 0], [0.6, 0.8], [1]).value,
  'cosine-half': () => cosineEmbedding([1, 0], [0.6, 0.8], [1]).value,
  'one-negative': () => pair(0.5, 0).value,
  'diluted': () => contrastive([[0.5], [5], [5], [5]], atOnePoint, [0, 0, 0, 0]).value,
  'right-label': () => slope(0.2, 1),
  'wrong-label': () => slope(0.2, 0),
  'in-the-hinge': () => pair(0.6, 0).value,
  'squared-in-the-hinge': () => Math.max(0, 1 - 0.6 ** 2),
  'never-met': () => contrastive([1, 0], [-1, 0], [0], { margin: 2.5 }).value,
};

/** What the page asks: the index of the right choice of each question. */
export const checks = {
  'which-moves': () => [[true, false], [false, true], [true, true]]
    .findIndex(([dissimilar, similar]) => dissimilar === (slope(1.2, 0) !== 0) && similar === (slope(0.2, 1) !== 0)),
};
