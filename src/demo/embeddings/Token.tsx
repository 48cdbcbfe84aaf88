import { Sign } from '../kit/plane/Sign.tsx';
import type { Corner } from './geometry.ts';

const tokens = {
  anchor: { letter: 'a', role: 'prediction', shape: 'circle' },
  positive: { letter: 'p', role: 'target', shape: 'square' },
  negative: { letter: 'n', role: 'residual', shape: 'diamond' },
} as const;

export const roleOf = (corner: Corner) => tokens[corner].role;

/** The sign of one of three points, at a place in percent. */
export function Token({ corner, x, y }: { readonly corner: Corner; readonly x: number; readonly y: number }) {
  return <Sign {...tokens[corner]} x={x} y={y} />;
}
