import type { Words } from './locale.ts';
import type { Parameters, Values } from './parameter.ts';
import type { LossResult } from './result.ts';
import type { FormulaSymbol } from './symbols.ts';

/** What a loss compares. A kind fixes the arguments, the view of the demo and the contract test. A closed set. */
export const kinds = ['residual', 'binary', 'classes', 'overlap', 'embeddings'] as const;
export type Kind = (typeof kinds)[number];

/** The task a reader comes with; the navigation is grouped by it. */
export const families = ['regression', 'classification', 'segmentation', 'metric-learning'] as const;
export type Family = (typeof families)[number];

/** Value and slope at one point, together: they share their costly parts. */
export interface Point {
  readonly v: number;
  readonly g: number;
}

/** The formula a page shows, in the form that can be evaluated: natural log as `\ln`, bounds on every sum. */
export interface Formula {
  /** left side, shown only: `\ell(e)` */
  readonly name: string;
  /** right side, shown and evaluated against the code */
  readonly body: string;
  /** every free symbol of the body, by its LaTeX, parameters included */
  readonly symbols: Readonly<Record<string, FormulaSymbol>>;
  /** a relation shown beside it: `e = \hat{y} - y` */
  readonly where?: string;
}

/** What holds for a loss, as data. Every line is tested. */
export interface Properties {
  /** in its first argument, where that is a vector: in the whole vector */
  readonly convex: boolean;
  /** the same for an error and its opposite (residual kind), or for swapped arguments (others) */
  readonly symmetric: boolean;
  readonly range: readonly [number, number];
  /** the constant prediction that minimises it over a sample */
  readonly estimates: 'mean' | 'median' | 'between mean and median' | 'probability' | 'none';
  /** the largest slope for one element; Infinity where there is none */
  readonly gradientBound: (values: Values) => number;
  /** continuous derivatives everywhere: 0 has a kink, 1 is C¹, Infinity is smooth */
  readonly smoothness: 0 | 1 | typeof Infinity;
}

/** A name that means something else elsewhere. */
export interface Convention {
  /** who: a library or a paper */
  readonly where: string;
  readonly difference: Words;
  /** key in content/sources.yaml */
  readonly source: string;
}

/** A point at the edge, and what is declared to come out there. */
export interface Edge {
  readonly at: Words;
  /** the arguments of the loss, options last */
  readonly input: readonly unknown[];
  /** the declared value, or the error message where it throws */
  readonly value?: number;
  readonly grad?: unknown;
  readonly throws?: string;
  readonly note?: Words;
}

/** Options that are no numbers to be moved: flags, weights, reductions. */
export interface Option {
  readonly type: string;
  readonly default: string;
  readonly label: Words;
}

/** Everything about a loss that is not prose. The site, the checks and the machine outputs read it. */
export interface Card<P extends Parameters = Parameters> {
  readonly id: string;
  readonly name: Words;
  readonly kind: Kind;
  readonly family: Family;
  readonly formula: Formula;
  /** a reason, in words, where the formula cannot be evaluated */
  readonly formulaCheck?: Words;
  readonly parameters: P;
  readonly options?: Readonly<Record<string, Option>>;
  /** where the formula changes piece: continuous there, and the slope test steps around them */
  readonly joints?: (values: Values<P>) => readonly number[];
  readonly properties: Properties;
  readonly conventions: readonly Convention[];
  readonly edges: readonly Edge[];
  /** the call that gives the same number elsewhere */
  readonly frameworks: Readonly<Partial<Record<'pytorch' | 'keras' | 'optax', string>>>;
  /** keys in content/sources.yaml */
  readonly sources: readonly string[];
  readonly loss: (...input: any[]) => LossResult<any>;
}

/** Declares a card. Marked pure where it is called, so that a bundle of the function alone leaves it out. */
export function card<const P extends Parameters>(card: Card<P>): Card<P> {
  return card;
}
