import type { Position } from '../plot/path.ts';
import { linear, type Scale } from '../plot/scale.ts';
import type { Field, Fields, State } from '../state/state.ts';

/** A place in the plane, in its own units. */
export type Spot = readonly [x: number, y: number];

/** The part of the plane that is drawn. Units are equal across and up where the drawing is as wide to high as the plane. */
export interface Plane {
  /** how far a point can be moved from the origin */
  readonly reach: { readonly x: number; readonly y: number };
  readonly x: Scale;
  readonly y: Scale;
  readonly aspect: number;
  /** a place in percent of the drawing */
  readonly place: (spot: Spot) => Position;
  /** the drawing on a narrow phone, in pixels: what is free there is free wherever it is larger */
  readonly size: { readonly width: number; readonly height: number };
  readonly pixels: (spot: Spot) => Position;
}

export function planeOf(reach: Plane['reach']): Plane {
  const x = linear([-reach.x, reach.x], [0, 100]);
  const y = linear([-reach.y, reach.y], [100, 0]);
  const size = { width: 300, height: (300 * reach.y) / reach.x };
  return {
    reach, x, y, size, aspect: reach.x / reach.y,
    place: ([across, up]) => [x(across), y(up)],
    pixels: ([across, up]) => [(x(across) / 100) * size.width, (y(up) / 100) * size.height],
  };
}

/** Two fields for each named point: `ax` and `ay` for `a`. Finer than handles go, so that a step of descent is kept as it is. */
export function spotFields({ reach }: Plane, starts: Readonly<Record<string, Spot>>): Fields {
  const along = (limit: number, value: number): Field => ({ min: -limit, max: limit, step: 0.01, default: value });
  return Object.fromEntries(Object.entries(starts).flatMap(([name, [x, y]]) =>
    [[`${name}x`, along(reach.x, x)], [`${name}y`, along(reach.y, y)]]));
}

/** The named points of a state. */
export const spotsIn = (state: State, names: readonly string[]): Spot[] => names.map((name) => [state[`${name}x`]!, state[`${name}y`]!]);

/** Points as a change of state. */
export function asState(names: readonly string[], spots: readonly Spot[]): State {
  return Object.fromEntries(names.flatMap((name, at) => [[`${name}x`, spots[at]![0]], [`${name}y`, spots[at]![1]]]));
}

/** Where one step of descent leads each point. */
export function descended(spots: readonly Spot[], grad: readonly Spot[], rate: number): Spot[] {
  return spots.map(([x, y], at) => [x - rate * grad[at]![0], y - rate * grad[at]![1]]);
}

/** All places at one distance from a center, the first to the right of it, counterclockwise. */
export function circle([x, y]: Spot, radius: number): Spot[] {
  return Array.from({ length: 73 }, (_, i) => [x + radius * Math.cos((i * Math.PI) / 36), y + radius * Math.sin((i * Math.PI) / 36)]);
}

/** An arc around the origin from one angle to another, in radians. */
export function arc(from: number, to: number, radius: number): Spot[] {
  return Array.from({ length: 49 }, (_, i) => {
    const angle = from + ((to - from) * i) / 48;
    return [radius * Math.cos(angle), radius * Math.sin(angle)];
  });
}
