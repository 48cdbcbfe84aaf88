import type { Argument } from './arguments.ts';
import type { Formula } from './formula.ts';
import type { Words } from '../locale.ts';
import type { Parameters, Settings, Values } from '../parameter.ts';
import type { LossResult, ValueAndSlope } from '../result.ts';

/** What a loss compares. A kind fixes the arguments and the contract test. A closed set. */
export const kinds = [
  'residual', 'binary', 'classes', 'overlap', 'boxes', 'points', 'embeddings', 'sequence', 'generative', 'policy', 'penalty',
] as const;
export type Kind = (typeof kinds)[number];

/** The task of a reader; the navigation is grouped by it. */
export const families = [
  'regression', 'classification', 'segmentation', 'detection', 'metric-learning', 'transport', 'sequence', 'generative',
  'reinforcement', 'regularization',
] as const;
export type Family = (typeof families)[number];

/** The scalar kernel of a residual loss, with what a plot of it needs. */
export interface ResidualKernel {
  at(residual: number, values: Values): ValueAndSlope;
  readonly settings: Settings;
  joints(values: Values): readonly number[];
}

/** The scalar kernel of a binary loss, with what a plot of it needs. */
export interface BinaryKernel {
  at(prediction: number, target: number, values: Values): ValueAndSlope;
  readonly settings: Settings;
  joints(values: Values): readonly number[];
}

/** The statistic of a sample that the constant prediction with the least loss equals. */
export type Estimated =
  'mean' | 'median' | 'between mean and median' | 'quantile' | 'weighted median' | 'geometric mean' | 'mode' | 'probability' | 'none';

/** Properties of a loss, as data. Each is tested. */
export interface Properties<P extends Parameters = Parameters> {
  /** in its first argument, where that is a vector: in the whole vector */
  readonly convex: boolean;
  /** the same for an error and its negative (residual kind, or one argument), or for swapped arguments (others) */
  readonly symmetric: boolean;
  readonly range: readonly [number, number];
  /**
   * The constant prediction that minimizes it over a sample, in the unit of the target: where the prediction is a logit
   * or a log rate, after the inverse link. 'probability' is what a strictly proper scoring rule estimates.
   */
  readonly estimates: Estimated;
  /** the largest absolute partial derivative in the first argument, for one element and weight 1; Infinity if unbounded */
  gradientBound(values: Values<P>): number;
  /** continuous derivatives everywhere: 0 has a kink, 1 is C¹, Infinity is smooth */
  readonly smoothness: 0 | 1 | typeof Infinity;
}

/** A special input, and the declared result. Typed by hand, tested to the last digits. */
export interface Edge {
  readonly at: Words;
  /** the arguments of the loss, options last */
  readonly input: readonly unknown[];
  /** the declared value, or the error message where it throws */
  readonly value?: number;
  /** the declared gradient: a list, or lists by argument name */
  readonly grad?: readonly number[] | Readonly<Record<string, readonly number[]>>;
  readonly throws?: string;
  readonly note?: Words;
}

/** Options that are not numbers of a slider: flags, weights, reductions. */
export interface Option {
  readonly type: string;
  readonly default: string;
  readonly label: Words;
  /** what it weights, one number each, where it is a weight of what is averaged */
  readonly weighs?: 'element' | 'item' | 'class';
  /** what the mean then divides by, if not by the sum of the weights */
  readonly meanOver?: 'count';
}

/** Another name under which a loss is exported: a word for it that is shorter, or that means a form of it. */
export interface Alias {
  readonly name: string;
  /** what the form sets, unless the call sets it */
  readonly options?: Readonly<Record<string, unknown>>;
  readonly label: Words;
}

/** Everything about a loss that is not prose. The site, the checks and the machine outputs read it. */
export interface Card<P extends Parameters = Parameters> {
  readonly id: string;
  readonly name: Words;
  readonly kind: Kind;
  readonly family: Family;
  /** in order, without the options */
  readonly arguments: readonly Argument[];
  /** the loss of an item depends on the others of its batch: its formula takes whole arguments and its index, from 1 */
  readonly coupled?: true;
  /** `elements` holds a loss for each number of the first argument, not for each item */
  readonly elementwise?: true;
  /** what the mean divides by, where that is not the number of items */
  readonly meanOf?: Words;
  /** where value or slope are not right to nine digits near the optimum, or at large or small parameters: by how much, and why */
  readonly precision?: { readonly absolute: number; readonly note: Words };
  /** found by iteration: equal to the reference to 1e-9, not to 1e-12 */
  readonly iterated?: true;
  readonly formula: Formula;
  /** a reason, in words, where the formula cannot be evaluated */
  readonly formulaCheck?: Words;
  readonly parameters: P;
  readonly options?: Readonly<Record<string, Option>>;
  /** where the pieces of the formula meet: continuous there, and the gradient test avoids them */
  joints?(values: Values<NoInfer<P>>): readonly number[];
  readonly properties: Properties<P>;
  readonly edges: readonly Edge[];
  readonly aliases?: readonly Alias[];
  /** the call that gives the same number elsewhere */
  readonly frameworks: Readonly<Partial<Record<'pytorch' | 'keras' | 'optax', string>>>;
  /** keys in content/sources.yaml */
  readonly sources: readonly string[];
  readonly loss: (...input: any[]) => LossResult<any>;
  /** other public functions of its module: the loss for input of another shape */
  readonly alsoExports?: readonly string[];
}

/** Declares a card: its parameters decide what its functions of values may read. */
export const card = <const P extends Parameters>(declared: Card<P>): Card<P> => declared;
