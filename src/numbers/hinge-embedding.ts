import { contrastive, cosineEmbedding, hingeEmbedding } from 'lossary';

const pair = (distance: number, target: number, margin = 1) => hingeEmbedding([distance], [target], { margin }).value;
const slope = (distance: number, target: number) => hingeEmbedding([distance], [target]).grad[0]!;
const squared = (distance: number, label: number) => contrastive([distance], [0], [label]);

/** One pair of points as three distances. */
const [first, second] = [[0.6, 0.8], [0.8, 0.6]];
const manhattan = Math.abs(0.6 - 0.8) + Math.abs(0.8 - 0.6);
const euclidean = Math.hypot(0.6 - 0.8, 0.8 - 0.6);
const oneMinusCosine = () => cosineEmbedding(first, second, [1]).value;

/** What a label of 0 comes to where both terms are added up. */
const bothTerms = (distance: number) => pair(distance, 1) + pair(distance, -1);

/** The numbers that the page on the hinge embedding loss prints, and how each comes about. */
export const numbers = {
  'similar': () => pair(0.4, 1),
  'dissimilar': () => pair(0.4, -1),
  'beyond': () => pair(2, -1),
  'slope-near': () => slope(0.1, 1),
  'slope-far': () => slope(10, 1),
  'squared-near': () => squared(0.1, 1).grad.first[0]!,
  'squared-far': () => squared(10, 1).grad.first[0]!,
  'outlier': () => hingeEmbedding([0.1, 0.1, 0.1, 10], [1, 1, 1, 1]).value,
  'outlier-squared': () => contrastive([[0.1], [0.1], [0.1], [10]], [[0], [0], [0], [0]], [1, 1, 1, 1]).value,
  'by-manhattan': () => pair(manhattan, -1),
  'by-euclidean': () => pair(euclidean, -1),
  'by-cosine': () => pair(oneMinusCosine(), -1),
  'zero-label-near': () => bothTerms(0.25),
  'zero-label-far': () => bothTerms(1.5),
  'of-a-score': () => pair(5, 1),
  'negative-distance': () => pair(-5, 1),
  'collapsed': () => hingeEmbedding([0, 0, 0, 0], [1, -1, -1, -1]).value,
};

/** What the page asks: the index of the right choice of each question. */
export const checks = {
  'ten-times': () => [1, 10, 100].indexOf(slope(10, 1) / slope(1, 1)),
};
