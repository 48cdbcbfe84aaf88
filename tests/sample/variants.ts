import type { Card } from '#core/card/kinds';
import { ownSamples } from './own.ts';
import type { Random } from './random.ts';
import { flat, type Trial } from './samples.ts';

/** Options of a loss that are no numbers to be moved, as a sample may set them. */
export interface Variant {
  readonly name: string;
  readonly options: Readonly<Record<string, unknown>>;
}

/** Is a weight of this loss one for each class, rather than for each element? */
export const weighsClasses = (card: Card): boolean => 'weight' in (card.options ?? {}) && card.arguments[0]!.form === 'rows' && card.kind === 'classes';

/** How many weights a loss takes for this sample: one a class, or one an element. */
export function weightCount(card: Card, { input: [first], items }: Trial): number {
  return weighsClasses(card) ? (first as readonly (readonly number[])[])[0]!.length : card.elementwise ? flat(first).length : items;
}

/** Every way to call a loss on a sample: plain, weighted, with something ignored, with its flags set. */
export function variants(card: Card, sample: Trial, random: Random): Variant[] {
  const options = card.options ?? {};
  const list: Variant[] = [{ name: 'plain', options: {} }];
  if ('weight' in options) list.push({ name: 'weighted', options: { weight: random.list(weightCount(card, sample), () => random.between(0.2, 3)) } });
  for (const [name, { type, default: usual }] of Object.entries(options)) if (type === 'boolean') list.push({ name, options: { [name]: usual !== 'true' } });
  list.push(...(ownSamples.get(card.id)?.variants ?? []));
  const ignored = ignorable(card, sample);
  if (ignored !== undefined) list.push({ name: 'ignoring', options: { ...list.at(-1)!.options, ignoreIndex: ignored } });
  return list;
}

/** A class whose rows can be ignored while another row remains. */
function ignorable(card: Card, { input: [, target] }: Trial): number | undefined {
  if (!('ignoreIndex' in card.parameters)) return undefined;
  const classes = [...new Set(target as readonly number[])];
  return classes.length > 1 ? classes[0] : undefined;
}
