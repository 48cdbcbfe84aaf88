import type { Position } from '../kit/plot/path.ts';
import { linear, percent } from '../kit/plot/scale.ts';
import { reach, type Clouds, type Spot } from './clouds.ts';
import type { Slopes } from './geometry.ts';

/** Unit lengths are equal across and up where the drawing is as wide to high as the plane. */
export const aspect = reach.x / reach.y;
export const x = linear([-reach.x, reach.x], [0, 100]);
export const y = linear([-reach.y, reach.y], [100, 0]);
export const onPlane = ([across, up]: Spot): Position => [x(across), y(up)];

/** All arrows are shortened alike where the longest would exceed this. */
const longest = 1.2;
/** An arrow starts beside the sign of its point. */
const rim = 0.17;

/** From beside each predicted point to where descent moves it: against the gradient. A point without a slope has no arrow. */
export function arrowsOf(
  { prediction }: Clouds, grad: Slopes['grad'], arrowScale: number,
): (readonly [from: Position, to: Position] | undefined)[] {
  const lengths = grad.map(([dx, dy]) => Math.hypot(dx, dy));
  const scale = Math.min(arrowScale * grad.length, longest / Math.max(...lengths));
  return prediction.map(([px, py], at) => {
    const length = lengths[at]!;
    if (!(length > 0)) return undefined;
    const [dx, dy] = [-grad[at]![0] / length, -grad[at]![1] / length];
    const end = rim + scale * length;
    return [onPlane([px + rim * dx, py + rim * dy]), onPlane([px + end * dx, py + end * dy])];
  });
}

/** A straight line between two points, moved aside by some of the unit: to the right of its way, so that the way back stays apart. */
export function lineOf([ax, ay]: Spot, [bx, by]: Spot, aside = 0) {
  const length = Math.hypot(bx - ax, by - ay) || 1;
  const [right, up] = [(aside * (by - ay)) / length, (-aside * (bx - ax)) / length];
  return { x1: percent(x(ax + right)), y1: percent(y(ay + up)), x2: percent(x(bx + right)), y2: percent(y(by + up)) };
}

/** The radius of the sign of the witness function at a place, in pixels; 0 where it is not drawn. */
export function radiusOf(value: number, largest: number): number {
  const radius = 5.5 * Math.sqrt(Math.abs(value) / Math.max(largest, 0.02));
  return radius < 0.6 ? 0 : Math.round(radius * 10) / 10;
}
