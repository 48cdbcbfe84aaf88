import { negative, over, plus, times, wide, type Double2 } from './double-double.ts';

// Functions of about 30 right digits, by their series.

/** Terms below this part of the sum change nothing. */
const negligible = 1e-34;

/** A sum of terms, each made from the one before it, until they are negligible. */
function series(first: Double2, next: (term: Double2, n: number) => Double2, share: (term: Double2, n: number) => Double2 = (term) => term): Double2 {
  let [sum, term] = [wide(0), first];
  for (let n = 0; n < 200; n++) {
    const part = share(term, n);
    sum = plus(sum, part);
    if (Math.abs(part[0]) <= negligible * Math.abs(sum[0])) break;
    term = next(term, n);
  }
  return sum;
}

/** ln(1 + u), for u from 0 to 2: twice the area tangent of u / (2 + u), so that a small u keeps its digits. */
export function log1p(u: Double2): Double2 {
  const s = over(u, plus(wide(2), u));
  const square = times(s, s);
  return times(wide(2), series(s, (power) => times(power, square), (power, n) => over(power, wide(2 * n + 1))));
}

export const ln2: Double2 = log1p(wide(1));

/** e^x: by powers of two, and the series of what is left. 0 where float64 has no number that small. */
export function exp(x: number): Double2 {
  if (x < -800) return wide(0);
  const power = Math.round(x / Math.LN2);
  const rest = plus(wide(x), negative(times(ln2, wide(power))));
  const [high, low] = series(wide(1), (term, n) => over(times(term, rest), wide(n + 1)));
  const half = Math.trunc(power / 2); // 2^power itself may be no number of float64
  return [high * 2 ** half * 2 ** (power - half), low * 2 ** half * 2 ** (power - half)];
}

/** sinh x, for a small x: no two terms cancel. */
export const sinh = (x: number): Double2 =>
  series(wide(x), (term, n) => over(times(term, times(wide(x), wide(x))), wide((2 * n + 2) * (2 * n + 3))));

/** ln(1 + e^x). */
export function softplus(x: number): Double2 {
  const rest = log1p(exp(-Math.abs(x)));
  return x > 0 ? plus(wide(x), rest) : rest;
}

/** 1 / (1 + e^−x). */
export function sigmoid(x: number): Double2 {
  const decay = exp(-Math.abs(x));
  return over(x < 0 ? decay : wide(1), plus(wide(1), decay));
}
