import type { ResidualKernel } from '#core/kinds';
import { defaults, type Values } from '#core/parameter';
import { path, type Position } from '../path.ts';
import { sample } from '../sample.ts';
import { linear, type Scale } from '../scale.ts';

/** A curve to draw: its path through the loss panel and through the slope panel. */
export interface Curve {
  readonly loss: string;
  readonly slope: string;
}

export interface Joint {
  readonly at: number;
  readonly x: number;
  readonly loss: number;
  /** where the slope ends on either side, and its value at the joint itself; equal where it is continuous */
  readonly slope: readonly [left: number, at: number, right: number];
}

/** The errors that are drawn. Wide enough to leave every default threshold well behind. */
export const span: readonly [number, number] = [-4, 4];

/** Heights of the two panels in percent: loss above, slope below, on one x axis. */
export const panels = { loss: [0, 61], slope: [69, 100] } as const;

const finer = 160;

/**
 * The heights of values and slopes. They hold still while a parameter moves, so that the curve is seen to move;
 * only where it would leave the drawing do they give way.
 */
export function scales(kernel: ResidualKernel, values: Values): { loss: Scale; slope: Scale } {
  const start = defaults(kernel.parameters);
  const room = Object.keys(kernel.parameters).length > 0 ? 1.55 : 1.06;
  const edge = (at: Values) => span.map((e) => kernel.at(e, at));
  const highest = Math.max(...edge(start).map(({ v }) => v * room), ...edge(values).map(({ v }) => v * 1.06));
  const steepest = Math.max(...edge(start).map(({ g }) => Math.abs(g) * room), ...edge(values).map(({ g }) => Math.abs(g) * 1.15));
  return { loss: linear([0, highest], [panels.loss[1], panels.loss[0]]), slope: linear([-steepest, steepest], [panels.slope[1], panels.slope[0]]) };
}

export interface Trace {
  readonly above: readonly Position[];
  readonly below: readonly Position[];
}

/** Positions along a loss and its slope. Where the slope jumps, a gap keeps the two sides apart. */
export function traces(kernel: ResidualKernel, values: Values, x: Scale, loss: Scale, slope: Scale): Trace {
  const joints = kernel.joints(values);
  const above: Position[] = [];
  const below: Position[] = [];
  for (const e of sample(span[0], span[1], finer, joints)) {
    const { v, g } = kernel.at(e, values);
    above.push([x(e), loss(v)]);
    if (joints.includes(e) && jumps(kernel, values, e)) {
      const [left, , right] = slopesAround(kernel, values, e);
      below.push([x(e), slope(left)], [x(e), NaN], [x(e), slope(right)]);
    } else below.push([x(e), slope(g)]);
  }
  return { above, below };
}

/** The two paths of a trace. */
export const curve = ({ above, below }: Trace): Curve => ({ loss: path(above), slope: path(below) });

const beside = 1e-6;

function slopesAround(kernel: ResidualKernel, values: Values, joint: number): [number, number, number] {
  return [joint - beside, joint, joint + beside].map((e) => kernel.at(e, values).g) as [number, number, number];
}

function jumps(kernel: ResidualKernel, values: Values, joint: number): boolean {
  const [left, , right] = slopesAround(kernel, values, joint);
  return Math.abs(right - left) > 1e-3;
}

/** Where a joint is drawn. */
export function jointAt(kernel: ResidualKernel, values: Values, joint: number, x: Scale, loss: Scale, slope: Scale): Joint {
  const [left, at, right] = slopesAround(kernel, values, joint);
  const jumping = jumps(kernel, values, joint);
  return {
    at: joint, x: x(joint), loss: loss(kernel.at(joint, values).v),
    slope: jumping ? [slope(left), slope(at), slope(right)] : [slope(at), slope(at), slope(at)],
  };
}

