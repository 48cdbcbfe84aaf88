import { must } from '#core/check';
import type { LossResult, Vector } from '#core/result';
import { checkNames, checkValues, type Domains } from './check.ts';
import { constantRate, type Schedule } from './learning-rate.ts';
import type { Optimizer } from './optimizer.ts';
import { freshPlateau, reduceOnPlateau, type PlateauOptions } from './plateau.ts';
import { sgd } from './sgd.ts';

/**
 * The function to minimize: its value, and its gradient with respect to the parameters. Each call gets a copy of the
 * parameters, and the number of the step, which chooses the mini-batch where there are some. The gradient may be the same
 * array at every call.
 */
export type Objective = (parameters: Float64Array, step: number) => Pick<LossResult<Vector>, 'value' | 'grad'>;

/** One iterate: the parameters, with value and gradient there. */
export interface Step {
  /** how many steps led here: 0 at the start */
  readonly step: number;
  readonly parameters: Float64Array;
  readonly value: number;
  readonly grad: Vector;
  /** the learning rate of the step from here */
  readonly rate: number;
}

/** Which steps are returned: all, the last alone, or those for whose number it answers true, and the last. */
export type Keep = 'all' | 'last' | ((step: number) => boolean);

export interface GradientDescentOptions {
  readonly steps: number;
  readonly rate: number | Schedule;
  /** how a gradient becomes a step; `sgd()` unless given */
  readonly optimizer?: Optimizer;
  /** reduces the rate further where the value stops improving */
  readonly plateau?: PlateauOptions;
  /** 'all' unless given */
  readonly keep?: Keep;
}

const domains = {
  steps: { 'an integer': true, 'at least': 0 },
  rate: { 'at least': 0 },
  every: { 'an integer': true, 'at least': 1 },
} as const satisfies Domains;
const names: readonly (keyof GradientDescentOptions)[] = ['steps', 'rate', 'optimizer', 'plateau', 'keep'];

/**
 * Every nth step: what `gradientDescent` keeps of a long descent, for a plot or a slider.
 *
 * All steps of a large model do not fit into memory: 1,000 of 7,850 parameters hold 126 MB with their gradients, every
 * hundredth of them 1.4 MB.
 *
 * @param every  an integer at least 1
 * @returns      the predicate: is the number of the step a multiple of `every`?
 * @throws {RangeError} if `every` lies outside its domain
 * @see Python slices, `path[::every]`, https://docs.python.org/3/library/stdtypes.html#common-sequence-operations
 * @example gradientDescent(([w]) => ({ value: w, grad: [1] }), [9], { steps: 7, rate: 1, keep: everyNth(3) }).map(({ step }) => step) // => [ 0, 3, 6, 7 ]
 */
export function everyNth(every: number): (step: number) => boolean {
  checkValues('everyNth', domains, { every });
  return (step) => step % every === 0;
}

/**
 * Gradient descent: from a start, a number of steps of an optimizer along the negative gradient.
 *
 * Too high a rate overshoots, and where the gradient grows with the distance from the minimum it diverges: the
 * values grow to ∞ and NaN, and are returned so. A step that does not lower the value is taken all the
 * same. The last step is always kept, so `.at(-1)` is the result; only kept steps take memory.
 *
 * PyTorch: the loop of `zero_grad`, `backward` and `step` of a `torch.optim` optimizer, `torch.optim.SGD` by default; the
 * learning rate is an option of the descent here. With batches, `batches(n, …)` gives the rows of a step to the objective,
 * and value and gradient of a step are those of its batch.
 *
 * @param objective  value and gradient at given parameters and step, for example of a model and a loss
 * @param start      [n], the first parameters
 * @param options    steps: an integer at least 0; rate: at least 0, or a schedule; optimizer: sgd() unless given; plateau: the options of reduceOnPlateau; keep: 'all' unless given, 'last', or the numbers of the steps as a predicate
 * @returns          [steps + 1] iterates, the start first; only those that keep asks for, where it is given
 * @throws {RangeError} if start is empty, a gradient is not as long, an option is unknown, or a number lies outside its domain
 * @see Robbins and Monro 1951, A Stochastic Approximation Method, doi:10.1214/aoms/1177729586
 * @example gradientDescent(([w]) => ({ value: w ** 2, grad: [2 * w] }), [1], { steps: 3, rate: 0.25 }).map(({ value }) => value) // => [ 1, 0.25, 0.0625, 0.015625 ]
 */
export function gradientDescent(objective: Objective, start: Vector, options: GradientDescentOptions): readonly Step[] {
  const who = 'gradientDescent';
  checkNames(who, options, names);
  const { steps, rate, optimizer = sgd(), plateau, keep = 'all' } = options;
  const n = start.length;
  if (!(n > 0)) throw must(who, 'start', 'have at least 1 element', n);
  checkValues(who, domains, { steps, ...(typeof rate !== 'function' && { rate }) });
  if (typeof optimizer?.update !== 'function') throw must(who, 'optimizer', 'have init and update, as adam() has', optimizer);
  const keeps = predicateOf(who, keep);
  const scheduled = typeof rate === 'function' ? rate : constantRate(rate);
  const path: Step[] = [];
  let parameters: Float64Array = Float64Array.from(start);
  let state = optimizer.init(parameters);
  let plateauState = freshPlateau;
  for (let step = 0; ; step++) {
    const { value, grad } = objective(parameters.slice(), step); // a copy: the objective may change it
    if (grad.length !== n) throw must(who, 'grad', `be as long as start (${n})`, grad.length);
    const learningRate = plateauState.scale * scheduled(step);
    checkValues(who, domains, { rate: learningRate });
    if (step === steps || keeps(step)) path.push({ step, parameters, value, grad: Float64Array.from(grad), rate: learningRate });
    if (step === steps) return path;
    if (plateau) plateauState = reduceOnPlateau(plateauState, value, plateau);
    ({ parameters, state } = optimizer.update(grad, state, parameters, learningRate));
  }
}

/** Is a step before the last kept? */
function predicateOf(who: string, keep: Keep): (step: number) => boolean {
  if (typeof keep === 'function') return keep;
  if (keep !== 'all' && keep !== 'last') throw must(who, 'keep', "be 'all', 'last' or a function", keep);
  return () => keep === 'all';
}
