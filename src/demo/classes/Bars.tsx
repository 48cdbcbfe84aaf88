import type { ComponentChildren } from 'preact';
import { decimal } from '../kit/figure/format.ts';
import { Arrow } from '../kit/plot/Arrow.tsx';
import { AxisX, Label, Plot } from '../kit/plot/Plot.tsx';
import { linear, percent } from '../kit/plot/scale.ts';
import type { ClassRow } from './geometry.ts';

interface BarsProps {
  readonly figure: string;
  readonly rows: readonly ClassRow[];
  /** is the gradient of the logits drawn, as the way from each bar to its line? */
  readonly arrows: boolean;
  readonly words: { readonly target: string; readonly gradient: string };
  readonly handles: ComponentChildren;
}

/** Where probabilities lie across, and the middle of each bar. */
export const barScale = linear([0, 1], [1, 99]);
export const barMiddle = (k: number): number => 14 + k * height;

const ticks = [{ value: 0, label: '0' }, { value: 0.5, label: '0.5' }, { value: 1, label: '1' }];
const height = 30;
const x = barScale;

/** A bar a class, to be dragged at its end: the probability, a line where the loss wants it, and the gradient. */
export function Bars({ figure, rows, arrows, words, handles }: BarsProps) {
  return (
    <Plot figure={figure} shape="bars" handles={handles}>
      <AxisX scale={x} ticks={ticks} from={91} to={93} />
      {rows.map(({ name, p, q, grad, logit, isTarget }, k) => {
        const top = barMiddle(k) - 12;
        return (
          <g key={name}>
            <Label x={0} y={top + 5} class={isTarget ? 's-target strong' : ''}>{isTarget ? `${name} · ${words.target}` : name}</Label>
            {logit !== undefined && <Label x={45} y={top + 5} anchor="end" class="s-prediction">z {decimal(logit, 2)}</Label>}
            <Label x={67} y={top + 5} anchor="end" class="s-prediction">p {decimal(p, 2)}</Label>
            <Label x={100} y={top + 5} anchor="end" class="s-gradient strong">{words.gradient} {decimal(grad, 2)}</Label>
            <g class="grid">
              {ticks.map(({ value }) => (
                <line key={value} x1={percent(x(value))} x2={percent(x(value))} y1={percent(top + 8)} y2={percent(top + 23)} />
              ))}
            </g>
            <rect class="bar s-prediction" x={percent(x(0))} y={percent(top + 8)} width={percent(x(p) - x(0))} height="8%" />
            <line class="aim s-target" x1={percent(x(q))} x2={percent(x(q))} y1={percent(top + 6.5)} y2={percent(top + 23)} />
            {arrows && <Arrow class="s-gradient" from={[x(p), top + 20]} to={[x(q), top + 20]} aspect={1} />}
          </g>
        );
      })}
    </Plot>
  );
}
