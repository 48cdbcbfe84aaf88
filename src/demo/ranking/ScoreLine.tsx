import { decimal } from '../kit/figure/format.ts';
import { Sign } from '../kit/plane/Sign.tsx';
import { Arrow } from '../kit/plot/Arrow.tsx';
import { DraggablePoint } from '../kit/plot/DraggablePoint.tsx';
import { AxisX, Label, Plot } from '../kit/plot/Plot.tsx';
import { linear, percent } from '../kit/plot/scale.ts';
import { ticks } from '../kit/plot/ticks.ts';
import type { Field } from '../kit/state/state.ts';
import { reach, type Measure } from './geometry.ts';

const x = linear([-reach, reach], [4, 96]);
/** Each score has its own height, so that equal ones do not hide each other. */
const heights = [32, 62] as const;
export const signs = [{ letter: 's₁', shape: 'circle', role: 'prediction' }, { letter: 's₂', shape: 'square', role: 'residual' }] as const;

/** Handles go by twentieths. */
const handle: Field = { min: -reach, max: reach, step: 0.05, default: 0 };

interface ScoreLineProps {
  readonly figure: string;
  readonly sizes: Measure;
  readonly names: readonly string[];
  /** symbol of the margin */
  readonly margin: string;
  readonly onMove: (score: number, to: number) => void;
}

/** Two scores on a line, the margin on top of the one that should be lower, and where a step leads each. */
export function ScoreLine({ figure, sizes: { scores, target, margin, next }, names, margin: symbol, onMove }: ScoreLineProps) {
  const lower = target === 1 ? 1 : 0;
  const low = scores[lower];
  const [from, to] = [x(low), x(low + margin)];
  return (
    <Plot
      figure={figure} shape="scores"
      handles={signs.map(({ role }, i) => (
        <DraggablePoint
          key={role} class={`bare s-${role}`} label={names[i]!} valueText={decimal(scores[i]!, 2)} y={heights[i]!}
          across={{ field: handle, scale: x, value: scores[i]! }} onMove={(place) => onMove(i, place.across!)}
        />
      ))}
    >
      <rect class="zone" x={percent(from)} width={percent(to - from)} y="10%" height="76%" />
      <AxisX scale={x} ticks={ticks([-reach, reach], 6)} from={10} to={86} />
      <line class="required s-parameter" x1={percent(to)} x2={percent(to)} y1="10%" y2="86%" />
      <Label x={to} y={8} dy={-4} anchor={to > 80 ? 'end' : 'start'} class="s-parameter symbol">
        {`${signs[lower].letter} + ${symbol}`}
      </Label>
      {heights.map((height, i) => (
        <g key={height}>
          <line class={`axis s-${signs[i]!.role}`} x1="0%" x2="100%" y1={percent(height)} y2={percent(height)} />
          <Arrow class="s-gradient" from={[x(scores[i]!), height]} to={[x(next[i]!), height]} aspect={1} />
        </g>
      ))}
      {signs.map((sign, i) => <Sign key={sign.letter} {...sign} x={x(scores[i]!)} y={heights[i]!} />)}
    </Plot>
  );
}
