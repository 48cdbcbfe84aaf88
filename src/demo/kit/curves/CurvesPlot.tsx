import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Values } from '#core/parameter';
import type { Role } from '#core/card/symbols';
import { AxisX, AxisY, Label, Mark, Panel, Plot } from '../plot/Plot.tsx';
import { percent } from '../plot/scale.ts';
import type { CurvesView } from './curves.ts';
import { panels } from './trace.ts';
import { zoneOf } from './zone.ts';

interface CurvesPlotProps {
  readonly figure: string;
  readonly view: CurvesView;
  readonly parameters: Readonly<Record<string, { readonly symbol: string }>>;
  readonly values: Values;
  /** name of the x axis */
  readonly axis: string;
  /** what the x axis measures: gives the crosshair its color */
  readonly role: Role;
  readonly handle: ComponentChildren;
  /** more to draw, over the curves and under the marks */
  readonly children?: ComponentChildren;
  /** the reader pointed at a place of the drawing: x in percent */
  readonly onPick: (x: number) => void;
}

const [lossTop, lossBottom] = panels.loss;
const [slopeTop, slopeBottom] = panels.slope;
const labelClass: Readonly<Record<string, string>> = { loss: 's-loss strong', slope: 's-gradient strong', ghost: 's-loss ghost' };

/** Loss above, slope below, on one axis and under one crosshair. */
export function CurvesPlot({ figure, view, parameters, values, axis, role, handle, onPick, children }: CurvesPlotProps) {
  const { x, loss, slope, ticks, curve, others, ghost, joints, cross, labels } = view;
  const middle = percent(slope(0));
  // the grid stands still while a curve moves: only where a scale gives way is it compared again
  const grid = useMemo(() => (
    <>
      <AxisX scale={x} ticks={ticks.x} />
      <AxisY scale={loss} ticks={ticks.loss} />
      <AxisY scale={slope} ticks={ticks.slope} />
    </>
  ), [x, loss, slope].flatMap(({ domain }) => domain));
  return (
    <Plot figure={figure} shape="tall" handles={handle} onPick={onPick}>
      <Zone view={view} parameters={parameters} values={values} />
      {grid}
      <line class="axis" x1="0%" x2="100%" y1={middle} y2={middle} />
      <Label x={100} y={65} dy={4} anchor="end" class="quiet">{`${axis} →`}</Label>
      <Panel top={lossTop} bottom={lossBottom}>
        {others.map(({ id, loss: d }, i) => <path key={id} class={`curve other dash-${i}`} d={d} />)}
        {ghost && <path key={ghost.id} class="curve ghost" d={ghost.loss} />}
        <path class="curve loss" d={curve.loss} />
      </Panel>
      <Panel top={slopeTop} bottom={slopeBottom}>
        {others.map(({ id, slope: d }, i) => <path key={id} class={`curve other dash-${i}`} d={d} />)}
        {ghost && <path key={ghost.id} class="curve ghost gradient" d={ghost.slope} />}
        <path class="curve gradient" d={curve.slope} />
      </Panel>
      {children}
      <line class={`crosshair s-${role}`} x1={percent(cross.x)} x2={percent(cross.x)} y1="0%" y2="100%" />
      {joints.map(({ x: left, loss: top, slope: middleOf, jump }, i) => (
        <g key={i}>
          <Mark x={left} y={top} class="s-parameter" open />
          {jump && <line class="jump" x1={percent(left)} x2={percent(left)} y1={percent(jump[0])} y2={percent(jump[1])} />}
          {jump?.map((y, side) => <Mark key={side} x={left} y={y} class="s-gradient" open />)}
          {jump && <Mark x={left} y={middleOf} class="s-gradient" />}
        </g>
      ))}
      <Mark x={cross.x} y={cross.ySlope} class="s-gradient" />
      {labels.map(({ key, text, ...place }) => (
        <Label key={key === 'ghost' ? ghost!.id : key} {...place} class={labelClass[key] ?? 'quiet'}>{text}</Label>
      ))}
    </Plot>
  );
}

/** The range of residuals between two opposite joints, in the color of the parameter that sets it. */
function Zone({ view: { joints }, parameters, values }: Pick<CurvesPlotProps, 'view' | 'parameters' | 'values'>) {
  const zone = zoneOf(joints, values);
  if (!zone) return null;
  const { owner, left, right } = zone;
  const symbol = parameters[owner]!.symbol;
  const narrow = right - left < 10; // there the two symbols would touch
  return (
    <g>
      <rect class="zone" x={percent(left)} y="0%" width={percent(right - left)} height="100%" />
      <text class="label symbol s-parameter" x={percent(left)} y="0%" dy="-9" text-anchor={narrow ? 'end' : 'middle'}>−{symbol}</text>
      <text class="label symbol s-parameter" x={percent(right)} y="0%" dy="-9" text-anchor={narrow ? 'start' : 'middle'}>{symbol}</text>
    </g>
  );
}
