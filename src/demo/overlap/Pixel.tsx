import { decimal, fill } from '../kit/figure/format.ts';
import { percent } from '../kit/plot/scale.ts';
import { side } from './mask.ts';
import type { OverlapWords } from './words.ts';

/** Of a pixel, in percent of the picture. */
export const width = 100 / side;
export const cornerOf = (pixel: number) => ({ left: (pixel % side) * width, top: Math.floor(pixel / side) * width });

/** Where the sign of a pixel stands, from its top: above its probability, or below its distance. */
const middleOf = (distance: number | undefined): number => (distance === undefined ? 0.44 : 0.66);

interface PixelProps {
  readonly pixel: number;
  readonly p: number;
  readonly inTarget: boolean;
  readonly distance: number | undefined;
  readonly hatch: string;
  readonly focused: boolean;
  readonly words: OverlapWords;
}

/** One pixel: solid where it overlaps the target, hatched beyond, a hollow square where it is missed. */
export function Pixel({ pixel, p, inTarget, distance, hatch, focused, words }: PixelProps) {
  const { left, top } = cornerOf(pixel);
  const square = { x: percent(left), y: percent(top) };
  const said = [
    fill(words.pixel, { row: String(Math.floor(pixel / side) + 1), column: String((pixel % side) + 1), p: decimal(p, 1) }),
    inTarget && words.inTarget, distance !== undefined && fill(words.distance, { d: decimal(distance, 1) }),
  ];
  return (
    <g role="gridcell" tabindex={focused ? 0 : -1} data-pixel={pixel} aria-label={said.filter(Boolean).join(', ')}>
      <rect class={`pixel ${inTarget ? 'wanted' : ''}`.trim()} {...square} />
      {p > 0 && <rect class="paint" {...square} fill-opacity={0.15 + 0.75 * p} />}
      {p > 0 && !inTarget && <rect {...square} fill={hatch} />}
      {p < 1 && inTarget && <Missed share={1 - p} x={left + width / 2} y={top + width * middleOf(distance)} />}
      {p > 0 && p < 1 && (
        <text class="label small" x={percent(left + width)} y={percent(top + width)} dx="-4" dy="-5" text-anchor="end">{decimal(p, 1)}</text>
      )}
      {distance !== undefined && (
        <text class="label small distance" {...square} dx="4" dy="13">{decimal(distance, 1)}</text>
      )}
    </g>
  );
}

/** A hollow square around a middle, whose area is the share of the pixel that is missed. */
function Missed({ share, x, y }: { readonly share: number; readonly x: number; readonly y: number }) {
  const size = width * 0.52 * Math.sqrt(share);
  return <rect class="missed" x={percent(x - size / 2)} y={percent(y - size / 2)} width={percent(size)} height={percent(size)} />;
}

interface WedgeProps {
  readonly pixel: number;
  readonly distance: number | undefined;
  readonly d: string;
}

/** The sign of the gradient of a pixel. */
export function Wedge({ pixel, distance, d }: WedgeProps) {
  const { left, top } = cornerOf(pixel);
  if (d === '') return null;
  return (
    <svg x={percent(left + width / 2)} y={percent(top + width * middleOf(distance))} width="1" height="1" overflow="visible"><path class="wedge" d={d} /></svg>
  );
}
