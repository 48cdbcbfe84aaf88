import type { Role } from '#core/card/symbols';
import { percent } from '../plot/scale.ts';

export type Shape = 'circle' | 'square' | 'diamond';

const shapes = {
  circle: <circle r="11" />,
  square: <rect x="-10" y="-10" width="20" height="20" rx="2" />,
  diamond: <path d="M0 -14L14 0L0 14L-14 0z" />,
} as const;

interface SignProps {
  readonly shape: Shape;
  readonly letter: string;
  readonly role: Role;
  /** in percent of the drawing */
  readonly x: number;
  readonly y: number;
}

/** A point by shape, letter and color: any one of them tells which it is. */
export function Sign({ shape, letter, role, x, y }: SignProps) {
  return (
    <svg x={percent(x)} y={percent(y)} width="1" height="1" overflow="visible" class={`token s-${role}`}>
      {shapes[shape]}
      <text class="symbol" dy="4.5" text-anchor="middle">{letter}</text>
    </svg>
  );
}
