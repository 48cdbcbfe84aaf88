import type { Card } from '#core/card/kinds';
import { ownSamples } from './own.ts';
import type { Random } from './random.ts';
import { flat, type Trial } from './samples.ts';

/** Options of a loss that are no numbers to be moved, as a sample may set them. */
export interface Variant {
  readonly name: string;
  readonly options: Readonly<Record<string, unknown>>;
}

/** An option by which the losses are weighted. */
interface WeightOption {
  readonly name: string;
  readonly of: 'element' | 'item' | 'class';
  readonly meanOver: 'weights' | 'count';
}

/** The options of a loss that are weights of what is averaged. */
export const weightsOf = ({ options = {} }: Card): WeightOption[] =>
  Object.entries(options).flatMap(([name, { weighs, meanOver }]) => (weighs ? [{ name, of: weighs, meanOver: meanOver ?? 'weights' }] : []));

/** How many weights a loss takes for this sample: one a class, an element, or an item. */
export function weightCount(card: Card, name: string, { input: [first], items }: Trial): number {
  const { of } = weightsOf(card).find((option) => option.name === name)!;
  if (of === 'class') return (first as readonly (readonly number[])[])[0]!.length;
  return of === 'element' ? flat(first).length : items;
}

/** Every way to call a loss on a sample: plain, weighted, with something ignored, with its flags set. */
export function variants(card: Card, sample: Trial, random: Random): Variant[] {
  const options = card.options ?? {};
  const list: Variant[] = [{ name: 'plain', options: {} }];
  for (const { name } of weightsOf(card)) list.push({ name, options: { [name]: random.list(weightCount(card, name, sample), () => random.between(0.2, 3)) } });
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
