import { percent } from '../kit/plot/scale.ts';
import type { Corner } from './geometry.ts';

/** Each of three points by shape, letter and color: any one of them tells which it is. */
const tokens = {
  anchor: { letter: 'a', role: 'prediction', shape: <circle r="11" /> },
  positive: { letter: 'p', role: 'target', shape: <rect x="-10" y="-10" width="20" height="20" rx="2" /> },
  negative: { letter: 'n', role: 'residual', shape: <path d="M0 -14L14 0L0 14L-14 0z" /> },
} as const;

export const roleOf = (corner: Corner) => tokens[corner].role;

/** The sign of a point, at a place in percent. */
export function Token({ corner, x, y }: { readonly corner: Corner; readonly x: number; readonly y: number }) {
  const { letter, role, shape } = tokens[corner];
  return (
    <svg x={percent(x)} y={percent(y)} width="1" height="1" overflow="visible" class={`token s-${role}`}>
      {shape}
      <text class="symbol" dy="4.5" text-anchor="middle">{letter}</text>
    </svg>
  );
}
