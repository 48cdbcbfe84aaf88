import type { Values } from '#core/parameter';
import type { Joint } from './trace.ts';

/** The tint between two opposite joints, in percent, and the parameter whose value they are. */
export interface Zone {
  readonly owner: string;
  readonly left: number;
  readonly right: number;
}

/** The zone that a parameter spans from −value to value; none where the joints of the drawing are not a parameter's. */
export function zoneOf(joints: readonly Joint[], values: Values): Zone | undefined {
  const [first, last] = [joints[0], joints.at(-1)];
  if (!first || !last || last.at <= 0) return undefined;
  const owner = Object.keys(values).find((name) => values[name] === last.at && first.at === -last.at);
  return owner === undefined ? undefined : { owner, left: first.x, right: last.x };
}
