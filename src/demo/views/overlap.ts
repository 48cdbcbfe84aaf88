import { dice } from '#losses/dice';
import { side, type Mask } from './mask.ts';

/** One pixel in pixels: a finger's width, eight of which fill a phone. */
export const cell = 44;
export const view = { width: side * cell, height: side * cell } as const;

export interface Overlap {
  readonly value: number;
  readonly grad: readonly number[];
  /** soft counts: sums of probabilities */
  readonly hit: number;
  readonly extra: number;
  readonly missed: number;
}

/** Loss and gradient by the library, with the counts that explain them. */
export function measure(prediction: Mask, target: Mask, smooth: number): Overlap {
  const { value, grad } = dice(prediction, target, { smooth });
  const sum = (of: (p: number, t: number) => number) => prediction.reduce((total, p, at) => total + of(p, target[at]!), 0);
  return {
    value, grad: Array.from(grad),
    hit: sum((p, t) => p * t), extra: sum((p, t) => p * (1 - t)), missed: sum((p, t) => (1 - p) * t),
  };
}

/** A copy with one pixel set. */
export const painted = (mask: Mask, at: number, value: number): Mask => mask.map((old, i) => (i === at ? value : old));

/** The pixel under a place of the drawing, or undefined outside. */
export function pixelAt(x: number, y: number): number | undefined {
  const [column, row] = [Math.floor(x / cell), Math.floor(y / cell)];
  return column >= 0 && column < side && row >= 0 && row < side ? row * side + column : undefined;
}

/** The pixels on the way from one to another, so that a fast stroke leaves no gaps. */
export function stroke(from: number, to: number): number[] {
  const [x, y] = [from % side, Math.floor(from / side)];
  const [dx, dy] = [(to % side) - x, Math.floor(to / side) - y];
  const steps = Math.max(Math.abs(dx), Math.abs(dy), 1);
  return Array.from({ length: steps + 1 }, (_, i) => Math.round(y + (dy * i) / steps) * side + Math.round(x + (dx * i) / steps));
}

/** Where a key leads from a pixel; undefined for keys that move nothing. The rim stops. */
export function moved(at: number, key: string): number | undefined {
  const [column, row] = [at % side, Math.floor(at / side)];
  const stay = (x: number, y: number) => Math.min(side - 1, Math.max(0, y)) * side + Math.min(side - 1, Math.max(0, x));
  switch (key) {
    case 'ArrowLeft': return stay(column - 1, row);
    case 'ArrowRight': return stay(column + 1, row);
    case 'ArrowUp': return stay(column, row - 1);
    case 'ArrowDown': return stay(column, row + 1);
    case 'Home': return stay(0, row);
    case 'End': return stay(side - 1, row);
    case 'PageUp': return stay(column, 0);
    case 'PageDown': return stay(column, side - 1);
    default: return undefined;
  }
}

/** The outline of a mask: the pixel sides between in and out, as one path. */
export function outline(mask: Mask): string {
  const isIn = (column: number, row: number) =>
    column >= 0 && column < side && row >= 0 && row < side && mask[row * side + column]! > 0;
  let path = '';
  for (let i = 0; i <= side; i++) {
    for (let j = 0; j < side; j++) {
      if (isIn(j, i - 1) !== isIn(j, i)) path += `M${j * cell} ${i * cell}h${cell}`;
      if (isIn(i - 1, j) !== isIn(i, j)) path += `M${i * cell} ${j * cell}v${cell}`;
    }
  }
  return path;
}

/** A sign for one pixel's gradient: a wedge pointing where descent moves it, as large as its share of the largest. */
export function wedge(grad: number, largest: number): string {
  if (!(largest > 0) || grad === 0) return '';
  const size = 4 + 8 * Math.sqrt(Math.abs(grad) / largest);
  const tip = grad < 0 ? -size : size;
  return `M0 ${tip.toFixed(1)}L${(size * 0.8).toFixed(1)} ${(-tip * 0.6).toFixed(1)}H${(-size * 0.8).toFixed(1)}z`;
}
