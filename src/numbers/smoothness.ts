import { huber, logCosh, meanAbsoluteError, meanSquaredError, pseudoHuber, type LossResult } from 'lossary';
import { gradientDescent } from 'lossary/training';

/** The numbers that the page on smoothness prints, and how each comes about. */

type OfResidual = (residual: number) => LossResult;
const square: OfResidual = (residual) => meanSquaredError([residual], [0]);
const absolute: OfResidual = (residual) => meanAbsoluteError([residual], [0]);
const ofHuber: OfResidual = (residual) => huber([residual], [0]);
const ofLogCosh: OfResidual = (residual) => logCosh([residual], [0]);
const ofPseudoHuber: OfResidual = (residual) => pseudoHuber([residual], [0]);

/** The second derivative, as the difference of two slopes close by. */
const curvature = (loss: OfResidual, at: number) => (loss(at + 1e-5).grad[0]! - loss(at - 1e-5).grad[0]!) / 2e-5;
const newtonStep = (loss: OfResidual, at: number) => loss(at).grad[0]! / curvature(loss, at);
const after = (steps: number, rate: number, loss: OfResidual, start = 1) =>
  gradientDescent(([w]) => loss(w!), [start], { steps, rate, keep: 'last' }).at(-1)!.parameters[0]!;

export const numbers = {
  'mse-0': () => curvature(square, 0),
  'mse-1': () => curvature(square, 1),
  'mse-3': () => curvature(square, 3),
  'log-cosh-0': () => curvature(ofLogCosh, 0),
  'log-cosh-1': () => curvature(ofLogCosh, 1),
  'log-cosh-3': () => curvature(ofLogCosh, 3),
  'pseudo-0': () => curvature(ofPseudoHuber, 0),
  'pseudo-1': () => curvature(ofPseudoHuber, 1),
  'pseudo-3': () => curvature(ofPseudoHuber, 3),
  'mse-below': () => Math.abs(after(1000, 0.9, square)),
  'mse-above': () => after(5, 1.1, square),
  'huber-below': () => Math.abs(after(1000, 1.9, ofHuber)),
  'huber-above': () => after(1000, 2.1, ofHuber),
  'huber-far': () => after(1001, 2.1, ofHuber),
  'mae-cycle': () => Math.abs(after(1000, 0.1, absolute, 0.05)),
  'newton-pseudo': () => newtonStep(ofPseudoHuber, 3),
  'newton-mse': () => newtonStep(square, 3),
};

export const checks = {
  'rate-one': () => [0, 1, Infinity].indexOf(square(after(100, 1, square)).value),
};
