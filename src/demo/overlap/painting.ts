import { side, type Mask } from './mask.ts';

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
