import type { Values } from '#core/parameter';
import { path, type Position } from '../kit/plot/path.ts';
import { linear, type Scale } from '../kit/plot/scale.ts';
import type { State } from '../kit/state/state.ts';
import { valuesOf, type Now } from './geometry.ts';
import { losses } from './losses.ts';
import { pointsOf } from './points.ts';
import { scoreAt } from './training.ts';

/** The scores that are drawn; at their ends a sigmoid has saturated. */
export const scoreX: Scale = linear([-8, 8], [0, 100]);
/** A higher loss leaves the drawing. */
const highest = 5;

/** The loss of one point over its score, for each class, and where the points stand. */
export interface ScoresView {
  readonly y: Scale;
  readonly curves: readonly [string, string];
  /** where the name of each class stands */
  readonly names: readonly [Position, Position];
  readonly points: readonly { readonly slot: number; readonly label: number; readonly at: Position }[];
  /** how many points have left the drawing */
  readonly outside: number;
}

const range = Array.from({ length: 81 }, (_, i) => scoreX.domain[0] + i / 5);

/** How a loss judges the points of a state at the step that is looked at. */
export function scoresView({ id, model }: Now, state: State): ScoresView {
  const values = valuesOf(id, state);
  const [most0, most1] = [0, 1].map((label) => Math.max(...range.map((score) => lossAt(id, score, label, values)))) as [number, number];
  const y = linear([0, Math.min(highest, Math.max(0.1, most0, most1) * 1.05)], [100, 0]);
  const place = (score: number, label: number): Position => [scoreX(score), y(lossAt(id, score, label, values))];
  const points = pointsOf(state).map((point) => ({ slot: point.slot, label: point.label, at: place(scoreAt(model, point), point.label) }));
  const inside = points.filter(({ at }) => at.every((position) => position >= 0 && position <= 100));
  return {
    y, points: inside, outside: points.length - inside.length,
    curves: [path(range.map((score) => place(score, 0))), path(range.map((score) => place(score, 1)))],
    names: [[99, 12], [1, 12]],
  };
}

/** The loss of a single point. */
export const lossAt = (id: string, score: number, label: number, values: Values): number => losses[id]!([score], [label], values).value;
