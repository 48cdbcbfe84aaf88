import type { Card } from '#core/card/kinds';
import { cards } from '#cards/index';
import { binaryKernels, residualKernels } from '#losses/kernels';
import { shownParameters, shortName } from '../kit/figure/names.ts';
import { words as shared } from '../kit/figure/words.ts';
import type { View } from '../view.ts';
import type { DemoProps } from './Demo.tsx';
import type { Axis } from './geometry.ts';
import { words } from './words.ts';

/** Losses of the residual, or of a score; one of a probability has an axis of its own. */
function axisOf({ id, arguments: [first] }: Card): Axis | undefined {
  if (id in residualKernels) return 'residual';
  return id in binaryKernels && first!.numbers === 'real' ? 'score' : undefined;
}

/** What a loss is compared with at first, itself included. */
const usual: Readonly<Record<Axis, readonly string[]>> = {
  residual: ['mean-squared-error', 'mean-absolute-error', 'huber'],
  score: ['binary-cross-entropy-with-logits', 'hinge', 'squared-hinge'],
};

/** Any losses of one axis together, each with its own parameters. */
export const view: View<DemoProps> = {
  fits: (card) => axisOf(card) !== undefined,
  props(card, locale) {
    const axis = axisOf(card)!;
    const losses = cards.filter((other) => axisOf(other) === axis);
    return {
      id: `${axis}-compare`, axis, shown: [...new Set([...usual[axis], card.id])],
      losses: losses.map((other) => ({ id: other.id, name: shortName(other, locale), parameters: shownParameters(other, locale) })),
      shared: shared[locale], words: words[locale],
    };
  },
};
