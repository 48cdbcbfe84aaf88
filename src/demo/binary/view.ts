import { binaryKernels } from '#losses/kernels';
import { shortName, shownParameters } from '../kit/figure/names.ts';
import { words as shared } from '../kit/figure/words.ts';
import type { View } from '../view.ts';
import type { DemoProps } from './Demo.tsx';
import { inputs, type Input } from './input.ts';
import type { Remark } from './remarks.ts';
import { words } from './words.ts';

/** What is worth saying of a loss at a point, beside its value and slope. A loss without a remark has only these. */
const remarks: Readonly<Record<string, Remark>> = {
  'binary-cross-entropy': 'behindSigmoid', 'binary-cross-entropy-with-logits': 'difference', focal: 'focusing',
  hinge: 'margin', 'squared-hinge': 'margin', 'soft-margin': 'otherLabel',
};

/** The curve of any loss of one number and a target of two values, over the number that it takes. */
export const view: View<DemoProps> = {
  fits: ({ id, arguments: [first] }) => id in binaryKernels && first!.name in inputs,
  props: (card, locale) => {
    const [first, target] = card.arguments;
    const input = first!.name as Input;
    return {
      id: `${card.id}-curve`, loss: card.id, name: shortName(card, locale), input,
      signed: target!.numbers === 'sign', remark: remarks[card.id] ?? 'none', naive: card.id === 'binary-cross-entropy-with-logits',
      parameters: shownParameters(card, locale), shared: shared[locale], words: words[locale],
    };
  },
};
