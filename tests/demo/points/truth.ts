import { seen, type Drawn, type Said, type Truth } from './read.ts';
import { pairsOf } from './pairs.ts';
import { sentencesOf } from './sentences.ts';

/** Table, handles, arrows, lines or lattice, and what the caption says. */
const truth: Truth = (figure: Drawn) => {
  const { x, y, value, slopes } = seen(figure);
  const { card, table, html, caption } = figure;
  return [
    { what: 'the loss in the caption', printed: /(?:거리|발산|MMD²|distance|divergence|MMD²)(?: is)? ([−\d.]+)/.exec(caption)?.[1], value },
    ...table.flatMap(([, across, up, slopeAcross, slopeUp], i): Said[] => [
      { what: `point ${i} across`, printed: across, value: x[i]![0]! }, { what: `point ${i} up`, printed: up, value: x[i]![1]! },
      { what: `slope of ${i} across`, printed: slopeAcross, value: slopes[i]![0]! }, { what: `slope of ${i} up`, printed: slopeUp, value: slopes[i]![1]! },
    ]),
    ...[...y, ...x].flatMap(([across, up], at): Said[] => {
      const spoken = [...html.matchAll(/role="slider"[^>]*aria-valuetext="[^"\d−]+([−\d.]+)[^"\d−]+([−\d.]+)"/g)][at];
      return [{ what: `handle ${at} across`, printed: spoken?.[1], value: across! }, { what: `handle ${at} up`, printed: spoken?.[2], value: up! }];
    }),
    ...arrows(html, x, slopes, card.id === 'maximum-mean-discrepancy' ? 2 : 0.5),
    ...pairsOf(figure),
    ...sentencesOf(figure),
  ];
};
export default truth;

/** Each arrow starts at the rim of its point and goes against the slope, all by one factor. */
function arrows(html: string, x: readonly number[][], slopes: readonly number[][], scale: number): Said[] {
  const drawn = [...html.matchAll(/<g class="arrow s-gradient"><line x1="([^"%]+)%" y1="([^"%]+)%" x2="([^"%]+)%" y2="([^"%]+)%"/g)].map((found) => found.slice(1).map(Number));
  const lengths = slopes.map((slope) => Math.hypot(...slope));
  const factor = Math.min(scale * x.length, 1.2 / Math.max(...lengths));
  const visible = slopes.map((_, i) => (factor * lengths[i]! * 100) / 6);
  if (visible.some((length) => Math.abs(length - 1) < 1e-6)) return []; // as short as the shortest that is drawn: rounding decides
  const wanted = x.flatMap(([across, up], i) => {
    if (visible[i]! < 1) return [];
    const [dx, dy] = slopes[i]!.map((slope) => -slope / lengths[i]!) as [number, number];
    const end = 0.17 + factor * lengths[i]!;
    return [[across! + 0.17 * dx, up! + 0.17 * dy, across! + end * dx, up! + end * dy].map((place, at) => (at % 2 === 0 ? ((place + 3) * 100) / 6 : ((2 - place) * 100) / 4))];
  });
  return [
    { what: 'how many arrows', printed: String(drawn.length), value: wanted.length },
    ...wanted.flatMap((arrow, at) => arrow.map((number, k): Said => ({ what: `arrow ${at}, number ${k}`, printed: drawn[at]?.[k]!.toFixed(2), value: number }))),
  ];
}
