import { decimal } from '../../kit/figure/format.ts';
import { Label, Plot } from '../../kit/plot/Plot.tsx';
import { linear, percent } from '../../kit/plot/scale.ts';
import type { BesideProps } from '../kind.ts';
import { distancesOf, sumsOf } from './distances.ts';

/** The distances painted outside the object, less the depths painted inside it: what is left is the loss, times the pixels. */
export function DistanceSums({ figure, overlap, words }: BesideProps) {
  const { outside, inside } = sumsOf(overlap);
  const deepest = distancesOf(overlap).reduce((sum, distance) => sum + Math.max(0, -distance), 0);
  const x = linear([-Math.max(4, deepest), Math.max(20, outside)], [0.5, 99.5]);
  const bar = (from: number, to: number) => ({ x: percent(x(from)), width: percent(x(to) - x(from)), height: '16%' });
  const rest = outside - inside;
  return (
    <>
      <Plot figure={figure} shape="lengths">
        <line class="axis" x1={percent(x(0))} x2={percent(x(0))} y1="0%" y2="100%" />
        <Label x={x(0)} y={7} dy={2} dx={6} class="s-prediction strong">{words.outside} +{decimal(outside, 1)}</Label>
        <rect class="bar s-prediction" {...bar(0, outside)} y="14%" />
        <rect {...bar(0, outside)} y="14%" fill={`url(#${figure}-hatch)`} />
        <Label x={x(0)} y={40} dy={4} dx={6} class="s-target strong">{words.inside} −{decimal(inside, 1)}</Label>
        <rect class="bar s-target" {...bar(rest, outside)} y="47%" />
        <Label x={x(0)} y={74} dy={4} dx={6} class="s-loss strong">{words.sum} {decimal(rest, 1)}</Label>
        <rect class="bar s-loss" {...bar(Math.min(0, rest), Math.max(0, rest))} y="82%" />
        <line class="overlap-edge" x1={percent(x(outside))} x2={percent(x(outside))} y1="14%" y2="63%" />
        <line class="overlap-edge" x1={percent(x(rest))} x2={percent(x(rest))} y1="47%" y2="98%" />
      </Plot>
      <p class="fraction-line" aria-hidden="true">
        <span>
          (<b class="s-prediction">{decimal(outside, 1)}</b> − <b class="s-target">{decimal(inside, 1)}</b>) ÷ {overlap.grad.length}{' '}
          = <strong>{decimal(overlap.value, 3)}</strong>
        </span>
      </p>
    </>
  );
}
