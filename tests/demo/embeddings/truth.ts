import { reach } from '#demo/embeddings/geometry';
import { words } from '#demo/embeddings/words';
import { numberIn, type Said, type Truth } from '../drawn.ts';
import { arrowsSay, placesOf, pointsSay, sentencesSay, toldBy } from '../told.ts';

/** The distance of order p, as a formula. */
const distance = (a: readonly number[], b: readonly number[], p: number): number =>
  a.reduce((sum, at, axis) => sum + Math.abs(at - b[axis]!) ** p, 0) ** (1 / p);

/** An arrow is this part of the gradient. */
const arrow = 0.6;

const truth: Truth = (figure) => {
  const { card, state, caption, html, locale } = figure;
  const { ax, ay, px, py, nx, ny, margin, p, swap } = state as Record<string, number>;
  const points = [[ax!, ay!], [px!, py!], [nx!, ny!]] as const;
  const [a, positive, n] = points;
  const { value, grad } = card.loss([...a], [...positive], [...n], { margin, p, swap: swap === 1 });
  const grads = ['anchor', 'positive', 'negative'].map((name) => [...(grad as Record<string, Float64Array>)[name]!]);
  const [toPositive, toNegative, across] = [distance(a, positive, p!), distance(a, n, p!), distance(positive, n, p!)];
  const counted = swap === 1 ? Math.min(toNegative, across) : toNegative;
  const moves = grads.flat().some((slope) => slope !== 0);
  return [
    ...sentencesSay(toldBy(words[locale], caption), [value > 0 ? moves ? 'active' : 'collapsed' : moves ? 'edge' : 'resting'],
      { n: counted, p: toPositive, m: margin!, v: value }),
    ...pointsSay(figure, points, (i) => [...points[i]!, ...grads[i]!]),
    ...arrowsSay(html, points.map((point, i) => [point, point.map((at, axis) => at - arrow * grads[i]![axis]!)]), reach),
    ...rimSays(html, a, toPositive + margin!, p!),
    ...labelsSay(html, [toPositive, toNegative, ...(swap === 1 ? [across] : [])]),
  ];
};
export default truth;

/** Every corner of the area in which the negative has a loss is at the distance of the positive and the margin. */
function rimSays(html: string, center: readonly number[], radius: number, p: number): Said[] {
  const rim = placesOf(html, 'reach', reach);
  const right = rim.filter((place) => Math.abs(distance(place, center, p) - radius) < 0.002);
  return [{ what: 'places of the rim', printed: String(rim.length > 3 ? right.length : -1), value: rim.length }];
}

/** The numbers at the lines are distances of the triple: which one each is, is told by its order. */
function labelsSay(html: string, distances: readonly number[]): Said[] {
  const [plane = ''] = /<div class="plot plane">[^]*?<\/svg><svg class="handles">/.exec(html) ?? [];
  const printed = [...plane.matchAll(/<text class="label [^"]*"[^>]*>(\d+\.\d\d)<\/text>/g)].map(([, text]) => text!);
  let next = 0;
  return printed.map((text): Said => {
    const at = distances.findIndex((value, i) => i >= next && Math.abs(value - numberIn(text).value) <= 0.00501);
    next = at + 1;
    return { what: `distance ${text} at a line`, printed: String(at >= 0 ? 1 : 0), value: 1 };
  });
}
