import { angular } from '#losses/angular';
import type { ShownParameters } from '../kit/figure/names.ts';
import { descended, planeOf, spotFields, spotsIn, type Spot } from '../kit/plane/plane.ts';
import type { Fields, State } from '../kit/state/state.ts';

export const plane = planeOf({ x: 2.4, y: 2 });
export const names = ['a', 'p', 'n'] as const;
export type Triple = readonly [anchor: Spot, positive: Spot, negative: Spot];

/** The length of a step of descent, in gradients. */
export const learningRate = 0.1;

/** At first the negative is too near for its angle. */
export const fieldsOf = ({ alpha }: ShownParameters): Fields =>
  ({ ...spotFields(plane, { a: [-1.1, -0.5], p: [0.8, -0.7], n: [0.05, 0.15] }), alpha: alpha!.field! });

export interface Measure {
  readonly points: Triple;
  readonly value: number;
  readonly grad: Triple;
  readonly alpha: number;
  /** from anchor to positive */
  readonly base: number;
  readonly midpoint: Spot;
  /** from the midpoint to the negative */
  readonly height: number;
  /** half the angle at the negative where it is equally far from both, in degrees; by base and height anywhere else */
  readonly angle: number;
  /** the height from which on the loss is 0 */
  readonly bound: number;
  readonly next: readonly Spot[];
}

const spot = (gradient: Float64Array): Spot => [gradient[0]!, gradient[1]!];

/** Everything the figure says about three points, by the library. */
export function measure(state: State): Measure {
  const points = spotsIn(state, names) as unknown as Triple;
  const [a, p, n] = points;
  const alpha = state['alpha']!;
  const { value, grad: { anchor, positive, negative } } = angular(a, p, n, { alpha });
  const grad = [spot(anchor), spot(positive), spot(negative)] as const;
  const midpoint: Spot = [(a[0] + p[0]) / 2, (a[1] + p[1]) / 2];
  const base = Math.hypot(a[0] - p[0], a[1] - p[1]);
  const height = Math.hypot(n[0] - midpoint[0], n[1] - midpoint[1]);
  return {
    points, value, grad, alpha, base, midpoint, height,
    angle: (Math.atan2(base, 2 * height) * 180) / Math.PI,
    bound: base / (2 * Math.tan((alpha * Math.PI) / 180)),
    next: descended(points, grad, learningRate),
  };
}

/** The loss of a negative at that height over the midpoint of a base. */
export const lossAt = (base: number, height: number, alpha: number): number =>
  angular([base / 2, 0], [-base / 2, 0], [0, height], { alpha }).value;

/** Which sentence is true: exactly at the bound the gradient is that of the active side; at the midpoint the negative has none. */
export function captionOf({ value, grad, height }: Measure): 'above' | 'midpoint' | 'edge' | 'within' {
  const moves = grad.flat().some((slope) => slope !== 0);
  if (value > 0) return height === 0 ? 'midpoint' : 'above';
  return moves ? 'edge' : 'within';
}
