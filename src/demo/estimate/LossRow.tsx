import { AxisY, Label, Mark, Panel } from '../kit/plot/Plot.tsx';
import { percent } from '../kit/plot/scale.ts';
import { lineAt, type Row } from './geometry.ts';
import { shown } from './sentences.ts';

interface LossRowProps {
  readonly row: Row;
  /** it is the loss of the page */
  readonly own: boolean;
  /** the statistic that its minimum is, where it has a name */
  readonly what: string | undefined;
  readonly dash: string;
}

/** The summed loss over the constant prediction, its lowest point led up to the sample, and from where that moved. */
export function LossRow({ row, own, what, dash }: LossRowProps) {
  const { id, name, estimate, top, bottom, scale, ticks, path, mark, from } = row;
  const middle = (top + bottom) / 2;
  return (
    <g>
      <AxisY scale={scale} ticks={ticks} />
      <line class={`tie s-prediction ${dash}`} x1={percent(mark.x)} x2={percent(mark.x)} y1={percent(mark.y)} y2={percent(lineAt)} />
      <Panel top={top} bottom={bottom}>
        <path class={`curve loss sum-${id} ${own ? 'own' : ''}`} d={path} />
      </Panel>
      <line class="way s-prediction" x1={percent(from)} x2={percent(mark.x)} y1={percent(mark.y)} y2={percent(mark.y)} />
      <Mark x={from} y={mark.y} class="s-prediction former" open />
      <Mark x={mark.x} y={mark.y} class="s-prediction" />
      <Label x={100} y={middle} dx={8} dy={-4} class={`s-loss ${own ? 'strong' : ''}`}>{name}</Label>
      <Label x={100} y={middle} dx={8} dy={13} class="s-prediction estimate">
        {what === undefined ? shown(estimate) : `${what} ${shown(estimate)}`}
      </Label>
    </g>
  );
}
