import type { Position } from './path.ts';

/** A box of the drawing in pixels, by its middle. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Do two boxes overlap? */
export function collide(a: Box, b: Box): boolean {
  return Math.abs(a.x - b.x) * 2 < a.width + b.width && Math.abs(a.y - b.y) * 2 < a.height + b.height;
}

/** Is a box wholly inside a drawing of that size? */
export function within({ x, y, width, height }: Box, view: { readonly width: number; readonly height: number }): boolean {
  return x - width / 2 >= 0 && y - height / 2 >= 0 && x + width / 2 <= view.width && y + height / 2 <= view.height;
}

/**
 * A free place for each label: the first of its wishes that is inside the drawing and hits nothing that stands.
 *
 * A label without a free wish is left out (undefined): it must be told elsewhere. Earlier labels go first.
 */
export function placeLabels(
  wishes: readonly (readonly Box[])[], standing: readonly Box[], view: { readonly width: number; readonly height: number },
): (Box | undefined)[] {
  const taken = [...standing];
  return wishes.map((boxes) => {
    const free = boxes.find((box) => within(box, view) && !taken.some((other) => collide(box, other)));
    if (free) taken.push(free);
    return free;
  });
}

/** Wishes for a label beside a line: along its middle part, first on the side that is turned away from the third point. */
export function besideLine([x1, y1]: Position, [x2, y2]: Position, [x3, y3]: Position, size: Pick<Box, 'width' | 'height'>): Box[] {
  const length = Math.hypot(x2 - x1, y2 - y1) || 1;
  const turn = (x2 - x1) * (y3 - y1) - (y2 - y1) * (x3 - x1) > 0 ? -1 : 1;
  const [nx, ny] = [(-turn * (y2 - y1)) / length, (turn * (x2 - x1)) / length];
  const away = 4 + (Math.abs(nx) * size.width + Math.abs(ny) * size.height) / 2;
  return [away, -away, 1.8 * away, -1.8 * away].flatMap((offset) => [0.5, 0.4, 0.6, 0.3, 0.7].map((t) => ({
    x: x1 + t * (x2 - x1) + offset * nx, y: y1 + t * (y2 - y1) + offset * ny, ...size,
  })));
}
