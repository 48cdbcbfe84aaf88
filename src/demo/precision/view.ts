import { words as shared } from '../kit/figure/words.ts';
import type { View } from '../view.ts';
import type { DemoProps } from './Demo.tsx';
import { subjects } from './forms.ts';
import { words } from './words.ts';

/** The losses whose textbook form breaks, and how. */
export const view: View<DemoProps> = {
  fits: ({ id }) => id in subjects,
  props: ({ id: loss }, locale) => ({ id: `${loss}-precision`, loss, shared: shared[locale], words: words[locale] }),
};
