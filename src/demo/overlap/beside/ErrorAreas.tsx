import { decimal, fill } from '../../kit/figure/format.ts';
import { AxisX, AxisY, Label, Plot } from '../../kit/plot/Plot.tsx';
import { linear, percent } from '../../kit/plot/scale.ts';
import { ticks } from '../../kit/plot/ticks.ts';
import type { BesideProps } from '../kind.ts';
import { areasOf, type PixelError } from './areas.ts';

/** A bar narrower than this, in percent, has no room for its number of pixels. */
const room = 15;

/** The errors of a loss in decreasing order, each as wide as the IoU that it takes: their area is the loss. `most` is the largest possible. */
export const errorAreas = (error: PixelError, most: number) => function ErrorAreas({ figure, overlap, words }: BesideProps) {
  const areas = areasOf(overlap, error);
  const half = most / 2; // as high as all of them, or as half of them where none is larger
  const x = linear([0, 1], [0, 100]);
  const y = linear([0, areas.some((area) => area.error > half) ? most : half], [100, 0]);
  return (
    <>
      <Plot figure={figure} shape="areas">
        <AxisX scale={x} ticks={ticks(x.domain, 4)} />
        <AxisY scale={y} ticks={ticks(y.domain, 4)} />
        {areas.map(({ from, to, error: height, inTarget, pixels }) => {
          const bar = { x: percent(x(from)), width: percent(x(to) - x(from)), y: percent(y(height)), height: percent(100 - y(height)) };
          return (
            <g key={`${height} ${inTarget}`}>
              <rect class={inTarget ? 'bar hollow s-target' : 'bar s-prediction'} {...bar} />
              {!inTarget && <rect {...bar} fill={`url(#${figure}-hatch)`} />}
              {x(to) - x(from) > room && (
                <Label x={x((from + to) / 2)} y={(y(height) + 100) / 2} dy={4} anchor="middle" class="strong">{fill(words.pixels, { n: String(pixels) })}</Label>
              )}
            </g>
          );
        })}
        <Label x={0} y={0} dx={-4} dy={-10}>{words.error} ↑</Label>
        <Label x={100} y={0} dy={-10} anchor="end">{words.decrease} →</Label>
      </Plot>
      <p class="fraction-line" aria-hidden="true"><span>{words.area} = <strong>{decimal(overlap.value, 3)}</strong></span></p>
    </>
  );
};
