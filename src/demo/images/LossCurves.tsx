import { fill } from '../kit/figure/format.ts';
import { DraggablePoint } from '../kit/plot/DraggablePoint.tsx';
import { AxisX, AxisY, Label, Panel, Plot } from '../kit/plot/Plot.tsx';
import { percent } from '../kit/plot/scale.ts';
import { ticks } from '../kit/plot/ticks.ts';
import { amount, type Curves, type Distortion } from './geometry.ts';
import { kinds } from './picture.ts';
import type { ImagesWords } from './words.ts';

interface LossCurvesProps {
  readonly figure: string;
  readonly curves: Curves;
  readonly distortion: Distortion;
  readonly e: number;
  /** name of the loss */
  readonly loss: string;
  readonly spoken: string;
  readonly words: ImagesWords;
  readonly onAmount: (e: number) => void;
}

/** The loss of each distortion over its squared error, the chosen one with a point to drag. */
export function LossCurves({ figure, curves, distortion: { kind, value }, e, loss, spoken, words, onAmount }: LossCurvesProps) {
  const { x, y, paths, names } = curves;
  return (
    <Plot
      figure={figure} shape="amounts" onPick={(at) => onAmount(x.invert(at))}
      handles={
        <DraggablePoint
          label={words.amount} valueText={spoken} class="s-loss" across={{ field: amount, value: e, scale: x }} y={y(value)}
          onMove={({ across }) => across !== undefined && onAmount(across)}
        />
      }
    >
      <AxisX scale={x} ticks={ticks(x.domain, 5)} />
      <AxisY scale={y} ticks={ticks(y.domain, 4)} />
      <Label x={0} y={0} dx={-28} dy={-14} class="s-loss strong">{loss}</Label>
      <Label x={100} y={100} dy={38} anchor="end" class="quiet">{fill('{amount} →', { amount: words.amount })}</Label>
      <Panel>
        {kinds.map((one, at) => one !== kind && <path key={one} class={`curve other dash-${at}`} d={paths[at]!} />)}
        <path class="curve loss" d={paths[kinds.indexOf(kind)]!} />
      </Panel>
      <line class="crosshair s-residual" x1={percent(x(e))} x2={percent(x(e))} y1="0%" y2="100%" />
      {kinds.map((one, at) => (
        <Label key={one} x={100} y={names[at]!} dx={8} dy={4} class={one === kind ? 's-loss strong' : 'quiet'}>{words[one]}</Label>
      ))}
    </Plot>
  );
}
