import type { Role } from '#core/card/symbols';
import { besideLine, placeLabels, type Box } from '../plot/placing.ts';
import type { Position } from '../plot/path.ts';
import type { Plane, Spot } from './plane.ts';
import type { Shape } from './Sign.tsx';

/** A point that can be moved, and where one step of descent leads it. */
export interface ScenePoint {
  /** what it is, for those who do not see it */
  readonly name: string;
  readonly letter: string;
  readonly shape: Shape;
  readonly role: Role;
  readonly at: Spot;
  readonly to: Spot;
}

/** A line of the drawing: dashes and color come with the class, the width in pixels where it means a number. */
export interface SceneLine {
  readonly spots: readonly Spot[];
  readonly class: string;
  readonly width?: number;
}

/** Words in the drawing, with the places where they may stand, the best first. */
export interface SceneLabel {
  readonly text: string;
  readonly class: string;
  readonly wishes: readonly Box[];
}

/** All that a plane draws, in its own units. */
export interface Scene {
  /** areas in which the loss acts */
  readonly zones: readonly (readonly Spot[])[];
  readonly lines: readonly SceneLine[];
  readonly points: readonly ScenePoint[];
  readonly labels: readonly SceneLabel[];
}

/** Middles of the labels in percent; one without a free place is undefined. */
export function placed(plane: Plane, { points, labels }: Scene): (Position | undefined)[] {
  const standing = points.flatMap(({ at, to }): Box[] => {
    const [[x0, y0], [x1, y1]] = [plane.pixels(at), plane.pixels(to)];
    const along = [0.5, 0.75, 1].map((t) => ({ x: x0 + t * (x1 - x0), y: y0 + t * (y1 - y0), width: 12, height: 12 }));
    return [{ x: x0, y: y0, width: 26, height: 26 }, ...along];
  });
  return placeLabels(labels.map(({ wishes }) => wishes), standing, plane.size)
    .map((box) => box && [(box.x / plane.size.width) * 100, (box.y / plane.size.height) * 100]);
}

const sizeOf = (text: string) => ({ width: 7.5 * text.length + 6, height: 17 });

/** Wishes for words beside a line, first on the side that is turned away from a third place. */
export function beside(plane: Plane, from: Spot, to: Spot, third: Spot, text: string): Box[] {
  return besideLine(plane.pixels(from), plane.pixels(to), plane.pixels(third), sizeOf(text));
}

/** Wishes for words along a closed line around a center: just inside it, the top first, then further round on both sides. */
export function inside(plane: Plane, rim: readonly Spot[], center: Spot, text: string): Box[] {
  const [cx, cy] = plane.pixels(center);
  const size = sizeOf(text);
  const turns = [18, 12, 24, 54, 60, 48, 9, 27, 63, 45, 6, 30, 66, 42, 0, 36];
  return turns.map((turn) => {
    const [x, y] = plane.pixels(rim[Math.round((turn / 72) * (rim.length - 1))]!);
    const length = Math.hypot(x - cx, y - cy) || 1;
    const [dx, dy] = [(x - cx) / length, (y - cy) / length];
    return { x: x - dx * (size.width / 2 + 4), y: y - dy * (size.height / 2 + 4), ...size };
  });
}
