import type { Overlap } from '../kind.ts';

/** A group of pixels with one error, from where to where its weights reach: the area of all groups is the loss. */
export interface Area {
  readonly from: number;
  readonly to: number;
  readonly error: number;
  readonly inTarget: boolean;
  readonly pixels: number;
}

/** The error of a pixel, from what is painted and what is true. */
export type PixelError = (p: number, t: number) => number;

/** The errors above 0 in decreasing order, each as wide as its weight, which is the slope of the loss at that pixel. */
export function areasOf({ prediction, target, grad }: Overlap, error: PixelError): Area[] {
  const pixels = prediction
    .map((p, at) => ({ error: error(p, target[at]!), inTarget: target[at]! > 0, weight: Math.abs(grad[at]!) }))
    .filter(({ error }) => error > 0).sort((a, b) => b.error - a.error || Number(b.inTarget) - Number(a.inTarget));
  const areas: Area[] = [];
  let to = 0;
  for (const { error: height, inTarget, weight } of pixels) {
    const last = areas.at(-1);
    const same = last?.error === height && last.inTarget === inTarget ? areas.pop() : undefined;
    areas.push({ from: same?.from ?? to, to: to + weight, error: height, inTarget, pixels: (same?.pixels ?? 0) + 1 });
    to += weight;
  }
  return areas;
}

/** Is an error the same on both sides of the mask? */
export const hasTies = (areas: readonly Area[]): boolean => areas.some(({ error }, at) => error === areas[at + 1]?.error);
