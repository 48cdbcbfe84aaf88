import type { ValueAndSlope } from '#core/result';
import { path, type Position } from '../plot/path.ts';
import { sample } from '../plot/sample.ts';
import type { Scale } from '../plot/scale.ts';

/** A function with its slope, and where it changes piece. */
export interface Law {
  readonly at: (x: number) => ValueAndSlope;
  readonly joints: readonly number[];
}

/** Where things lie in percent: loss above, slope below, on one x axis. */
export interface Scales {
  readonly x: Scale;
  readonly loss: Scale;
  readonly slope: Scale;
}

/** Heights of the two panels in percent. */
export const panels = { loss: [0, 61], slope: [69, 100] } as const;

/** The positions along a loss and along its slope. */
export interface Trace {
  readonly above: readonly Position[];
  readonly below: readonly Position[];
}

/** A curve to draw: its path through the loss panel and through the slope panel. */
export interface Curve {
  readonly loss: string;
  readonly slope: string;
}

const stretches = 160;

/** Follows a loss and its slope over the whole axis. Where the slope jumps, a gap keeps the two sides apart. */
export function trace(law: Law, { x, loss, slope }: Scales): Trace {
  const above: Position[] = [];
  const below: Position[] = [];
  for (const e of sample(x.domain[0], x.domain[1], stretches, law.joints)) {
    const { value, slope: steepness } = law.at(e);
    above.push([x(e), loss(value)]);
    const jump = law.joints.includes(e) && jumpAt(law, e);
    if (jump) below.push([x(e), slope(jump[0])], [x(e), NaN], [x(e), slope(jump[1])]);
    else below.push([x(e), slope(steepness)]);
  }
  return { above, below };
}

/** The two paths of a trace. */
export const curve = ({ above, below }: Trace): Curve => ({ loss: path(above), slope: path(below) });

/** Where a joint is drawn: on the curve, and on the slope with both of its ends where it jumps. */
export interface Joint {
  readonly at: number;
  readonly x: number;
  readonly loss: number;
  readonly slope: number;
  readonly jump?: readonly [left: number, right: number];
}

export function jointAt(law: Law, at: number, { x, loss, slope }: Scales): Joint {
  const here = law.at(at);
  const jump = jumpAt(law, at);
  return { at, x: x(at), loss: loss(here.value), slope: slope(here.slope), ...(jump && { jump: [slope(jump[0]), slope(jump[1])] }) };
}

const beside = 1e-6;

/** The slope on either side of a joint, where the two differ. */
function jumpAt({ at }: Law, joint: number): readonly [left: number, right: number] | undefined {
  const [left, right] = [at(joint - beside).slope, at(joint + beside).slope];
  return Math.abs(right - left) > 1e-3 ? [left, right] : undefined;
}
