import type { ComponentChildren } from 'preact';
import { decimal } from '../kit/figure/format.ts';
import { Arrow } from '../kit/plot/Arrow.tsx';
import { path, type Position } from '../kit/plot/path.ts';
import { Label, Panel, Plot } from '../kit/plot/Plot.tsx';
import { corners, type Measure } from './geometry.ts';
import { aspect, type Plane } from './plane.ts';
import { Token } from './Token.tsx';

interface PlanePlotProps {
  readonly figure: string;
  readonly view: Plane;
  readonly sizes: Measure;
  readonly swap: boolean;
  readonly margin: string;
  readonly handles: ComponentChildren;
}

/** Three points of the plane, the reach of the margin, and where descent moves each. */
export function PlanePlot({ figure, view: { at, arrows, balls, labels }, sizes, swap, margin, handles }: PlanePlotProps) {
  const fromPositive = swap && sizes.across < sizes.toNegative;
  const line = (from: Position, to: Position, name: string) => <path class={`curve tie ${name}`} d={path([from, to])} />;
  return (
    <Plot figure={figure} shape="plane" handles={handles}>
      <Panel>
        <rect class="plane-frame" x="0" y="0" width="100" height="100" />
        {balls.map((d, i) => <path key={i} class="reach" d={d} />)}
        {line(at.anchor, at.positive, 's-target')}
        {line(at.anchor, at.negative, fromPositive ? 'spare' : 's-residual')}
        {swap && line(at.positive, at.negative, fromPositive ? 's-residual' : 'spare')}
      </Panel>
      {corners.map((corner) => <Arrow key={corner} class="s-gradient" from={at[corner]} to={arrows[corner]} aspect={aspect} />)}
      {corners.map((corner) => <Token key={corner} corner={corner} x={at[corner][0]} y={at[corner][1]} />)}
      <Words at={labels.margin} class="s-parameter symbol">d(a, p) + {margin}</Words>
      <Words at={labels.toPositive} class="s-target strong">{decimal(sizes.toPositive, 2)}</Words>
      <Words at={labels.toNegative} class={fromPositive ? 'quiet' : 's-residual strong'}>{decimal(sizes.toNegative, 2)}</Words>
      <Words at={labels.across} class={fromPositive ? 's-residual strong' : 'quiet'}>{decimal(sizes.across, 2)}</Words>
    </Plot>
  );
}

function Words({ at, class: name, children }: { readonly at: Position | undefined; readonly class: string; readonly children: ComponentChildren }) {
  return at ? <Label x={at[0]} y={at[1]} dy={4} anchor="middle" class={name}>{children}</Label> : null;
}
