import type { Facts, Meaning } from './columns.ts';
import type { Applies } from './losses.ts';

/** Does a loss take predictions of this meaning? A probability is a number too; a score is not one in the unit of its target. */
export function takesMeaning({ kind, takes: [prediction] }: Applies, meaning: Meaning): boolean {
  if (kind === 'residual') return meaning !== 'logit';
  return prediction === 'probability' ? meaning === 'probability' : meaning === 'logit';
}

/** The targets as a loss wants them: labels as −1 and 1, or as 0 and 1. What are no labels stays as it is, for the loss to take or refuse. */
export function targetsFor({ takes: [, wanted] }: Applies, target: Float64Array, { labels }: Facts, meaning: Meaning): Float64Array {
  if (meaning === 'value') return target;
  if (labels === 'zero-one' && wanted === 'sign') return target.map((y) => 2 * y - 1);
  if (labels === 'signs' && wanted !== 'sign') return target.map((y) => (y + 1) / 2);
  return target;
}
