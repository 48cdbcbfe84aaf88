import type { ValueAndSlope } from '#core/result';
import { decimal } from '../figure/format.ts';
import type { Position } from '../plot/path.ts';
import { ticks, type Tick } from '../plot/ticks.ts';
import { placeLabels, type Placed, type Wanted } from './labels.ts';
import { curve, jointAt, panels, trace, type Curve, type Joint, type Law, type Scales } from './trace.ts';

/** Everything a figure of a loss over its slope draws, in percent and words. */
export interface CurvesView extends Scales {
  readonly ticks: { readonly x: readonly Tick[]; readonly loss: readonly Tick[]; readonly slope: readonly Tick[] };
  readonly curve: Curve;
  readonly others: readonly (Curve & { readonly id: string })[];
  readonly ghost?: Curve & { readonly id: string };
  readonly joints: readonly Joint[];
  readonly cross: ValueAndSlope & { readonly x: number; readonly yLoss: number; readonly ySlope: number };
  readonly labels: readonly Placed[];
}

export interface CurvesInput {
  readonly scales: Scales;
  readonly law: Law;
  /** the same loss at its former setting, named by it */
  readonly ghost?: (Law & { readonly id: string }) | undefined;
  /** other losses beside it, drawn thin, with their name */
  readonly others: readonly (Law & { readonly id: string; readonly name: string })[];
  /** where the crosshair stands */
  readonly cross: number;
  readonly words: { readonly loss: string; readonly slope: string; readonly axis: string; readonly before: string };
}

/** Draws a loss above its slope, with a crosshair through both and a name at every curve. */
export function curvesView({ scales, law, ghost, others, cross, words }: CurvesInput): CurvesView {
  const { x, loss, slope } = scales;
  const main = trace(law, scales);
  const former = ghost && trace(ghost, scales);
  const rest = others.map(({ id, name, ...other }) => ({ id, name, ...trace(other, scales) }));
  const point = law.at(cross);
  const at = { ...point, x: x(cross), yLoss: bounded(loss(point.value), panels.loss), ySlope: bounded(slope(point.slope), panels.slope) };
  const labels = placeLabels(
    [
      { key: 'loss', text: `${words.loss} ${decimal(point.value, 2)}`, at: [[at.x, at.yLoss]], between: panels.loss },
      { key: 'slope', text: `${words.slope} ${decimal(point.slope, 2)}`, at: [[at.x, at.ySlope]], between: [64, 100] },
      ...(former ? [{ key: 'ghost', text: words.before, at: anchors(former.above), between: panels.loss }] : []),
      ...rest.map(({ id, name, above }): Wanted => ({ key: id, text: name, at: anchors(above), between: panels.loss })),
    ],
    [main, ...rest].flatMap(({ above, below }) => [above, below]),
    [{ key: 'axis', text: words.axis, at: [[100, 65]] }],
  );
  return {
    ...scales, cross: at, labels,
    ticks: { x: ticks(x.domain, 5), loss: ticks(loss.domain, 4), slope: ticks(slope.domain, 3) },
    curve: curve(main),
    others: rest.map(({ id, ...traced }) => ({ id, ...curve(traced) })),
    ...(ghost && former && { ghost: { id: ghost.id, ...curve(former) } }),
    joints: law.joints.filter((joint) => joint >= x.domain[0] && joint <= x.domain[1]).map((joint) => jointAt(law, joint, scales)),
  };
}

/** Points of a curve where its name may stand: the upper ones first, and none that the panel cuts off. */
function anchors(above: readonly Position[]): Position[] {
  const seen = above.filter(([, y]) => y > panels.loss[0] + 6 && y < panels.loss[1] - 8);
  const spread = Array.from({ length: 9 }, (_, i) => seen[Math.round((i / 8) * (seen.length - 1))]).filter((at) => at !== undefined);
  return spread.sort((a, b) => a[1] - b[1]);
}

const bounded = (y: number, [top, bottom]: readonly [number, number]): number => Math.min(bottom, Math.max(top, y));
