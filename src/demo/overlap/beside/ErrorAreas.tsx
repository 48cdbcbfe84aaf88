import { decimal, fill } from '../../kit/figure/format.ts';
import { AxisX, AxisY, Label, Plot } from '../../kit/plot/Plot.tsx';
import { linear, percent } from '../../kit/plot/scale.ts';
import { ticks } from '../../kit/plot/ticks.ts';
import { areasOf, largestError } from './areas.ts';
import type { BesideProps } from './OverlapSums.tsx';

/** A bar narrower than this, in percent, has no room for its number of pixels. */
const room = 15;

/** Errors are drawn up to their largest possible, or to half of it where none is larger. */
function heightOf(loss: string, error: number): number {
  const half = largestError(loss) / 2;
  return error > half ? 2 * half : half;
}

/** The errors in decreasing order, each as wide as the IoU that it takes: their area is the loss. */
export function ErrorAreas({ figure, overlap, words }: BesideProps) {
  const x = linear([0, 1], [0, 100]);
  const areas = areasOf(overlap);
  const y = linear([0, heightOf(overlap.loss, areas[0]?.error ?? 0)], [100, 0]);
  return (
    <>
      <Plot figure={figure} shape="areas">
        <AxisX scale={x} ticks={ticks(x.domain, 4)} />
        <AxisY scale={y} ticks={ticks(y.domain, 4)} />
        {areas.map(({ from, to, error, inTarget, pixels }) => {
          const bar = { x: percent(x(from)), width: percent(x(to) - x(from)), y: percent(y(error)), height: percent(100 - y(error)) };
          return (
            <g key={`${error} ${inTarget}`}>
              <rect class={inTarget ? 'bar hollow s-target' : 'bar s-prediction'} {...bar} />
              {!inTarget && <rect {...bar} fill={`url(#${figure}-hatch)`} />}
              {x(to) - x(from) > room && (
                <Label x={x((from + to) / 2)} y={(y(error) + 100) / 2} dy={4} anchor="middle" class="strong">{fill(words.pixels, { n: String(pixels) })}</Label>
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
}
