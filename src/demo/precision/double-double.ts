/**
 * A number as the unevaluated sum of two of float64, the second below half a unit of the first: about 32 decimal digits.
 *
 * Against it the error of float64 itself can be measured.
 */
export type Double2 = readonly [high: number, low: number];

/** The exact sum of two numbers (Knuth). */
export function exactSum(a: number, b: number): Double2 {
  const sum = a + b;
  const part = sum - a;
  return [sum, (a - (sum - part)) + (b - part)];
}

/** The exact product of two numbers, each split into halves (Dekker, Veltkamp). */
export function exactProduct(a: number, b: number): Double2 {
  const product = a * b;
  const [ah, al] = halves(a);
  const [bh, bl] = halves(b);
  return [product, al * bl - (product - ah * bh - al * bh - ah * bl)];
}

function halves(a: number): Double2 {
  const shifted = 134217729 * a; // 2^27 + 1
  const high = shifted - (shifted - a);
  return [high, a - high];
}

export const wide = (a: number): Double2 => [a, 0];
export const negative = ([high, low]: Double2): Double2 => [-high, -low];

export function plus([ah, al]: Double2, [bh, bl]: Double2): Double2 {
  const [high, rest] = exactSum(ah, bh);
  const [low, last] = exactSum(al, bl);
  const [sum, carried] = exactSum(high, rest + low);
  return exactSum(sum, carried + last);
}

export function times([ah, al]: Double2, [bh, bl]: Double2): Double2 {
  const [high, low] = exactProduct(ah, bh);
  return exactSum(high, low + (ah * bl + al * bh));
}

/** The quotient, by long division with two digits and the rest. */
export function over(a: Double2, b: Double2): Double2 {
  const first = a[0] / b[0];
  const rest = plus(a, negative(times(b, wide(first))));
  const second = rest[0] / b[0];
  const last = plus(rest, negative(times(b, wide(second))))[0] / b[0];
  return plus(exactSum(first, second), wide(last));
}
