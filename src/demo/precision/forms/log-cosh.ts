import { logCoshAt } from '#losses/log-cosh';
import { negative, plus, times, wide, type Double2 } from '../double-double.ts';
import { exp, ln2, log1p, sinh } from '../exact.ts';
import type { Rounding, Subject } from './form.ts';

/** cosh e = 1 + 2 sinh²(e / 2), which keeps its digits near 0; far from it |e| − ln 2 + ln(1 + e^(−2 |e|)). */
function exact(e: number): Double2 {
  const size = Math.abs(e);
  if (size > 1) return plus(plus(wide(size), negative(ln2)), log1p(exp(-2 * size)));
  const half = sinh(size / 2);
  return log1p(times(wide(2), times(half, half)));
}

function stable(e: number, round: Rounding): number {
  const size = Math.abs(e);
  if (size >= 1) return round(round(size - round(Math.LN2)) + round(Math.log1p(round(Math.exp(-2 * size)))));
  const m = round(Math.expm1(-size));
  return round(Math.log1p(round(round(m * m) / round(2 + 2 * m))));
}

export const subject: Subject = {
  input: 'e',
  loss: (e) => logCoshAt(e).value,
  stable, exact,
  naive: [{ code: 'log(cosh(e))', at: (e, round) => round(Math.log(round(Math.cosh(e)))) }],
  exponents: [-10, 3, -5],
};
