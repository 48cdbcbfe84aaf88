import { sparseCategoricalCrossEntropy } from '#losses/sparse-categorical-cross-entropy';

/** Three numbers, one a class: logits, or probabilities that sum to 1. */
export type Three = readonly [number, number, number];

/** A place in the drawing, in its pixels. */
export type Spot = readonly [x: number, y: number];

/** The figure's size, and its triangle: first class on top, then left and right. */
export const view = { width: 352, height: 326 } as const;
export const corners: readonly [Spot, Spot, Spot] = [[176, 34], [30, 287], [322, 287]];

/** No class can be dragged below this: at 0 its logit would be minus infinity. */
export const leastProbability = 0.005;

/** Loss and gradient of one sample, by the library. */
export function measure(logits: Three, target: number, labelSmoothing: number): { value: number; grad: Three } {
  const { value, grad } = sparseCategoricalCrossEntropy([[...logits]], [target], { labelSmoothing });
  return { value, grad: [grad[0]!, grad[1]!, grad[2]!] };
}

/** The probabilities the loss sees: without smoothing it is −ln p of the target, so each class is asked in turn. */
export function probabilities(logits: Three): Three {
  return three((k) => Math.exp(-measure(logits, k, 0).value));
}

/** What the loss pulls towards: 1 at the target, or a little less where labels are smoothed. */
export function aim(logits: Three, target: number, labelSmoothing: number): Three {
  const { grad } = measure(logits, target, labelSmoothing);
  const p = probabilities(logits);
  return three((k) => p[k]! - grad[k]!);
}

/** Probabilities to a place in the triangle. */
export function place(p: Three): Spot {
  return [0, 1].map((axis) => corners.reduce((sum, corner, k) => sum + p[k]! * corner[axis]!, 0)) as unknown as Spot;
}

/** A place to probabilities: outside the triangle the nearest allowed mix, never quite 0. */
export function mixAt([x, y]: Spot): Three {
  const [[x0, y0], [x1, y1], [x2, y2]] = corners;
  const area = (y1 - y2) * (x0 - x2) + (x2 - x1) * (y0 - y2);
  const first = ((y1 - y2) * (x - x2) + (x2 - x1) * (y - y2)) / area;
  const second = ((y2 - y0) * (x - x2) + (x0 - x2) * (y - y2)) / area;
  return inside([first, second, 1 - first - second]);
}

/** The mix with every class at its least and the sum at 1. */
export function inside(p: Three): Three {
  const least = p.map((value) => Math.max(value, leastProbability));
  const spare = least.reduce((sum, value) => sum + value, 0) - 3 * leastProbability;
  const scale = (1 - 3 * leastProbability) / spare;
  return three((k) => leastProbability + (least[k]! - leastProbability) * scale);
}

/** Logits of a mix: known only up to a constant, so they are centred on 0. */
export function logitsOf(p: Three): Three {
  const logs = p.map(Math.log);
  const mean = logs.reduce((sum, value) => sum + value, 0) / 3;
  return three((k) => logs[k]! - mean);
}

/** Where the probabilities stand after one step of descent with learning rate 1. */
export function stepped(logits: Three, target: number, labelSmoothing: number): Three {
  const { grad } = measure(logits, target, labelSmoothing);
  return probabilities(three((k) => logits[k]! - grad[k]!));
}

export const three = (of: (k: number) => number): Three => [of(0), of(1), of(2)];
