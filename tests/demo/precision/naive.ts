type Step = (value: number) => number;

const sigmoid = (z: number, r: Step): number => r(1 / r(1 + r(Math.exp(-z))));
const sum = (z: number, r: Step): number => r(r(1 + r(Math.exp(z))) + 1);

/** Each loss as a textbook writes it, every step rounded by `r`: in the order in which the figure offers the forms. */
export const written: Readonly<Record<string, readonly ((x: number, r: Step) => number)[]>> = {
  'binary-cross-entropy-with-logits': [(z, r) => -r(Math.log(sigmoid(z, r)))],
  focal: [(z, r) => {
    const p = sigmoid(z, r);
    return -r(r(0.25 * r(r(1 - p) * r(1 - p))) * r(Math.log(p)));
  }],
  'log-cosh': [(e, r) => r(Math.log(r(Math.cosh(e))))],
  'sparse-categorical-cross-entropy': [(z, r) => -r(Math.log(r(r(Math.exp(z)) / sum(z, r)))), (z, r) => r(r(Math.log(sum(z, r))) - z)],
};

/** The calls of the public functions at the same input. */
export const input: Readonly<Record<string, (x: number) => readonly unknown[]>> = {
  'binary-cross-entropy-with-logits': (z) => [[z], [1]],
  focal: (z) => [[z], [1]],
  'log-cosh': (e) => [[e], [0]],
  'sparse-categorical-cross-entropy': (z) => [[[z, 0, 0]], [0]],
};
