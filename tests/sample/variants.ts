import type { Card } from '#core/kinds';
import type { Random } from './random.ts';
import type { Sample } from './samples.ts';

/** Options of a loss that are no numbers to be moved, as a sample may set them. */
export interface Variant {
  readonly name: string;
  readonly options: Readonly<Record<string, unknown>>;
}

/** How many weights a loss takes for this sample: one a class, or one an element. */
export function weightCount(card: Card, { input: [first], items }: Sample): number {
  return card.kind === 'classes' ? (first as readonly (readonly number[])[])[0]!.length : items;
}

/** Every way to call a loss on a sample: plain, weighted, with something ignored, with its flags set. */
export function variants(card: Card, sample: Sample, random: Random): Variant[] {
  const options = card.options ?? {};
  const list: Variant[] = [{ name: 'plain', options: {} }];
  if ('weight' in options) list.push({ name: 'weighted', options: { weight: random.list(weightCount(card, sample), () => random.between(0.2, 3)) } });
  if ('swap' in options) list.push({ name: 'swapped', options: { swap: true } });
  const ignored = ignorable(card, sample);
  if (ignored !== undefined) list.push({ name: 'ignoring', options: { ...list.at(-1)!.options, ignoreIndex: ignored } });
  return list;
}

/** A class whose rows can be ignored while another row remains. */
function ignorable(card: Card, { input: [, target] }: Sample): number | undefined {
  if (!('ignoreIndex' in card.parameters)) return undefined;
  const classes = [...new Set(target as readonly number[])];
  return classes.length > 1 ? classes[0] : undefined;
}
