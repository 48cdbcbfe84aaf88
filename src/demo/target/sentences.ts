import type { Role } from '#core/card/symbols';
import { decimal, fill } from '../kit/figure/format.ts';
import type { Told } from '../kit/figure/Sentence.tsx';
import type { State } from '../kit/state/state.ts';
import { axisOf, leastOf, mirrorOf, shown } from './geometry.ts';
import type { Law } from './laws.ts';
import type { Quantity, TargetWords } from './words.ts';

/** Whose color each quantity takes. */
export const rolesOf: Readonly<Record<Quantity, Role>> = {
  p: 'prediction', z: 'prediction', rate: 'prediction', mean: 'prediction', v: 'prediction', y: 'target', r: 'residual',
};

/** A text with places, and what stands in them. */
interface Said {
  readonly text: string;
  readonly numbers: Readonly<Record<string, Told>>;
}

/** What the state says about a loss, as one text with places, and what stands in them. */
export function captionOf(law: Law, state: State, words: TargetWords): Said {
  const axis = axisOf(law, state);
  const x = state[axis.over]!;
  const here = axis.at(x, state);
  const [least, mirror, note] = [leastOf(law, state), mirrorOf(law, state), axis.note?.(x, state)];
  const number = (value: number, role: Role): Told => ({ text: decimal(value, 2), role });
  const prediction = (value: number): Told => ({ text: shown(law.fields, axis.over, value), role: 'prediction' });
  const numbers: Record<string, Told> = {
    ...Object.fromEntries([axis.over, ...axis.held].map((name) =>
      [name, { text: shown(law.fields, name, state[name]!), role: rolesOf[name] }])),
    loss: number(here.value, 'loss'), slope: number(here.slope, 'gradient'),
    ...('at' in least && { least: number(least.at, 'prediction') }),
    ...(mirror && { mirror: prediction(mirror.at), other: number(mirror.value, 'loss') }),
    ...(note && { note: number(note.value, note.name === 'norm' || note.name === 'percentage' ? 'gradient' : 'prediction') }),
  };
  const compared = mirror && words[comparison(mirror.value, here.value)];
  const sentences = [words.caption, compared, 'at' in least ? words.least : words[least.towards], note && words[note.name]];
  const text = sentences.filter((sentence) => sentence !== undefined).join(' ');
  const named = fill(text, { axis: words[axis.over], state: stateText(law, state, words) });
  return { text: named, numbers };
}

/** Losses that differ by rounding, or in no digit that is printed, are the same. */
function comparison(mirrored: number, here: number): 'mirrorSame' | 'mirrorLarger' | 'mirrorSmaller' {
  const same = Math.abs(mirrored - here) <= 1e-9 * Math.abs(here) || decimal(mirrored, 2) === decimal(here, 2);
  return same ? 'mirrorSame' : mirrored > here ? 'mirrorLarger' : 'mirrorSmaller';
}

/** "prediction 3.5, target 2.0": the crosshair and what is held, by name. Without values the places stay, to be filled in color. */
export function stateText(law: Law, state: State, words: TargetWords, values: Readonly<Record<string, string>> = {}): string {
  const { over, held } = axisOf(law, state);
  return [over, ...held].map((name) => fill(`${words[name]} {${name}}`, values)).join(', ');
}
