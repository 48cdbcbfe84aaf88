import { plane } from '#demo/pair/geometry';
import { words } from '#demo/pair/words';
import type { Drawn, Said, Truth } from '../drawn.ts';
import { alongSays, arrowsSay, pointsSay, sentencesSay, toldBy } from '../told.ts';

type Pair = readonly (readonly [x: number, y: number])[];

/** Value and gradients by the function that readers import: that of a loss over distances goes on to the points by the chain rule. */
function lossOf(card: Drawn['card'], [a, b]: Pair, target: number, margin: number) {
  const between = [a![0] - b![0], a![1] - b![1]] as const;
  const distance = Math.hypot(...between);
  if (card.id !== 'hinge-embedding') {
    const { value, grad } = card.loss([...a!], [...b!], [target], { margin });
    const { first, second } = grad as Record<string, Float64Array>;
    return { value, grads: [[...first!], [...second!]] };
  }
  const { value, grad } = card.loss([distance], [target], { margin });
  const slope = (grad as unknown as Float64Array)[0]!;
  const first = between.map((part) => (distance === 0 ? 0 : slope * (part / distance)));
  return { value, grads: [first, first.map((part) => -part)] };
}

const truth: Truth = (figure) => {
  const { card, state, caption, html, locale } = figure;
  const { ax, ay, bx, by, margin, similar } = state as Record<string, number>;
  const points: Pair = [[ax!, ay!], [bx!, by!]];
  const cosines = card.id === 'cosine-embedding';
  const target = similar === 1 ? 1 : card.id === 'contrastive' ? 0 : -1;
  const { value, grads } = lossOf(card, points, target, margin!);
  const norms = points.map((point) => Math.hypot(...point));
  const zero = norms.includes(0);
  const cosine = zero ? 0 : Math.min(1, Math.max(-1, (ax! * bx! + ay! * by!) / (norms[0]! * norms[1]!)));
  const apart = cosines ? (Math.acos(cosine) * 180) / Math.PI : Math.hypot(ax! - bx!, ay! - by!);
  const steep = Math.hypot(...grads[0]!);
  const rate = card.id === 'contrastive' ? 0.25 : 0.4;
  const still = grads.every((grad) => Math.hypot(...grad) < 1e-9);
  return [
    ...sentencesSay(toldBy(words[locale], caption), [sentence(card.id, { apart, zero, similar: similar === 1, value, still })],
      { d: apart, c: cosine, m: margin!, v: value, g: steep }),
    ...pointsSay(figure, points, (i) => [...points[i]!, ...grads[i]!]),
    ...arrowsSay(html, points.map((point, i) => [point, point.map((at, axis) => at - rate * grads[i]![axis]!)]), plane.reach),
    ...curveSays(figure, target, margin!),
  ];
};
export default truth;

interface Facts {
  readonly apart: number;
  readonly zero: boolean;
  readonly similar: boolean;
  readonly value: number;
  readonly still: boolean;
}

/** The words that are true of a pair, found without the figure. */
function sentence(id: string, { apart, zero, similar, value, still }: Facts): string {
  if (id === 'cosine-embedding') {
    if (zero) return 'zeroVector';
    if (similar) return still && apart > 90 ? 'opposite' : 'cosineSimilar';
    if (value === 0) return still ? 'cosineOutside' : 'cosineEdge';
    return still ? 'sameDirection' : 'cosineInside';
  }
  const form = id === 'contrastive' ? 'squared' : 'hinge';
  if (apart === 0) return similar ? 'together' : 'collapsed';
  if (similar) return `${form}Similar`;
  if (value > 0) return `${form}Inside`;
  return still ? 'outside' : 'edge';
}

/** The heights of the curve that counts, read by the numbers at its axes, at every place it is drawn through. */
function curveSays({ card, html }: Drawn, target: number, margin: number): Said[] {
  const lossAt = (apart: number): number => {
    const angle = (apart * Math.PI) / 180;
    const pair: Pair = card.id === 'cosine-embedding' ? [[1, 0], [Math.cos(angle), Math.sin(angle)]] : [[0, 0], [apart, 0]];
    return lossOf(card, pair, target, margin).value;
  };
  return alongSays(html, lossAt);
}
