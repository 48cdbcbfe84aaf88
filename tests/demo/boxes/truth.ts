import type { Card } from '#core/card/kinds';
import type { Drawn, Said, Truth } from '../drawn.ts';

type Box = readonly [number, number, number, number];

/** The sorted corners of a box, from its four fields. */
function boxIn(state: Drawn['state'], letter: 'p' | 't'): Box {
  const at = (side: string): number => state[letter + side]!;
  const [left, right] = [at('x1'), at('x2')].sort((a, b) => a - b);
  const [low, high] = [at('y1'), at('y2')].sort((a, b) => a - b);
  return [left!, low!, right!, high!];
}

const area = ([x1, y1, x2, y2]: Box): number => Math.max(0, x2 - x1) * Math.max(0, y2 - y1);
const equal = (a: Box, b: Box): boolean => a.every((side, at) => side === b[at]);

/** The quantities that the losses are defined by, straight from their definitions. */
function quantities(p: Box, t: Box) {
  const I = area([Math.max(p[0], t[0]), Math.max(p[1], t[1]), Math.min(p[2], t[2]), Math.min(p[3], t[3])]);
  const U = area(p) + area(t) - I;
  const whole: Box = [Math.min(p[0], t[0]), Math.min(p[1], t[1]), Math.max(p[2], t[2]), Math.max(p[3], t[3])];
  const rho = Math.hypot((p[0] + p[2] - t[0] - t[2]) / 2, (p[1] + p[3] - t[1] - t[3]) / 2);
  const c = Math.hypot(whole[2] - whole[0], whole[3] - whole[1]);
  const angle = (box: Box): number => Math.atan2(box[2] - box[0], box[3] - box[1]);
  const iouLoss = U > 1e-12 ? 1 - I / U : equal(p, t) ? 0 : 1;
  const v = (4 / Math.PI ** 2) * (angle(t) - angle(p)) ** 2;
  const alpha = iouLoss + v > 1e-12 ? v / (iouLoss + v) : 0;
  return { I, U, C: area(whole), rho, c, v, alpha, iouLoss };
}

const termValues = ({ C, U, rho, c, v, alpha, iouLoss }: ReturnType<typeof quantities>): Readonly<Record<string, readonly number[]>> => ({
  'generalized-iou': [iouLoss, C > 0 ? Math.max(0, C - U) / C : 0],
  'distance-iou': [iouLoss, c > 0 ? (rho / c) ** 2 : 0],
  'complete-iou': [iouLoss, c > 0 ? (rho / c) ** 2 : 0, alpha * v],
});

/** Caption, terms, table, handles, names and arrows. */
const truth: Truth = (figure) => {
  const { card, state, caption, table, html, locale } = figure;
  const [p, t] = [boxIn(state, 'p'), boxIn(state, 't')];
  const { value, grad } = card.loss([...p], [...t], {});
  const slopes = [...(grad as Float64Array)];
  const all = quantities(p, t);
  const terms = termValues(all)[card.id]!;
  const numbers = (text: string): string[] => text.match(/[−]?\d+\.\d+/g) ?? [];
  const head = numbers(caption.split(/(?<=\d\d\d\.)\s|(?<=\d\d\d\.)$/)[0]!);
  return [
    ...[value, ...terms].map((number, at): Said => ({ what: `number ${at} of the caption`, printed: head[at], value: number })),
    { what: 'the terms add up to the loss', printed: value.toFixed(9), value: terms.reduce((sum, term) => sum + term, 0) },
    { what: 'the loss over the bar', printed: /class="terms"><p>.*?<b>([^<]+)<\/b>/.exec(html)?.[1], value },
    ...bar(html, terms, card),
    ...termRows(html, terms, all, card),
    ...table.flatMap(([side, ofPrediction, ofTarget, slope], at): Said[] => [
      { what: `${side} of the prediction`, printed: ofPrediction, value: p[at]! }, { what: `${side} of the target`, printed: ofTarget, value: t[at]! },
      { what: `slope at ${side}`, printed: slope, value: slopes[at]! },
    ]),
    ...handles(html, p, t),
    ...arrows(html, p, slopes),
    ...sentence(caption, locale, p, t, slopes, all, card),
  ];
};
export default truth;

/** Where the terms lie in the bar, end to end, in percent of the range of the loss. */
function bar(html: string, terms: readonly number[], card: Card): Said[] {
  const [, inside = ''] = /<svg class="terms-bar"[^>]*>(.*?)<\/svg>/.exec(html) ?? [];
  const parts = [...inside.matchAll(/<g>.*?x="([^"%]+)%" width="([^"%]+)%".*?<\/g>/g)];
  const share = (value: number): number => (100 * value) / card.properties.range[1];
  return terms.flatMap((term, at): Said[] => [
    { what: `start of term ${at}`, printed: Number(parts[at]?.[1]).toFixed(2), value: share(terms.slice(0, at).reduce((sum, before) => sum + before, 0)) },
    { what: `width of term ${at}`, printed: Number(parts[at]?.[2]).toFixed(2), value: share(term) },
  ]);
}

/** The numbers that each term is made of, and its value. */
function termRows(html: string, terms: readonly number[], { I, U, C, rho, c, alpha, v }: ReturnType<typeof quantities>, card: Card): Said[] {
  const rows = [...html.matchAll(/<span class="terms-name">.*?<span>= (.*?)<\/span><\/span> <b>([^<]+)<\/b>/g)];
  const parts = card.id === 'generalized-iou' ? [[1, I, U], [C, U, C]] : [[1, I, U], [rho, c], [alpha, v]];
  return terms.flatMap((term, at): Said[] => {
    const [, made = '', printed] = rows[at] ?? [];
    const said = made.match(/\d+(?:\.\d+)?/g) ?? [];
    return [{ what: `term ${at}`, printed, value: term }, ...parts[at]!.map((part, i): Said => ({ what: `part ${i} of term ${at}`, printed: said[i], value: part }))];
  });
}

/** Corners and center of the target, then of the prediction. */
function handles(html: string, p: Box, t: Box): Said[] {
  const spoken = [...html.matchAll(/role="slider"[^>]*aria-valuetext="\D+([\d.]+)\D+([\d.]+)"/g)];
  const places = [t, p].flatMap(([x1, y1, x2, y2]) => [[x1, y1], [x2, y1], [x1, y2], [x2, y2], [(x1 + x2) / 2, (y1 + y2) / 2]]);
  return places.flatMap(([x, y], at): Said[] => [{ what: `handle ${at} across`, printed: spoken[at]?.[1], value: x! }, { what: `handle ${at} up`, printed: spoken[at]?.[2], value: y! }]);
}

/** Every arrow starts at a side of the prediction and goes against its slope, all by one factor. A side of slope 0 has none. */
function arrows(html: string, [x1, y1, x2, y2]: Box, slopes: readonly number[]): Said[] {
  const drawn = [...html.matchAll(/<g class="arrow s-gradient"><line x1="([^"%]+)%" y1="([^"%]+)%" x2="([^"%]+)%" y2="([^"%]+)%"/g)].map((found) => found.slice(1).map(Number));
  const middles = [[x1, (y1 + y2) / 2], [(x1 + x2) / 2, y1], [x2, (y1 + y2) / 2], [(x1 + x2) / 2, y2]] as const;
  const largest = slopes.reduce((most, slope, at) => (Math.abs(slope) > Math.abs(slopes[most]!) ? at : most), 0);
  const still = Math.abs(slopes[largest]!) < 1e-12;
  const length = Math.min(1.8, Math.max(0.6, 8 * Math.abs(slopes[largest]!)));
  const all = slopes.map((slope, side): readonly number[] => {
    const move = still ? 0 : (-slope / Math.abs(slopes[largest]!)) * length;
    const [left, top] = [middles[side]![0] * 10, 100 - (middles[side]![1] * 100) / 7];
    return side % 2 === 0 ? [left, top, left + move * 10, top] : [left, top, left, top - (move * 100) / 7];
  });
  const lengths = all.map(([left, top, right, bottom]) => Math.hypot(right! - left!, ((bottom! - top!) * 7) / 10));
  if (lengths.some((one) => Math.abs(one - 1) < 1e-6)) return []; // as short as the shortest that is drawn: rounding decides
  const seen = all.filter((_, at) => lengths[at]! >= 1);
  return [
    { what: 'how many arrows', printed: String(drawn.length), value: seen.length },
    ...seen.flatMap((arrow, at) => arrow.map((number, i): Said => ({ what: `arrow ${at}, number ${i}`, printed: drawn[at]?.[i]!.toFixed(2), value: number }))),
  ];
}

/** What the words claim, held to the numbers: 1 where it is said, and 1 where it is so. */
function sentence(
  caption: string, locale: Drawn['locale'], p: Box, t: Box, slopes: readonly number[], { I, U, C, rho, v }: ReturnType<typeof quantities>, card: Card,
): Said[] {
  const claims = (ko: RegExp, en: RegExp, holds: boolean): Said[] => ((locale === 'ko' ? ko : en).test(caption) ? [{ what: String(en), printed: '1', value: Number(holds) }] : []);
  const still = slopes.every((slope) => Math.abs(slope) < 1e-12);
  const contains = (a: Box, b: Box): boolean => a[0] <= b[0] && a[1] <= b[1] && a[2] >= b[2] && a[3] >= b[3];
  const nested = contains(p, t) || contains(t, p);
  const ratio = (box: Box): number => (box[2] > box[0] ? (box[2] - box[0]) / (box[3] - box[1]) : 0);
  const ratios = (locale === 'ko' ? /예측 (\S+), 정답 (\S+)이고/ : /over height is (\S+) for the prediction and (\S+) for/).exec(caption);
  const apart = (locale === 'ko' ? /중심이 (\S+)만큼 떨어져/ : /the centers are (\S+) apart/).exec(caption);
  return [
    { what: 'the caption says one thing of the slopes', printed: '1', value: [/화살표는|Arrows show/, /기울기가 모두 0이(?:라 어느|에요)|no side moves|its gradient are 0/].filter((said) => said.test(caption)).length },
    ...claims(/두 상자가 같아서/, /The boxes are equal/, equal(p, t)),
    ...claims(/넓이가 모두 0|모두 넓이가 0/, /Neither box has an area/, U === 0 && !equal(p, t)),
    ...claims(/겹친 넓이가 0이라/, /no area in common/, I === 0 && !still),
    {
      what: 'that one box contains the other', printed: String(Number(/한 상자가 다른 상자 안|One box contains the other/.test(caption))),
      value: Number(nested && I > 0 && !equal(p, t) && (card.id === 'generalized-iou' || rho > 1e-9)),
    },
    ...claims(/C = U라서/, /so C = U/, Math.abs(C - U) < 1e-9),
    ...claims(/두 중심이 같아서/, /centers coincide/, rho < 1e-9),
    ...claims(/가로세로 비가 같아서/, /aspect ratios are equal/, v < 1e-15),
    ...claims(/어느 변도 움직이지/, /no side moves/, still),
    ...claims(/화살표는/, /Arrows show/, !still),
    ...(ratios ? [{ what: 'w/h of the prediction', printed: ratios[1], value: ratio(p) }, { what: 'w/h of the target', printed: ratios[2], value: ratio(t) }] : []),
    ...(apart ? [{ what: 'distance of the centers', printed: apart[1], value: rho }] : []),
    { what: 'w/h is said where aspect ratios differ', printed: String(Number(ratios !== null)), value: Number(card.id === 'complete-iou' && v > 1e-15) },
  ];
}
