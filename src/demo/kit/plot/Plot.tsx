import type { ComponentChildren } from 'preact';
import { percent } from './scale.ts';
import type { Scale } from './scale.ts';
import type { Tick } from './ticks.ts';

interface PlotProps {
  /** id of the figure, whose name and caption describe the drawing */
  readonly figure: string;
  /** extra class that sets the height: `tall`, `square` */
  readonly shape?: string;
  /** draggable things; they lie in a layer of their own, since an image has no parts for a screen reader */
  readonly handles?: ComponentChildren;
  /** the reader pointed at a free place of the drawing, in percent; a comfort beside the handles, never the only way */
  readonly onPick?: (x: number, y: number) => void;
  readonly children: ComponentChildren;
}

/**
 * A drawing whose positions are percent and whose sizes are pixels.
 *
 * It fills any width without being redrawn: text, points and strokes keep their size, only distances grow.
 * So the SVG of the build is right on every screen, and the browser has nothing to measure.
 */
export function Plot({ figure, shape = '', handles, onPick, children }: PlotProps) {
  const pick = (event: MouseEvent) => {
    const box = (event.currentTarget as Element).getBoundingClientRect();
    onPick?.(((event.clientX - box.left) / box.width) * 100, ((event.clientY - box.top) / box.height) * 100);
  };
  return (
    <div class={`plot ${shape}`.trim()}>
      <svg class="drawing" role="img" aria-labelledby={`${figure}-name`} aria-describedby={`${figure}-caption`} {...(onPick && { onClick: pick })}>
        {children}
      </svg>
      {handles && <svg class="handles">{handles}</svg>}
    </div>
  );
}

/** Room for paths between two heights, in the same percent; what leaves it is cut. */
export function Panel({ top = 0, bottom = 100, children }: { readonly top?: number; readonly bottom?: number; readonly children: ComponentChildren }) {
  const height = bottom - top;
  return (
    <svg x="0" y={percent(top)} width="100%" height={percent(height)} viewBox={`0 ${top} 100 ${height}`} preserveAspectRatio="none">
      {children}
    </svg>
  );
}

interface AxisProps {
  readonly scale: Scale;
  readonly ticks: readonly Tick[];
  /** from where to where the grid lines run across, in percent */
  readonly from?: number;
  readonly to?: number;
}

// Lines are keyed by their order: where a scale gives way they move, instead of being made anew for every frame.

/** Vertical grid lines with their numbers below. */
export function AxisX({ scale, ticks, from = 0, to = 100 }: AxisProps) {
  return (
    <g class="grid">
      {ticks.map(({ value, label }, i) => {
        const x = percent(scale(value));
        return (
          <g key={i}>
            <line x1={x} x2={x} y1={percent(from)} y2={percent(to)} class={value === 0 ? 'zero' : undefined} />
            <text x={x} y={percent(to)} dy="18" text-anchor="middle">{label}</text>
          </g>
        );
      })}
    </g>
  );
}

/** Horizontal grid lines with their numbers on the left. */
export function AxisY({ scale, ticks, from = 0, to = 100 }: AxisProps) {
  return (
    <g class="grid">
      {ticks.map(({ value, label }, i) => {
        const y = percent(scale(value));
        return (
          <g key={i}>
            <line y1={y} y2={y} x1={percent(from)} x2={percent(to)} class={value === 0 ? 'zero' : undefined} />
            <text x={percent(from)} y={y} dx="-8" dy="4" text-anchor="end">{label}</text>
          </g>
        );
      })}
    </g>
  );
}

interface LabelProps {
  readonly x: number;
  readonly y: number;
  /** pixels away from the position */
  readonly dx?: number;
  readonly dy?: number;
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly class?: string;
  readonly children: ComponentChildren;
}

/** Words at a position, with a halo of paper so that lines may pass behind. */
export function Label({ x, y, dx = 0, dy = 0, anchor = 'start', class: name = '', children }: LabelProps) {
  return <text class={`label ${name}`.trim()} x={percent(x)} y={percent(y)} dx={dx} dy={dy} text-anchor={anchor}>{children}</text>;
}

/** A point that marks a value on a curve; `open` for a joint. */
export function Mark({ x, y, class: name, open = false }: { readonly x: number; readonly y: number; readonly class: string; readonly open?: boolean }) {
  return <circle class={`mark ${open ? 'open' : ''} ${name}`} cx={percent(x)} cy={percent(y)} r={open ? 4 : 5} />;
}
