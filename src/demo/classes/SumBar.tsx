import { decimal } from '../kit/figure/format.ts';
import { AxisX, Label, Plot } from '../kit/plot/Plot.tsx';
import { percent } from '../kit/plot/scale.ts';
import { ticks } from '../kit/plot/ticks.ts';
import { sumScale, type Parts } from './measure/parts.ts';

interface SumBarProps {
  readonly figure: string;
  readonly parts: Parts;
  /** what the parts sum to */
  readonly total: string;
  /** what each part is called */
  readonly names: readonly string[];
}

/** The parts of a loss laid end to end: lengths that add up. */
export function SumBar({ figure, parts, total, names }: SumBarProps) {
  const scale = sumScale(parts);
  let from = 0;
  return (
    <Plot figure={figure} shape="sum">
      <AxisX scale={scale} ticks={ticks(scale.domain, 4)} from={42} to={92} />
      {parts.parts.map(({ name, value }, i) => {
        const [left, right] = [scale(from), scale(from += value)];
        const place = `part part-${name} part-at-${i}`;
        return <rect key={i} class={place} x={percent(left)} y="46%" width={percent(right - left)} height="40%" />;
      })}
      {parts.parts.map(({ value }, i) => (
        <Label key={i} x={(100 / parts.parts.length) * i} y={36} class="part-label">{`${names[i]!} ${decimal(value, 2)}`}</Label>
      ))}
      <Label x={0} y={12} class="s-loss strong">{`${total} ${decimal(parts.sum, 2)}`}</Label>
    </Plot>
  );
}
