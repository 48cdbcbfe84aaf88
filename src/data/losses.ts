import type { Argument } from '#core/card/arguments';
import type { Card } from '#core/card/kinds';
import type { LossResult } from '#core/result';
import { cards } from '#cards/index';

/** What of a card decides when its loss applies to two columns, and how it is called. */
export interface Applies {
  readonly id: string;
  readonly kind: 'residual' | 'binary';
  /** the numbers that it takes as prediction and as target */
  readonly takes: readonly [Argument['numbers'], Argument['numbers']];
  /** it is one number for all rows together: no row has a share of its own */
  readonly joint: boolean;
  /** it can be below 0, so that its parts are no shares of a whole */
  readonly signed: boolean;
  /** what makes its prediction a number in the unit of the target, where it is not by default */
  readonly options: Readonly<Record<string, unknown>>;
}

/** A loss of two columns, with its function. */
export interface ColumnLoss extends Applies {
  readonly loss: (prediction: Float64Array, target: Float64Array, options?: object) => LossResult;
}

/** Is it a loss of a number, probability or score and its target, and of nothing else? */
const takesColumns = ({ kind, arguments: given }: Card): boolean =>
  (kind === 'residual' || kind === 'binary') && given.length === 2 && given.every(({ form }) => form === 'vector' || form === 'list');

/** Every loss of the library that takes two columns, in the order of the library. */
export const columnLosses: readonly ColumnLoss[] = cards.filter(takesColumns).map(({ id, kind, arguments: [first, second], options = {}, properties, loss }) => ({
  id, kind: kind as Applies['kind'], takes: [first!.numbers, second!.numbers], joint: first!.form === 'list', signed: properties.range[0] < 0,
  options: 'logInput' in options ? { logInput: false } : {}, loss,
}));
