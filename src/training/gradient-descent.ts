import { must } from '#core/check';
import type { Domain } from '#core/parameter';
import type { LossResult, Vector } from '#core/result';
import { checkValues } from './check.ts';
import { constantRate, type Schedule } from './learning-rate.ts';
import { freshPlateau, reduceOnPlateau, type PlateauOptions } from './plateau.ts';

/** The function to minimize: its value, and its gradient with respect to the parameters. */
export type Objective = (parameters: Float64Array) => Pick<LossResult<Vector>, 'value' | 'grad'>;

/** One iterate: the parameters, with value and gradient there. */
export interface Step {
  readonly parameters: Float64Array;
  readonly value: number;
  readonly grad: Vector;
  /** the learning rate of the step from here */
  readonly rate: number;
}

export interface GradientDescentOptions {
  readonly steps: number;
  readonly rate: number | Schedule;
  /** reduces the rate further where the value stops improving */
  readonly plateau?: PlateauOptions;
}

const domains = { steps: { 'an integer': true, 'at least': 0 }, rate: { 'at least': 0 } } as const satisfies Readonly<Record<string, Domain>>;

/**
 * Gradient descent: each step subtracts the learning rate times the gradient from the parameters.
 *
 * Too high a rate overshoots, and where the gradient grows with the distance from the minimum it diverges: the values grow
 * to ∞ and NaN, and are returned so. There is no line search: a step that raises the value is taken too.
 *
 * PyTorch: `torch.optim.SGD` without momentum, on the whole data at once. For weight decay, add the gradient of `l2Penalty`
 * to that of the loss.
 *
 * @param objective  value and gradient at given parameters, for example of a model and a loss
 * @param start      [n], the first parameters
 * @param options    steps: an integer at least 0; rate: at least 0, or a schedule; plateau: the options of reduceOnPlateau
 * @returns          [steps + 1] iterates, the start first
 * @throws {RangeError} if start is empty, a gradient is not as long, or a number lies outside its domain
 * @see Robbins and Monro 1951, A Stochastic Approximation Method, doi:10.1214/aoms/1177729586
 * @example gradientDescent(([w]) => ({ value: w ** 2, grad: [2 * w] }), [1], { steps: 3, rate: 0.25 }).map(({ value }) => value) // => [ 1, 0.25, 0.0625, 0.015625 ]
 */
export function gradientDescent(objective: Objective, start: Vector, options: GradientDescentOptions): readonly Step[] {
  const { steps, rate, plateau } = options;
  const who = 'gradientDescent';
  const n = start.length;
  if (!(n > 0)) throw must(who, 'start', 'have at least 1 element', n);
  checkValues(who, domains, { steps, ...(typeof rate !== 'function' && { rate }) });
  const scheduled = typeof rate === 'function' ? rate : constantRate(rate);
  const path: Step[] = [];
  let parameters = Float64Array.from(start);
  let state = freshPlateau;
  for (let step = 0; ; step++) {
    const { value, grad } = objective(parameters.slice()); // a copy: the objective may change it
    if (grad.length !== n) throw must(who, 'grad', `be as long as start (${n})`, grad.length);
    const learningRate = state.scale * scheduled(step);
    checkValues(who, domains, { rate: learningRate });
    path.push({ parameters, value, grad: Float64Array.from(grad), rate: learningRate });
    if (step === steps) return path;
    if (plateau) state = reduceOnPlateau(state, value, plateau);
    parameters = parameters.map((parameter, i) => parameter - learningRate * grad[i]!); // w ← w − η ∂value/∂w
  }
}
