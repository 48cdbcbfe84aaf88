import type { Overlap } from '../geometry.ts';
import { logitBound, logitOf, overlapLosses } from '../losses.ts';

/** A group of pixels with one error, from where to where its weights reach: the area of all groups is the loss. */
export interface Area {
  readonly from: number;
  readonly to: number;
  readonly error: number;
  readonly inTarget: boolean;
  readonly pixels: number;
}

/** The largest error that a pixel can have. */
export const largestError = (loss: string): number => (overlapLosses[loss]!.takes === 'logit' ? 1 + logitBound : 1);

/** The error of a pixel: how far its logit is from the margin of its class, or its probability from the target. */
const errorOf = (loss: string, p: number, t: number): number =>
  (overlapLosses[loss]!.takes === 'logit' ? 1 - (2 * t - 1) * logitOf(p) : Math.abs(t - p));

/** The errors above 0 in decreasing order, each as wide as its weight, which is the slope of the loss at that pixel. */
export function areasOf({ loss, prediction, target, grad }: Overlap): Area[] {
  const pixels = prediction
    .map((p, at) => ({ error: errorOf(loss, p, target[at]!), inTarget: target[at]! > 0, weight: Math.abs(grad[at]!) }))
    .filter(({ error }) => error > 0).sort((a, b) => b.error - a.error || Number(b.inTarget) - Number(a.inTarget));
  const areas: Area[] = [];
  let to = 0;
  for (const { error, inTarget, weight } of pixels) {
    const last = areas.at(-1);
    const same = last?.error === error && last.inTarget === inTarget ? areas.pop() : undefined;
    areas.push({ from: same?.from ?? to, to: to + weight, error, inTarget, pixels: (same?.pixels ?? 0) + 1 });
    to += weight;
  }
  return areas;
}
