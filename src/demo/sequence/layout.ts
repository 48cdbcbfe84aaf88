import { linear, type Scale } from '../kit/plot/scale.ts';
import { logSumExp } from './geometry.ts';
import { classes } from './word.ts';

/** Heights of the two panels in percent: the lattice above, the frames' probabilities below, on the same columns. */
export const panels = { lattice: [4, 51], frames: [61, 100] } as const;

/** Radius in pixels of a state that every path goes through; the area of the disc is the posterior. */
export const fullRadius = 10;

export interface Columns {
  /** the middle of a frame */
  readonly x: Scale;
  /** half the width of a bar */
  readonly half: number;
}

export const columnsOf = (frames: number): Columns => ({ x: linear([-0.5, frames - 0.5], [0, 100]), half: Math.min(6, 22 / frames) });

/** The height of a state of the lattice: the first at the top. */
export function rowOf(states: number): Scale {
  const [top, bottom] = panels.lattice;
  return linear([-0.5, states - 0.5], [top, bottom]);
}

const gap = 4;
const [top, bottom] = panels.frames;
const height = (bottom - top - gap * (classes.length - 1)) / classes.length;

/** The heights of probabilities 0 and 1 of a class. */
export function band(id: number): Scale {
  const floor = top + height + id * (height + gap);
  return linear([0, 1], [floor, floor - height]);
}

/** Beyond these a probability says little of its logit. */
const [least, most] = [1e-6, 1 - 1e-6];

/** Where a logit lies while the others of its frame hold still: as high as its softmax. */
export function logitScale(id: number, others: readonly number[]): Scale {
  const rest = logSumExp(others);
  const heightOf = band(id);
  const scale = (z: number): number => heightOf(1 / (1 + Math.exp(rest - z)));
  const invert = (position: number): number => {
    const p = Math.min(most, Math.max(least, heightOf.invert(position)));
    return rest + Math.log(p / (1 - p));
  };
  return Object.assign(scale, { domain: [-Infinity, Infinity] as const, range: heightOf.range, invert });
}
