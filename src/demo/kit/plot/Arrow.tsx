import type { Position } from './path.ts';
import { percent } from './scale.ts';

interface ArrowProps {
  /** both in percent of the drawing */
  readonly from: Position;
  readonly to: Position;
  /** width over height of the drawing, to turn the head rightly */
  readonly aspect: number;
  readonly class?: string;
}

/** An arrow whose head keeps its size. Too short to have a direction it is left out. */
export function Arrow({ from: [x1, y1], to: [x2, y2], aspect, class: name = '' }: ArrowProps) {
  const [dx, dy] = [x2 - x1, (y2 - y1) / aspect];
  if (Math.hypot(dx, dy) < 1) return null;
  const angle = Math.round((Math.atan2(dy, dx) * 1800) / Math.PI) / 10;
  return (
    <g class={`arrow ${name}`.trim()}>
      <line x1={percent(x1)} y1={percent(y1)} x2={percent(x2)} y2={percent(y2)} />
      <svg x={percent(x2)} y={percent(y2)} width="1" height="1" overflow="visible">
        <path d="M1 0L-8 -4.5L-8 4.5z" transform={`rotate(${angle})`} />
      </svg>
    </g>
  );
}
