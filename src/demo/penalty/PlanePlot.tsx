import type { ComponentChildren } from 'preact';
import { path } from '../kit/plot/path.ts';
import { AxisX, AxisY, Label, Mark, Panel, Plot } from '../kit/plot/Plot.tsx';
import { ticks } from '../kit/plot/ticks.ts';
import { place, x, y, type Drawing } from './geometry.ts';
import type { Coefficients } from './minimum.ts';
import type { PenaltyWords } from './words.ts';

interface PlanePlotProps {
  readonly figure: string;
  readonly view: Drawing;
  readonly lowest: Coefficients;
  readonly words: PenaltyWords;
  readonly handle: ComponentChildren;
}

/** The plane of two coefficients: contours of the quadratic loss, the ball of the penalty, and the path between their minima. */
export function PlanePlot({ figure, view: { w, contours, touching, ball, trail }, lowest, words, handle }: PlanePlotProps) {
  const [left, top] = place(w);
  const [across, up] = place(lowest);
  const above = lowest[1] >= w[1]; // the names of the two points stand on sides turned away from each other
  return (
    <Plot figure={figure} shape="coefficients" handles={handle}>
      <AxisX scale={x} ticks={ticks(x.domain, 5)} />
      <AxisY scale={y} ticks={ticks(y.domain, 5)} />
      <Label x={100} y={50} dy={-7} anchor="end" class="quiet symbol">w₁</Label>
      <Label x={50} y={0} dx={8} dy={14} class="quiet symbol">w₂</Label>
      <Panel>
        {ball && <path class="ball" d={ball} />}
        {contours.map((d, i) => <path key={i} class="curve contour" d={d} />)}
        <path class="curve touching" d={touching} />
        <path class="curve trail" d={path(trail.map((at) => place(at.w)))} />
      </Panel>
      <Mark x={left} y={top} class="s-prediction" />
      <Label x={left} y={top} dy={above ? 20 : -12} anchor={anchorAt(left)} class="s-prediction strong">{words.with}</Label>
      <Label x={across} y={up} dy={above ? -14 : 25} anchor={anchorAt(across)} class="s-target">{words.without}</Label>
    </Plot>
  );
}

/** Words near a side grow inwards. */
const anchorAt = (at: number) => (at < 33 ? 'start' : at > 67 ? 'end' : 'middle');
