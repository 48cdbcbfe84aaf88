import { dice } from '#losses/dice';
import type { ShownParameters } from '../kit/figure/names.ts';
import type { Field, State } from '../kit/state/state.ts';
import { fullRow, nothing, object, presets, rowsOf, side, unpackRow, type Mask } from './mask.ts';

const row = (of: number): Field => ({ min: 0, max: fullRow, step: 1, default: rowsOf(presets.shifted)[of]! });
const flag = { min: 0, max: 1, step: 1, default: 0 } as const;

/** The painted mask is eight fields, one a row; `blank` takes the object away, `slopes` shows the gradient. */
export const fieldsOf = ({ smooth }: ShownParameters) => ({
  r0: row(0), r1: row(1), r2: row(2), r3: row(3), r4: row(4), r5: row(5), r6: row(6), r7: row(7),
  blank: flag, slopes: flag,
  brush: { min: 0, max: 1, step: 0.1, default: 1 },
  smooth: smooth!.field!,
}) as const;
export type OverlapState = State<ReturnType<typeof fieldsOf>>;

export const predictionOf = ({ r0, r1, r2, r3, r4, r5, r6, r7 }: OverlapState): Mask =>
  [r0, r1, r2, r3, r4, r5, r6, r7].flatMap(unpackRow);

export const targetOf = ({ blank }: OverlapState): Mask => (blank ? nothing : object);

/** A painted mask as a change of state. */
export function asRows(mask: Mask): Partial<OverlapState> {
  return Object.fromEntries(rowsOf(mask).map((number, at) => [`r${at}`, number]));
}

export interface Overlap {
  readonly value: number;
  readonly grad: readonly number[];
  /** sums of probabilities: in both, only predicted, only in the target */
  readonly hit: number;
  readonly extra: number;
  readonly missed: number;
}

/** Loss and gradient by the library, with the counts that explain them. */
export function measure(prediction: Mask, target: Mask, smoothing: number): Overlap {
  const { value, grad } = dice(prediction, target, { smooth: smoothing });
  const sum = (of: (p: number, t: number) => number) => prediction.reduce((total, p, at) => total + of(p, target[at]!), 0);
  return {
    value, grad: Array.from(grad),
    hit: sum((p, t) => p * t), extra: sum((p, t) => p * (1 - t)), missed: sum((p, t) => (1 - p) * t),
  };
}

/** A copy with some pixels set. */
export const painted = (mask: Mask, pixels: readonly number[], value: number): Mask =>
  mask.map((old, at) => (pixels.includes(at) ? value : old));

/** The pixel at a share of the width and height, or undefined outside. */
export function pixelAt(x: number, y: number): number | undefined {
  return x >= 0 && x < 1 && y >= 0 && y < 1 ? Math.floor(y * side) * side + Math.floor(x * side) : undefined;
}

/** The pixels on the way from one to another, so that a fast stroke leaves no gaps. */
export function stroke(from: number, to: number): number[] {
  const [x, y] = [from % side, Math.floor(from / side)];
  const [dx, dy] = [(to % side) - x, Math.floor(to / side) - y];
  const steps = Math.max(Math.abs(dx), Math.abs(dy), 1);
  return Array.from({ length: steps + 1 }, (_, i) => Math.round(y + (dy * i) / steps) * side + Math.round(x + (dx * i) / steps));
}

/** Where a key leads from a pixel, stopping at the rim; undefined for keys that move nothing. */
export function movedTo(at: number, key: string): number | undefined {
  const [column, line] = [at % side, Math.floor(at / side)];
  const ways = new Map([
    ['ArrowLeft', [column - 1, line]], ['ArrowRight', [column + 1, line]], ['ArrowUp', [column, line - 1]],
    ['ArrowDown', [column, line + 1]], ['Home', [0, line]], ['End', [side - 1, line]], ['PageUp', [column, 0]],
    ['PageDown', [column, side - 1]],
  ]);
  const [x, y] = (ways.get(key) ?? []).map((to) => Math.min(side - 1, Math.max(0, to)));
  return x === undefined || y === undefined ? undefined : y * side + x;
}

/** The outline of a mask as one path, in pixels of the picture: every side between in and out. */
export function outline(mask: Mask): string {
  const isIn = (column: number, line: number) =>
    column >= 0 && column < side && line >= 0 && line < side && mask[line * side + column]! > 0;
  let path = '';
  for (let i = 0; i <= side; i++) {
    for (let j = 0; j < side; j++) {
      if (isIn(j, i - 1) !== isIn(j, i)) path += `M${j} ${i}h1`;
      if (isIn(i - 1, j) !== isIn(i, j)) path += `M${i} ${j}v1`;
    }
  }
  return path;
}

/** A wedge for the gradient of one pixel: it points where descent moves the pixel, and grows with its share of the largest. */
export function wedge(grad: number, largest: number): string {
  if (!(largest > 0) || !(grad !== 0)) return '';
  const size = 3 + 8 * Math.sqrt(Math.abs(grad) / largest);
  const tip = grad < 0 ? -size : size;
  return `M0 ${tip.toFixed(1)}L${(size * 0.9).toFixed(1)} ${(-tip * 0.6).toFixed(1)}H${(-size * 0.9).toFixed(1)}z`;
}
