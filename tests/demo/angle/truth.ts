import { plane } from '#demo/angle/geometry';
import { words } from '#demo/angle/words';
import type { Said, Truth } from '../drawn.ts';
import { alongSays, arrowsSay, handlesIn, sentencesSay, toldBy } from '../told.ts';

const truth: Truth = (figure) => {
  const { card, state, caption, table, html, locale } = figure;
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
    ...table.flatMap((row, i) => row.slice(1).map((printed, at): Said => ({ what: `cell ${at} of ${row[0]}`, printed, value: [...points[i]!, ...grads[i]!][at]! }))),
    ...handlesIn(figure).flatMap((printed, i) => points[i]!.map((at, axis): Said => ({ what: `handle ${i}`, printed: printed[axis], value: at }))),
    ...arrowsSay(html, points.map((point, i) => [point, point.map((at, axis) => at - 0.1 * grads[i]![axis]!)]), plane.reach),
    ...alongSays(html, (far) => lossOf([base / 2, 0], [-base / 2, 0], [0, far]).value),
    ...rimSays(html, points, base, alpha!),
  ];
};
export default truth;

/** Every place of the rim sees the base under the bound of the angle: base = 2 height tan alpha. */
function rimSays(html: string, [[ax, ay], [px, py]]: readonly (readonly [number, number])[] & { 0: readonly [number, number]; 1: readonly [number, number] }, base: number, alpha: number): Said[] {
  const { x, y } = plane.reach;
  const [, d = ''] = /<path class="reach" d="([^"]*)"/.exec(html) ?? [];
  const rim = [...d.matchAll(/[ML](\S+?) ([^MLZ]+)/g)].map(([, across, down]) => [((Number(across) - 50) / 50) * x, ((50 - Number(down)) / 50) * y] as const);
  const right = rim.filter(([across, up]) => Math.abs(2 * Math.hypot(across - (ax + px) / 2, up - (ay + py) / 2) * Math.tan((alpha * Math.PI) / 180) - base) < 0.005);
  return [{ what: 'places of the rim', printed: String(rim.length > 3 || base === 0 ? right.length : -1), value: rim.length }];
}
