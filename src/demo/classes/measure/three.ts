/** Three numbers, one a class: logits, or probabilities that sum to 1. */
export type Three = readonly [number, number, number];
export const three = (of: (k: number) => number): Three => [of(0), of(1), of(2)];

export const sumOf = ([first, second, third]: Three): number => first + second + third;

/** The probabilities of logits at a temperature. */
export function softmax(logits: Three, temperature = 1): Three {
  const max = Math.max(...logits);
  const terms = three((k) => Math.exp((logits[k]! - max) / temperature));
  const sum = sumOf(terms);
  return three((k) => terms[k]! / sum);
}

/** Numbers at least 0 as shares of their sum; equal shares where all are 0. */
export function shares(amounts: Three): Three {
  const sum = sumOf(amounts);
  return three((k) => (sum > 0 ? amounts[k]! / sum : 1 / 3));
}

/** Minus the sum of p ln q; a class of p 0 adds nothing. */
export const crossEntropy = (p: Three, q: Three): number => sumOf(three((k) => (p[k] === 0 ? 0 : -p[k]! * Math.log(q[k]!))));

/** The Kullback-Leibler divergence of p from q. */
export const divergence = (p: Three, q: Three): number => sumOf(three((k) => (p[k] === 0 ? 0 : p[k]! * Math.log(p[k]! / q[k]!))));
