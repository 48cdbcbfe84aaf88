import { plane } from '#demo/angle/geometry';
import { words } from '#demo/angle/words';
import type { Said, Truth } from '../drawn.ts';
import { alongSays, arrowsSay, placesOf, pointsSay, sentencesSay, toldBy } from '../told.ts';

const truth: Truth = (figure) => {
  const { card, state, caption, html, locale } = figure;
  const { ax, ay, px, py, nx, ny, alpha } = state as Record<string, number>;
  const points = [[ax!, ay!], [px!, py!], [nx!, ny!]] as const;
  const lossOf = (...three: readonly (readonly number[])[]) => card.loss(...three.map((point) => [...point]), { alpha });
  const { value, grad } = lossOf(...points);
  const grads = ['anchor', 'positive', 'negative'].map((name) => [...(grad as Record<string, Float64Array>)[name]!]);
  const base = Math.hypot(ax! - px!, ay! - py!);
  const height = Math.hypot(nx! - (ax! + px!) / 2, ny! - (ay! + py!) / 2);
  const moves = grads.flat().some((slope) => slope !== 0);
  return [
    ...sentencesSay(toldBy(words[locale], caption), [value > 0 ? (height === 0 ? 'midpoint' : 'above') : moves ? 'edge' : 'within'],
      { d: base, h: height, t: base === 0 ? 0 : 90 - (Math.atan((2 * height) / base) * 180) / Math.PI, m: alpha!, v: value }),
    ...pointsSay(figure, points, (i) => [...points[i]!, ...grads[i]!]),
    ...arrowsSay(html, points.map((point, i) => [point, point.map((at, axis) => at - 0.1 * grads[i]![axis]!)]), plane.reach),
    ...alongSays(html, (far) => lossOf([base / 2, 0], [-base / 2, 0], [0, far]).value),
    ...rimSays(html, [(ax! + px!) / 2, (ay! + py!) / 2], base, alpha!),
  ];
};
export default truth;

/** Every place of the rim sees the base under the bound of the angle: base = 2 height tan alpha. */
function rimSays(html: string, [mx, my]: readonly [number, number], base: number, alpha: number): Said[] {
  const rim = placesOf(html, 'reach', plane.reach);
  const tangent = Math.tan((alpha * Math.PI) / 180);
  const right = rim.filter(([x, y]) => Math.abs(2 * Math.hypot(x - mx, y - my) * tangent - base) < 0.005);
  return [{ what: 'places of the rim', printed: String(rim.length > 3 || base === 0 ? right.length : -1), value: rim.length }];
}
