import type { Values } from '#core/parameter';
import type { LossResult, Vector } from '#core/result';
import { huber } from '#losses/huber';
import { logCosh } from '#losses/log-cosh';
import { meanAbsoluteError } from '#losses/mean-absolute-error';
import { meanSquaredError } from '#losses/mean-squared-error';
import { pseudoHuber } from '#losses/pseudo-huber';
import { quantile } from '#losses/quantile';
import { smoothL1 } from '#losses/smooth-l1';

/** Value and gradient of a loss at given parameters. */
export type LossFunction = (prediction: Vector, target: Vector, values: Values) => LossResult;

/** The losses a line is trained with, each by its public function. All of them are convex, so there is one least loss to reach. */
export const losses: Readonly<Record<string, LossFunction>> = {
  'mean-squared-error': (prediction, target) => meanSquaredError(prediction, target),
  'mean-absolute-error': (prediction, target) => meanAbsoluteError(prediction, target),
  huber: (prediction, target, { delta }) => huber(prediction, target, { delta: delta! }),
  'smooth-l1': (prediction, target, { beta }) => smoothL1(prediction, target, { beta: beta! }),
  'pseudo-huber': (prediction, target, { delta }) => pseudoHuber(prediction, target, { delta: delta! }),
  'log-cosh': (prediction, target) => logCosh(prediction, target),
  quantile: (prediction, target, { tau }) => quantile(prediction, target, { tau: tau! }),
};
