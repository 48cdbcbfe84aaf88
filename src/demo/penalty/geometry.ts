import type { ShownParameters } from '../kit/figure/names.ts';
import { path, type Position } from '../kit/plot/path.ts';
import { linear } from '../kit/plot/scale.ts';
import type { Field, State } from '../kit/state/state.ts';
import { minimum, slopesAt, type Coefficients } from './minimum.ts';
import type { Penalty } from './losses.ts';

/** How far coefficients are drawn, and how far the minimum without a penalty can be moved. */
export const reach = 2.6;
const movable = 2;
const coefficient = (value: number): Field => ({ min: -movable, max: movable, step: 0.05, default: value });

/** At first the L1 penalty is strong enough for the smaller coefficient to be 0. */
export const fieldsOf = ({ strength }: ShownParameters) => ({
  m1: coefficient(1.8), m2: coefficient(0.7), strength: { ...strength!.field!, default: 0.6 },
}) as const;
export type PenaltyState = State<ReturnType<typeof fieldsOf>>;

export const lowestOf = ({ m1, m2 }: PenaltyState): Coefficients => [m1, m2];
export const x = linear([-reach, reach], [0, 100]);
export const y = linear([-reach, reach], [100, 0]);
export const place = ([w1, w2]: Coefficients): Position => [x(w1), y(w2)];

/** The quadratic loss without the penalty. */
export function quadratic(w: Coefficients, lowest: Coefficients): number {
  const [s1, s2] = slopesAt(w, lowest);
  return 0.5 * (s1 * (w[0] - lowest[0]) + s2 * (w[1] - lowest[1]));
}

const turns = 72;
const directions: readonly Coefficients[] = Array.from({ length: turns + 1 }, (_, i) => {
  const angle = (2 * Math.PI * i) / turns;
  return [Math.cos(angle), Math.sin(angle)];
});

/** All coefficients with the same quadratic loss: an ellipse around its minimum, met on each ray by its curvature there. */
const ellipse = (level: number, lowest: Coefficients): Position[] => directions.map((direction) => {
  const length = Math.sqrt(level / quadratic([lowest[0] + direction[0], lowest[1] + direction[1]], lowest));
  return place([lowest[0] + length * direction[0], lowest[1] + length * direction[1]]);
});

/** All coefficients with the same penalty as `w`: on each ray by how fast the penalty grows along it. */
function ball(penalty: Penalty, w: Coefficients): Position[] {
  const of = (at: Coefficients): number => penalty(at, { strength: 1 }).value;
  const power = Math.log2(of([2, 0]) / of([1, 0])); // 1 for L1, 2 for L2
  const level = of(w);
  return directions.map((direction) => {
    const length = (level / of(direction)) ** (1 / power);
    return place([length * direction[0], length * direction[1]]);
  });
}

/** Quadratic losses worth a line. */
const levels = [0.05, 0.2, 0.5, 1, 2] as const;
const steps = 50;

export interface Drawing {
  /** the coefficients at the smallest sum */
  readonly w: Coefficients;
  readonly penalty: number;
  readonly contours: readonly string[];
  /** the contour that passes the smallest sum: it touches the ball */
  readonly touching: string;
  /** none where both coefficients are 0, and none of a strength of 0: there every penalty is the same */
  readonly ball: string | undefined;
  /** the coefficients for every strength of the slider */
  readonly trail: readonly { readonly strength: number; readonly w: Coefficients }[];
}

/** Everything the figure draws of a penalty. */
export function draw(penalty: Penalty, { strength, ...state }: PenaltyState, largest: number): Drawing {
  const lowest: Coefficients = [state.m1, state.m2];
  const w = minimum(penalty, strength, lowest);
  const strengths = Array.from({ length: steps + 1 }, (_, i) => (largest * i) / steps);
  return {
    w, penalty: penalty(w, { strength }).value,
    contours: levels.map((level) => path(ellipse(level, lowest))),
    touching: path(ellipse(quadratic(w, lowest), lowest)),
    ball: strength === 0 || zeros(w) === 'both' ? undefined : `${path(ball(penalty, w))}Z`,
    trail: strengths.map((at) => ({ strength: at, w: minimum(penalty, at, lowest) })),
  };
}

/** How many of the coefficients are exactly 0, and which one where it is one. */
export function zeros([w1, w2]: Coefficients): 'none' | 'first' | 'second' | 'both' {
  if (w1 === 0) return w2 === 0 ? 'both' : 'first';
  return w2 === 0 ? 'second' : 'none';
}

