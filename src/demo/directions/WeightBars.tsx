import { decimal } from '../kit/figure/format.ts';
import { Sign } from '../kit/plane/Sign.tsx';
import { Label, Plot } from '../kit/plot/Plot.tsx';
import { percent } from '../kit/plot/scale.ts';
import type { BatchLoss } from './batch.ts';
import type { Measure } from './geometry.ts';

interface WeightBarsProps {
  readonly figure: string;
  readonly loss: BatchLoss;
  readonly sizes: Measure;
  readonly words: { readonly weights: string; readonly loss: string };
}

/** The softmax of one row: a bar for each of the others, the positives filled. */
export function WeightBars({ figure, loss: { members }, sizes: { row, weights, rowLoss }, words }: WeightBarsProps) {
  const height = 84 / row.others.length;
  return (
    <Plot figure={figure} shape="weights">
      <Label x={2} y={4} class="quiet small">{words.weights}</Label>
      {row.others.map((other, at) => {
        const { letter, shape, role } = members[other]!;
        const middle = 8 + height * (at + 0.5);
        const weight = weights[at]!;
        const positive = row.positives.includes(other);
        return (
          <g key={at}>
            <Sign letter={letter} shape={shape} role={role} x={8} y={middle} />
            <rect
              class={`bar ${positive ? 's-target' : 'hollow s-residual'}`}
              x="16%" width={percent(64 * weight)} y={percent(middle - 4)} height="8%"
            />
            <Label x={16 + 64 * weight} y={middle} dx={6} dy={4} class={positive ? 's-target strong' : ''}>{decimal(weight, 3)}</Label>
          </g>
        );
      })}
      <Label x={98} y={98} anchor="end" class="s-loss strong">{words.loss} {decimal(rowLoss, 2)}</Label>
    </Plot>
  );
}
