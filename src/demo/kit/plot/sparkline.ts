import type { Kind } from '#core/card/kinds';
import { defaults } from '#core/parameter';
import { cardOf } from '#cards/index';
import { binaryKernels, residualKernels } from '#losses/kernels';
import { path, type Position } from './path.ts';
import { sample } from './sample.ts';
import { linear } from './scale.ts';
import { thin } from './thin.ts';

/** What stands for a kind that has no single curve: bars, masks, boxes, clouds, three points, a path through a lattice, two densities, steps, a ball of norm 1. */
const glyphs: Readonly<Record<Exclude<Kind, 'residual' | 'binary'>, string>> = {
  classes: 'M4 11V7M9 11V1.5M14 11V8M19 11V5M24 11V9.5',
  overlap: 'M3 1.5H16V8H3ZM10 4.5H23V11H10Z',
  embeddings: 'M3.5 9.5L12 3L23 8M2 9.5a1.5 1.5 0 1 0 3 0a1.5 1.5 0 1 0 -3 0M10.5 3a1.5 1.5 0 1 0 3 0a1.5 1.5 0 1 0 -3 0M21.5 8a1.5 1.5 0 1 0 3 0a1.5 1.5 0 1 0 -3 0',
  boxes: 'M4 2H14V9H4ZM11 5H22V11H11Z',
  points: 'M4 3L10 8.5M9 2L16 6M20 3.5L22 9.5',
  sequence: 'M2 10.5H7L10 6H15L18 1.5H24',
  generative: 'M2 10.5C6 10.5 6 2 10 2S14 10.5 18 10.5M9 10.5C12 10.5 12 5 16 5S20 10.5 24 10.5',
  policy: 'M3 10.5H9V7H15V3.5H21M18.5 1L21.5 3.5L18.5 6',
  penalty: 'M13 1.5L19 6L13 10.5L7 6Z',
};

/**
 * The sign of a loss: a path in a 26 × 12 box, stroked, that the loss draws itself.
 *
 * Residual losses over an error of ±3, binary ones with target 1 over a logit of ±5, or over a probability where they
 * take one; each fills the height.
 * For the build only, since it knows every card.
 *
 * @throws {RangeError} for an id no loss has
 */
export function sparkline(id: string): string {
  const { kind, loss, arguments: [first, , ...more] } = cardOf(id);
  if (kind === 'residual' && id in residualKernels) {
    const { at, settings, joints } = residualKernels[id]!;
    const values = defaults(settings);
    return stroke([-3, 3], (residual) => at(residual, values).value, joints(values));
  }
  if (kind === 'binary') {
    const { at, settings, joints } = binaryKernels[id]!;
    const values = defaults(settings);
    return stroke(first!.numbers === 'probability' ? [0.01, 1] : [-5, 5], (prediction) => at(prediction, 1, values).value, joints(values));
  }
  if (kind !== 'residual') return glyphs[kind];
  // a loss of more than the residual: around a target of 3, everything else 1
  const rest = more.map(() => [1]);
  return stroke([-3, 3], (residual) => loss([3 + residual], [3], ...rest).value, []);
}

function stroke(span: readonly [number, number], value: (at: number) => number, joints: readonly number[]): string {
  const at = sample(...span, 16, joints);
  const values = at.map(value);
  const x = linear(span, [1, 25]);
  const y = linear([Math.min(...values), Math.max(...values)], [11, 1]);
  return path(thin(at.map((point, i): Position => [tenth(x(point)), tenth(y(values[i]!))]), 0.15));
}

/** Finer than that no eye sees in a picture of 26 pixels, and every page carries all of them. */
const tenth = (position: number): number => Math.round(position * 10) / 10;
