import type { Overlap } from '../kind.ts';

/** The signed distance of each pixel from the boundary of the target, in pixels: the gradient of the loss times their number. */
export const distancesOf = ({ grad }: Overlap): number[] => grad.map((slope) => slope * grad.length);

/** What the boundary loss sums: distances painted outside the object, depths painted inside it. */
export function sumsOf(overlap: Overlap): { readonly outside: number; readonly inside: number } {
  const products = distancesOf(overlap).map((distance, at) => distance * overlap.prediction[at]!);
  const sum = (sign: 1 | -1) => products.reduce((total, product) => total + Math.max(0, sign * product), 0);
  return { outside: sum(1), inside: sum(-1) };
}
