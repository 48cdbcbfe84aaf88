import type { FormulaSymbol } from './symbols.ts';

/** The values of the symbols of a formula that are not parameters, by their LaTeX. Lists are indexed from 1. */
export type Inputs = Readonly<Record<string, number | readonly number[]>>;

/**
 * The formula a page shows, in the form that can be evaluated: natural log as `\ln`, bounds on every sum, an index
 * in braces. It gives the loss of one element, row, image or triplet, not the mean of a batch.
 */
export interface Formula {
  /** left side, shown only: `\ell(e)` */
  readonly name: string;
  /** right side, shown and evaluated against the code */
  readonly body: string;
  /** every free symbol of body and where, by its LaTeX; a parameter by its `symbol`. A parameter not listed keeps its default. */
  readonly symbols: Readonly<Record<string, FormulaSymbol>>;
  /** a relation shown beside it: `e = \hat{y} - y` */
  readonly where?: string;
  /** definitions of symbols of the body, shown below it and substituted when it is evaluated; one may use those after it */
  readonly given?: Readonly<Record<string, string>>;
  /** symbols among `given` that the gradient takes as constants, by definition of the loss */
  readonly held?: readonly string[];
  /**
   * The values of the symbols that are not parameters, from the arguments of the loss for one element (row, image, triplet);
   * of a coupled loss from whole arguments and the index of the element, from 1.
   */
  inputs(...input: any[]): Inputs;
}
