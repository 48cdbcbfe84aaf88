import { decimal } from '../../kit/figure/format.ts';
import { Label, Plot } from '../../kit/plot/Plot.tsx';
import { linear, percent } from '../../kit/plot/scale.ts';
import type { BesideProps, Overlap } from '../kind.ts';
import type { Fraction } from './fraction.ts';
import { FractionLine } from './FractionLine.tsx';

/** The two masks as lengths, laid one under the other so that their overlap lines up, and the fraction they make. */
export const overlapSums = (fractionOf: (overlap: Overlap) => Fraction) => function OverlapSums({ figure, overlap, words }: BesideProps) {
  const { hit, extra, missed, value } = overlap;
  const x = linear([0, Math.max(32, hit + extra, hit + missed)], [0.5, 99.5]);
  const bar = (from: number, to: number) => ({ x: percent(x(from)), width: percent(x(to) - x(from)), height: '16%' });
  return (
    <>
      <Plot figure={figure} shape="lengths">
        <rect class="overlap-zone" x={percent(x(0))} width={percent(x(hit) - x(0))} y="14%" height="72%" />
        <Label x={0} y={7} dy={2} class="s-prediction strong">{words.prediction} {decimal(hit + extra, 1)}</Label>
        <rect class="bar s-prediction" {...bar(0, hit + extra)} y="14%" />
        <rect {...bar(hit, hit + extra)} y="14%" fill={`url(#${figure}-hatch)`} />
        <Label x={x(hit)} y={50} dy={4} dx={hit > 12 ? -8 : 8} anchor={hit > 12 ? 'end' : 'start'} class="strong">{words.hit} {decimal(hit, 1)}</Label>
        <rect class="bar s-target" {...bar(0, hit)} y="70%" />
        <rect class="bar hollow s-target" {...bar(0, hit + missed)} y="70%" />
        <Label x={0} y={100} dy={-2} class="s-target strong">{words.target} {decimal(hit + missed, 1)}</Label>
        <line class="overlap-edge" x1={percent(x(hit))} x2={percent(x(hit))} y1="10%" y2="90%" />
      </Plot>
      <FractionLine fraction={fractionOf(overlap)} value={value} words={words} />
    </>
  );
};
