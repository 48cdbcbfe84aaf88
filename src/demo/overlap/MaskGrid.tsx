import { useRef, useState } from 'preact/hooks';
import { Panel } from '../kit/plot/Plot.tsx';
import { percent } from '../kit/plot/scale.ts';
import { side, type Mask } from './mask.ts';
import { movedTo, outline, painted, pixelAt, stroke, wedge } from './painting.ts';
import { cornerOf, Pixel, Wedge, width } from './Pixel.tsx';
import type { OverlapWords } from './words.ts';

interface MaskGridProps {
  readonly figure: string;
  readonly mask: Mask;
  readonly target: Mask;
  /** the gradient of each pixel, where it is shown */
  readonly grad: readonly number[] | undefined;
  /** the signed distance of each pixel from the boundary, where the loss has it */
  readonly distances: readonly number[] | undefined;
  /** what a stroke paints */
  readonly brush: number;
  readonly words: OverlapWords;
  readonly onPaint: (mask: Mask) => void;
}

/**
 * A mask to paint on. One stroke paints or erases, as its first pixel decides.
 *
 * By keyboard it is a grid: one pixel has the focus, arrows move it, Space paints. By finger a sideways stroke
 * paints and an upright one scrolls the page, which takes back what its touch had painted.
 */
export function MaskGrid({ figure, mask, target, grad, distances, brush, words, onPaint }: MaskGridProps) {
  const [cursor, setCursor] = useState(0);
  const grid = useRef<SVGSVGElement>(null);
  // strokes and keys may come faster than frames: each starts from what the one before it painted
  const latest = useRef(mask);
  latest.current = mask;
  const going = useRef<{ value: number; last: number; before: Mask } | null>(null);

  const paint = (pixels: readonly number[], value: number) => {
    latest.current = painted(latest.current, pixels, value);
    onPaint(latest.current);
  };
  const focus = (pixel: number) => {
    setCursor(pixel);
    grid.current?.querySelector<SVGElement>(`[data-pixel="${pixel}"]`)?.focus({ preventScroll: true });
  };
  const toggled = (pixel: number) => (latest.current[pixel] === brush ? 0 : brush);
  const down = (event: PointerEvent) => {
    const pixel = pixelUnder(event, grid.current!);
    if (pixel === undefined || event.button !== 0) return;
    event.preventDefault();
    grid.current!.setPointerCapture(event.pointerId);
    going.current = { value: toggled(pixel), last: pixel, before: latest.current };
    paint([pixel], going.current.value);
    focus(pixel);
  };
  const drag = (event: PointerEvent) => {
    const pixel = pixelUnder(event, grid.current!);
    if (!going.current || pixel === undefined || pixel === going.current.last) return;
    paint(stroke(going.current.last, pixel), going.current.value);
    going.current.last = pixel;
  };
  const end = (event: PointerEvent) => {
    if (going.current && event.type === 'pointercancel') onPaint(going.current.before);
    going.current = null;
  };
  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const next = movedTo(cursor, event.key);
    if (next !== undefined) focus(next);
    else if (event.key === ' ' || event.key === 'Enter') paint([cursor], toggled(cursor));
    else return;
    event.preventDefault();
  };
  const largest = Math.max(...(grad ?? []).map(Math.abs));
  return (
    <div class="plot mask">
      <svg
        ref={grid} class="mask-grid" role="grid" aria-label={words.grid} aria-describedby={`${figure}-how`}
        onPointerDown={down} onPointerMove={drag} onPointerUp={end} onPointerCancel={end} onKeyDown={press}
      >
        <defs aria-hidden="true">
          <pattern id={`${figure}-hatch`} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <rect class="hatch" width="2" height="6" />
          </pattern>
        </defs>
        {Array.from({ length: side }, (_, row) => (
          <g key={row} role="row">
            {mask.slice(row * side, (row + 1) * side).map((p, column) => (
              <Pixel
                key={column} pixel={row * side + column} p={p} inTarget={target[row * side + column]! > 0}
                distance={distances?.[row * side + column]}
                hatch={`url(#${figure}-hatch)`} focused={cursor === row * side + column} words={words}
              />
            ))}
          </g>
        ))}
        <g aria-hidden="true" class="mask-signs">
          <Panel><path class="outline" transform={`scale(${width})`} d={outline(target)} /></Panel>
          {grad?.map((slope, pixel) => <Wedge key={pixel} pixel={pixel} distance={distances?.[pixel]} d={wedge(slope, largest)} />)}
          <rect class="cursor" x={percent(cornerOf(cursor).left)} y={percent(cornerOf(cursor).top)} width={percent(width)} height={percent(width)} />
        </g>
      </svg>
    </div>
  );
}

function pixelUnder(event: PointerEvent, grid: SVGSVGElement): number | undefined {
  const box = grid.getBoundingClientRect();
  return pixelAt((event.clientX - box.left) / box.width, (event.clientY - box.top) / box.height);
}
