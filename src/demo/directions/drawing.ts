import { arc, circle, type Spot } from '../kit/plane/plane.ts';
import type { Scene, SceneLine } from '../kit/plane/scene.ts';
import type { BatchLoss } from './batch.ts';
import type { Measure } from './geometry.ts';

const origin: Spot = [0, 0];

/** The directions of a batch, and links from the anchor whose widths are the weights of its softmax. */
export function scene({ members }: BatchLoss, sizes: Measure, names: readonly string[]): Scene {
  const { points, next, row, weights } = sizes;
  const links = row.others.map((other, at): SceneLine => ({
    spots: [points[row.anchor]!, points[other]!], width: width(weights[at]!),
    class: row.positives.includes(other) ? 'link s-target' : 'link away s-residual',
  }));
  return {
    zones: [], labels: [],
    lines: [
      { spots: circle(origin, 1), class: 'rim' },
      ...points.map((point, i): SceneLine => ({ spots: [origin, point], class: `ray s-${members[i]!.role}` })),
      ...links,
      ...('margin' in sizes.options ? angles(sizes) : []),
    ],
    points: members.map(({ letter, shape, role }, i) => ({ letter, shape, role, name: names[i]!, at: points[i]!, to: next[i]! })),
  };
}

/** In pixels: a weight of 1 is as wide as a sign is high. */
export const width = (weight: number): number => Math.round((1 + 9 * weight) * 100) / 100;

/** The angle from the true class to the embedding, and the margin that is added to it. */
function angles({ points, row, cosines, options }: Measure): SceneLine[] {
  const [x, y] = points[row.anchor]!;
  const positive = row.positives[0]!;
  const [cx, cy] = points[positive]!;
  if (Math.hypot(x, y) === 0 || Math.hypot(cx, cy) === 0) return [];
  const turn = cx * y - cy * x < 0 ? -1 : 1;
  const from = Math.atan2(cy, cx);
  const to = from + turn * Math.acos(cosines[row.others.indexOf(positive)]!);
  return [
    { spots: arc(from, to, 0.55), class: 'turn s-prediction' },
    { spots: arc(to, to + turn * options['margin']!, 0.55), class: 'turn added s-parameter' },
  ];
}
