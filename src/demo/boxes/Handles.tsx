import { decimal, fill } from '../kit/figure/format.ts';
import { DraggablePoint, type Direction } from '../kit/plot/DraggablePoint.tsx';
import { cornersOf, x, y } from './drawing.ts';
import { centerOf, grid, plane, type Box, type Which } from './box.ts';
import type { BoxesWords } from './words.ts';

interface HandlesProps {
  readonly box: Which;
  readonly corners: Box;
  readonly words: BoxesWords;
  readonly onMove: (next: Box) => void;
}

/** The corners of a box, each moving the two sides that meet there, and its center, which moves the whole box. */
export function Handles({ box, corners, words, onMove }: HandlesProps) {
  const point = (label: string, [across, up]: Spot, limits: { readonly across: Limits; readonly up: Limits }, move: (...to: Spot) => Box) => (
    <DraggablePoint
      key={label} class={`corner s-${box}`} label={fill(label, { box: words[box] })}
      valueText={fill(words.at, { x: decimal(across, 2), y: decimal(up, 2) })}
      across={direction(across, limits.across, x)} up={direction(up, limits.up, y)}
      onMove={(next) => onMove(move(next.across!, next.up!).map(tidy) as unknown as Box)}
    />
  );
  const [x1, y1, x2, y2] = corners;
  const [halfWidth, halfHeight] = [(x2 - x1) / 2, (y2 - y1) / 2];
  return (
    <>
      {cornersOf(corners).map((at, corner) => {
        const [right, upper] = [corner % 2 === 1, corner > 1];
        return point(words[`corner${corner as 0 | 1 | 2 | 3}`], at, {
          across: right ? [x1 + grid, plane.x] : [0, x2 - grid], up: upper ? [y1 + grid, plane.y] : [0, y2 - grid],
        }, (across, up) => [right ? x1 : across, upper ? y1 : up, right ? across : x2, upper ? up : y2]);
      })}
      {point(words.whole, centerOf(corners), {
        across: [halfWidth, plane.x - halfWidth], up: [halfHeight, plane.y - halfHeight],
      }, (across, up) => [across - halfWidth, up - halfHeight, across + halfWidth, up + halfHeight])}
    </>
  );
}

type Spot = readonly [across: number, up: number];
type Limits = readonly [low: number, high: number];

/** A side can come up to the one across, and no further; where an address leaves less room than that, it stays inside the plane. */
function direction(value: number, [low, high]: Limits, scale: Direction['scale']): Direction {
  const [min, max] = [tidy(Math.min(low, scale.domain[1])), tidy(Math.max(high, scale.domain[0]))];
  return { value: tidy(value), scale, field: { min: Math.min(min, max), max, step: grid, default: tidy(value) } };
}

/** Without the rounding of sums of tenths and their halves. */
const tidy = (value: number): number => Number(value.toFixed(2)) + 0;
