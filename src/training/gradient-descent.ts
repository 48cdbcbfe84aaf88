import { must } from '#core/check';
import type { Domain } from '#core/parameter';
import type { LossResult, Vector } from '#core/result';
import { checkValues } from './check.ts';
import { constantRate, type Schedule } from './learning-rate.ts';
import { freshPlateau, reduceOnPlateau, type PlateauOptions } from './plateau.ts';

/** What is to become small: a value, and its gradient with respect to the parameters. */
export type Objective = (parameters: Float64Array) => Pick<LossResult<Vector>, 'value' | 'grad'>;

/** Where a descent stands, and what it sees there. */
export interface Step {
  readonly parameters: Float64Array;
  readonly value: number;
  readonly grad: Vector;
  /** the learning rate with which it goes on from here */
  readonly rate: number;
}

export interface GradientDescentOptions {
  readonly steps: number;
  readonly rate: number | Schedule;
  /** cuts the rate further where the value stops improving */
  readonly plateau?: PlateauOptions;
}

const domains = { steps: { 'an integer': true, 'at least': 0 }, rate: { 'at least': 0 } } as const satisfies Readonly<Record<string, Domain>>;

/**
 * Gradient descent: each step moves all parameters against the gradient, by the learning rate.
 *
 * Too high a rate overshoots, and where the slope grows with the distance each step then lands further away than the
 * last: the values grow to ∞ and NaN, and are returned as they come. A step that does not lower the value is taken all the
 * same.
 *
 * PyTorch: `torch.optim.SGD` without momentum, over the whole data at once. Weight decay is no option: add the gradient of
 * `l2Penalty` to that of the loss.
 *
 * @param objective  value and gradient at given parameters, for example of a model and a loss
 * @param start      [n], the first parameters
 * @param options    steps: an integer at least 0; rate: at least 0, or a schedule; plateau: the options of reduceOnPlateau
 * @returns          [steps + 1], every place it came to, the start first
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
  let memory = freshPlateau;
  for (let step = 0; ; step++) {
    const { value, grad } = objective(parameters.slice()); // its own copy, whatever it does with it
    if (grad.length !== n) throw must(who, 'grad', `be as long as start (${n})`, grad.length);
    const own = memory.scale * scheduled(step);
    checkValues(who, domains, { rate: own });
    path.push({ parameters, value, grad: Float64Array.from(grad), rate: own });
    if (step === steps) return path;
    if (plateau) memory = reduceOnPlateau(memory, value, plateau);
    parameters = parameters.map((parameter, i) => parameter - own * grad[i]!); // w ← w − η ∂value/∂w
  }
}
