import { useRef } from 'preact/hooks';
import { snap, type Field } from '../state/state.ts';
import { percent, type Scale } from './scale.ts';

/** One direction a point moves in: the value, its bounds, and where values lie in percent of the drawing. */
export interface Direction {
  readonly field: Field;
  readonly value: number;
  readonly scale: Scale;
}

interface DraggablePointProps {
  /** what it is, "point 8"; with the values as spoken in `valueText` */
  readonly label: string;
  readonly valueText: string;
  /** where it moves; a direction that is left out stays fixed at `x` or `y` (percent) */
  readonly across?: Direction;
  readonly up?: Direction;
  readonly x?: number;
  readonly y?: number;
  readonly class?: string;
  /** told of every direction it moves in, also of the one that a key left as it was */
  readonly onMove: (next: Place) => void;
  /** the point is the one that is acted on, by pointer or by Tab */
  readonly onFocus?: () => void;
  /** keys beside those that move it; one that is handled prevents its default */
  readonly onKey?: (event: KeyboardEvent) => void;
}

/** Where a point is now; a direction that it does not move in is left out. */
interface Place {
  readonly across?: number;
  readonly up?: number;
}

/**
 * A point moved by mouse, finger or keyboard.
 *
 * Arrows go one step, with Shift or by PageUp and PageDown ten; Home and End go to the bounds. With one direction
 * all four arrows move along it; with two, each pair moves its own, and Home, End and the pages move `up`.
 * Only the 44 px handle refuses scrolling, so a page still scrolls by touching the drawing.
 */
export function DraggablePoint({ label, valueText, across, up, x = 0, y = 0, class: name = '', onMove, onFocus, onKey }: DraggablePointProps) {
  const grip = useRef<{ dx: number; dy: number } | null>(null);
  // keys may come faster than frames: each starts where the one before it ended
  const latest = useRef({ across: 0, up: 0 });
  latest.current = { across: across?.value ?? 0, up: up?.value ?? 0 };
  const main = up ?? across;
  if (!main) throw new Error('DraggablePoint: a point must have a direction to move in, got none');
  const left = across ? across.scale(across.value) : x;
  const top = up ? up.scale(up.value) : y;

  const down = (event: PointerEvent) => {
    const handle = event.currentTarget as SVGGElement;
    const at = inPercent(event, handle);
    grip.current = { dx: left - at.x, dy: top - at.y };
    handle.setPointerCapture(event.pointerId);
    handle.focus({ preventScroll: true });
    event.preventDefault();
  };
  const drag = (event: PointerEvent) => {
    if (!grip.current) return;
    const at = inPercent(event, event.currentTarget as SVGGElement);
    onMove({
      ...(across && { across: snap(across.field, across.scale.invert(at.x + grip.current.dx)) }),
      ...(up && { up: snap(up.field, up.scale.invert(at.y + grip.current.dy)) }),
    });
  };
  const release = () => {
    grip.current = null;
  };
  const press = (event: KeyboardEvent) => {
    onKey?.(event);
    if (event.defaultPrevented) return;
    const sideways = event.key === 'ArrowLeft' || event.key === 'ArrowRight';
    const direction = across && (sideways || !up) ? 'across' : 'up';
    const next = moved(event.key, event.shiftKey, (direction === 'across' ? across : up)!.field, latest.current[direction]);
    if (next === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    latest.current[direction] = next;
    onMove({ ...(across && { across: latest.current.across }), ...(up && { up: latest.current.up }) });
  };
  return (
    <svg class="handle" x={percent(left)} y={percent(top)} width="1" height="1" overflow="visible">
      <g
        class={`draggable ${name}`.trim()} role="slider" tabindex={0} aria-label={label} aria-valuetext={valueText}
        aria-valuemin={main.field.min} aria-valuemax={main.field.max} aria-valuenow={main.value}
        onPointerDown={down} onPointerMove={drag} onPointerUp={release} onPointerCancel={release} onKeyDown={press}
        {...(onFocus && { onFocus })}
      >
        <circle class="touch" r="22" />
        <circle class="ring" r="11" />
        <circle class="point" r="6.5" />
      </g>
    </svg>
  );
}

/** The value after a key, or nothing where the key means something else. */
function moved(key: string, far: boolean, field: Field, value: number): number | undefined {
  const step = field.step * (far ? 10 : 1);
  const to: Readonly<Record<string, number>> = {
    ArrowRight: value + step, ArrowUp: value + step, ArrowLeft: value - step, ArrowDown: value - step,
    PageUp: value + field.step * 10, PageDown: value - field.step * 10, Home: field.min, End: field.max,
  };
  const next = to[key];
  return next === undefined ? undefined : snap(field, next);
}

/** Where the pointer is, in percent of the layer of handles. */
function inPercent(event: PointerEvent, handle: SVGGElement): { x: number; y: number } {
  const box = handle.closest('.handles')!.getBoundingClientRect();
  return { x: ((event.clientX - box.left) / box.width) * 100, y: ((event.clientY - box.top) / box.height) * 100 };
}
