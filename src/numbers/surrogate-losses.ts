import { binaryCrossEntropyWithLogits, hinge, meanSquaredError, squaredHinge } from 'lossary';
import { gradientDescent } from 'lossary/training';

/** The numbers that the page on surrogate losses prints, and how each comes about. */

/** A loss of the margin: of a score whose target is positive. */
const ofHinge = (m: number) => hinge([m], [1]);
const ofSquaredHinge = (m: number) => squaredHinge([m], [1]);
const ofLogistic = (m: number) => binaryCrossEntropyWithLogits([m], [1]);
const ofSquare = (m: number) => meanSquaredError([m], [1]);
type OfMargin = typeof ofHinge;

/** The score with the smallest expected loss, on a fine grid, of an input that is positive with a given probability. */
function best(loss: OfMargin, eta = 0.7): number {
  const scores = Array.from({ length: 4001 }, (_, i) => (i - 2000) / 1000);
  const risk = (f: number) => eta * loss(f).value + (1 - eta) * loss(-f).value;
  return scores.reduce((least, f) => (risk(f) < risk(least) - 1e-12 ? f : least));
}

/** The weight of a logistic model of two points that a threshold separates. */
const weightAfter = (steps: number) =>
  gradientDescent(([w]) => {
    const { value, grad } = binaryCrossEntropyWithLogits([w!, -w!], [1, 0]);
    return { value, grad: [grad[0]! - grad[1]!] };
  }, [0], { steps, rate: 1, keep: 'last' }).at(-1)!.parameters[0]!;

export const numbers = {
  'hinge-a': () => ofHinge(-1).value,
  'hinge-b': () => ofHinge(0).value,
  'hinge-c': () => ofHinge(1).value,
  'hinge-d': () => ofHinge(2).value,
  'squared-a': () => ofSquaredHinge(-1).value,
  'squared-b': () => ofSquaredHinge(0).value,
  'squared-c': () => ofSquaredHinge(1).value,
  'squared-d': () => ofSquaredHinge(2).value,
  'logistic-a': () => ofLogistic(-1).value,
  'logistic-b': () => ofLogistic(0).value,
  'logistic-c': () => ofLogistic(1).value,
  'logistic-d': () => ofLogistic(2).value,
  'square-a': () => ofSquare(-1).value,
  'square-b': () => ofSquare(0).value,
  'square-c': () => ofSquare(1).value,
  'square-d': () => ofSquare(2).value,
  'best-hinge': () => best(ofHinge),
  'best-squared': () => best(ofSquaredHinge),
  'best-logistic': () => best(ofLogistic),
  'slope-hinge': () => ofHinge(-3).grad[0]!,
  'slope-logistic': () => ofLogistic(-3).grad[0]!,
  'slope-squared': () => ofSquaredHinge(-3).grad[0]!,
  'weight-100': () => weightAfter(100),
  'weight-1000': () => weightAfter(1000),
  'weight-10000': () => weightAfter(10000),
};

export const checks = {
  'hinge-output': () => (best(ofHinge, 0.6) === best(ofHinge, 0.9) ? 2 : 0),
};
