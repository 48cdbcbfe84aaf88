import { cardOf } from '#cards/index';
import { initial, type State } from '#demo/kit/state/state';
import { words as shared } from '#demo/kit/figure/words';
import { drawn, fault, type Truth } from './drawn.ts';

/** What a figure of a loss says wrong in a chosen state, in both languages; the other fields are at their defaults. */
export async function faultsIn(loss: string, view: string, change: State): Promise<string[]> {
  const { default: truth } = (await import(`./${view}/truth.ts`)) as { default: Truth };
  const figures = await Promise.all((Object.keys(shared) as (keyof typeof shared)[]).map((locale) =>
    drawn(cardOf(loss), locale, view, (fields) => ({ ...initial(fields), ...change }))));
  return figures.flatMap((figure) => truth(figure).map(fault)).filter((text) => text !== undefined);
}

/** The gradient of a value in each of its numbers, by central differences. */
export function slopesOf(value: (at: readonly number[]) => number, at: readonly number[], step = 1e-5): number[] {
  const moved = (i: number, by: number) => value(at.map((number, j) => (j === i ? number + by : number)));
  return at.map((_, i) => (moved(i, step) - moved(i, -step)) / (2 * step));
}
