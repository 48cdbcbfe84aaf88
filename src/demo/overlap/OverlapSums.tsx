import type { ComponentChildren } from 'preact';
import { decimal } from '../kit/figure/format.ts';
import { Label, Plot } from '../kit/plot/Plot.tsx';
import { linear, percent } from '../kit/plot/scale.ts';
import type { Overlap } from './geometry.ts';
import type { OverlapWords } from './words.ts';

interface OverlapSumsProps {
  readonly figure: string;
  readonly sums: Overlap;
  readonly smooth: number;
  readonly words: OverlapWords;
}

/** The two masks as lengths, laid one under the other so that their overlap lines up, and the fraction they make. */
export function OverlapSums({ figure, sums: { hit, extra, missed, value }, smooth, words }: OverlapSumsProps) {
  const x = linear([0, Math.max(32, hit + extra, hit + missed)], [0.5, 99.5]);
  const bar = (from: number, to: number) => ({ x: percent(x(from)), width: percent(x(to) - x(from)), height: '16%' });
  const hatch = `url(#${figure}-hatch)`;
  return (
    <div class="sums">
      <Plot figure={figure} shape="lengths">
        <rect class="overlap-zone" x={percent(x(0))} width={percent(x(hit) - x(0))} y="14%" height="72%" />
        <Label x={0} y={7} dy={2} class="s-prediction strong">{words.prediction} {decimal(hit + extra, 1)}</Label>
        <rect class="bar s-prediction" {...bar(0, hit + extra)} y="14%" />
        <rect {...bar(hit, hit + extra)} y="14%" fill={hatch} />
        <Label x={x(hit)} y={50} dy={4} dx={hit > 12 ? -8 : 8} anchor={hit > 12 ? 'end' : 'start'} class="strong">{words.hit} {decimal(hit, 1)}</Label>
        <rect class="bar s-target" {...bar(0, hit)} y="70%" />
        <rect class="bar hollow s-target" {...bar(0, hit + missed)} y="70%" />
        <Label x={0} y={100} dy={-2} class="s-target strong">{words.target} {decimal(hit + missed, 1)}</Label>
        <line class="overlap-edge" x1={percent(x(hit))} x2={percent(x(hit))} y1="10%" y2="90%" />
      </Plot>
      <p class="fraction-line" aria-hidden="true">
        1 −{' '}
        <span class="fraction">
          <span>2 × {decimal(hit, 1)} + <Smooth>{smooth}</Smooth></span>
          <span><b class="s-prediction">{decimal(hit + extra, 1)}</b> + <b class="s-target">{decimal(hit + missed, 1)}</b> + <Smooth>{smooth}</Smooth></span>
        </span>{' '}
        = <strong>{decimal(value, 3)}</strong>
      </p>
      <ul class="keys">
        <Key name={words.hit} count={hit}><rect class="bar s-prediction" width="16" height="16" /></Key>
        <Key name={words.extra} count={extra}><rect class="bar s-prediction" width="16" height="16" /><rect width="16" height="16" fill={hatch} /></Key>
        <Key name={words.missed} count={missed}><rect class="bar hollow s-target" x="1" y="1" width="14" height="14" /></Key>
      </ul>
    </div>
  );
}

const Smooth = ({ children }: { readonly children: number }) => <span class="s-parameter">{children === 1e-5 ? '0.00001' : decimal(children, 2)}</span>;

function Key({ name, count, children }: { readonly name: string; readonly count: number; readonly children: ComponentChildren }) {
  return <li><svg width="16" height="16" aria-hidden="true">{children}</svg> {name} <b>{decimal(count, 1)}</b></li>;
}
