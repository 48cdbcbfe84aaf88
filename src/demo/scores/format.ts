import { decimal } from '../kit/figure/format.ts';

/** Two decimals; where these would show nothing, one digit more of what there is. */
export function shown(value: number): string {
  if (value === 0 || Math.abs(value) >= 0.01) return decimal(value, 2);
  return value.toExponential(1).replaceAll('-', '−');
}
