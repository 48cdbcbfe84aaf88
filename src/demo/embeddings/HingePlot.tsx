import { decimal } from '../kit/figure/format.ts';
import { path } from '../kit/plot/path.ts';
import { AxisX, Label, Mark, Panel, Plot } from '../kit/plot/Plot.tsx';
import { linear, percent } from '../kit/plot/scale.ts';
import { ticks } from '../kit/plot/ticks.ts';
import { hinge, type Measure } from './geometry.ts';
import { Token } from './Token.tsx';

interface HingePlotProps {
  readonly figure: string;
  readonly sizes: Measure;
  readonly margin: number;
  readonly words: { readonly loss: string; readonly distance: string; readonly margin: string };
}

/** The loss over the distance of the negative, and below it the same distances on a ruler, where the loss is a length. */
export function HingePlot({ figure, sizes: { toPositive, counted, value }, margin, words }: HingePlotProps) {
  const joint = toPositive + margin;
  const widest = Math.max(6, joint * 1.1, counted * 1.1);
  const x = linear([0, widest], [2, 98]);
  const y = linear([0, Math.max(4, joint * 1.05)], [52, 3]);
  const at = (place: number) => percent(x(place));
  const late = x(counted) > 66;
  return (
    <Plot figure={figure} shape="hinge">
      <rect class="zone" x={at(0)} width={percent(x(joint) - x(0))} y="3%" height="89%" />
      <AxisX scale={x} ticks={ticks([0, widest], 6)} from={3} to={92} />
      <line class="axis" x1={at(0)} x2={at(widest)} y1={percent(y(0))} y2={percent(y(0))} />
      <line class="axis" x1={at(0)} x2={at(widest)} y1="78%" y2="78%" />
      <Panel><path class="curve loss" d={path(hinge(toPositive, margin, widest).map(([place, loss]) => [x(place), y(loss)]))} /></Panel>
      <line class="crosshair" x1={at(counted)} x2={at(counted)} y1={percent(y(value))} y2="86%" />
      <g class="span s-parameter">
        <line x1={at(toPositive)} x2={at(joint)} y1="66%" y2="66%" />
        <line x1={at(joint)} x2={at(joint)} y1={percent(y(0))} y2="86%" class="drop" />
      </g>
      <Label x={x((toPositive + joint) / 2)} y={66} dy={-7} anchor="middle" class="s-parameter">{words.margin} {decimal(margin, 1)}</Label>
      {value > 0 && <line class="length s-loss" x1={at(counted)} x2={at(joint)} y1="78%" y2="78%" />}
      <Token corner="positive" x={x(toPositive)} y={72} />
      <Token corner="negative" x={x(counted)} y={86} />
      <Mark x={x(joint)} y={y(0)} class="s-parameter" open />
      <Mark x={x(counted)} y={y(value)} class="s-loss" />
      <Label x={x(counted)} y={y(value)} dx={late ? -10 : 10} dy={late && value > 0 ? 20 : -10} anchor={late ? 'end' : 'start'} class="s-loss strong">
        {words.loss} {decimal(value, 2)}
      </Label>
      <Label x={98} y={100} anchor="end" dy={14} class="quiet small">{words.distance} →</Label>
    </Plot>
  );
}
