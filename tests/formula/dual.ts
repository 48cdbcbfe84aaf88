/** A number and its derivative along one direction: arithmetic on both at once is exact differentiation. */
export interface Dual {
  readonly v: number;
  readonly d: number;
}

export const constant = (v: number): Dual => ({ v, d: 0 });

export const add = (a: Dual, b: Dual): Dual => ({ v: a.v + b.v, d: a.d + b.d });
export const negate = (a: Dual): Dual => ({ v: -a.v, d: -a.d });
export const multiply = (a: Dual, b: Dual): Dual => ({ v: a.v * b.v, d: a.d * b.v + a.v * b.d });
export const divide = (a: Dual, b: Dual): Dual => ({ v: a.v / b.v, d: (a.d - (a.v / b.v) * b.d) / b.v });

/** A function of one number, from its value and its derivative there. */
const unary = (value: (x: number) => number, slope: (x: number) => number) => (a: Dual): Dual => ({ v: value(a.v), d: a.d === 0 ? 0 : slope(a.v) * a.d });

export const functions: Readonly<Record<string, (a: Dual) => Dual>> = {
  Abs: unary(Math.abs, Math.sign),
  Exp: unary(Math.exp, Math.exp),
  Ln: unary(Math.log, (x) => 1 / x),
  Sqrt: unary(Math.sqrt, (x) => 0.5 / Math.sqrt(x)),
  Square: unary((x) => x * x, (x) => 2 * x),
  Sign: unary(Math.sign, () => 0),
  Arctan: unary(Math.atan, (x) => 1 / (1 + x * x)),
  Sin: unary(Math.sin, Math.cos),
  Cos: unary(Math.cos, (x) => -Math.sin(x)),
  Tan: unary(Math.tan, (x) => 1 / Math.cos(x) ** 2),
  Sinh: unary(Math.sinh, Math.cosh),
  Cosh: unary(Math.cosh, Math.sinh),
  Tanh: unary(Math.tanh, (x) => 1 / Math.cosh(x) ** 2),
};

/** a to the power of b; an exponent that does not vary needs no logarithm, so a may be negative or 0. */
export function power(a: Dual, b: Dual): Dual {
  const v = a.v ** b.v;
  const byBase = a.d === 0 || b.v === 0 ? 0 : b.v * a.v ** (b.v - 1) * a.d;
  const byExponent = b.d === 0 ? 0 : v * Math.log(a.v) * b.d;
  return { v, d: byBase + byExponent };
}

/** The length of a list in the norm of degree p. */
export function norm(list: readonly Dual[], degree: Dual): Dual {
  const sizes = list.map(functions['Abs']!);
  if (degree.v === Infinity) return sizes.reduce((a, b) => (b.v > a.v ? b : a));
  const sum = sizes.map((size) => power(size, degree)).reduce(add);
  return sum.v === 0 ? constant(0) : power(sum, divide(constant(1), degree));
}
