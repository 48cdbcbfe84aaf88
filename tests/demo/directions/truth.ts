import { plane } from '#demo/directions/geometry';
import { words } from '#demo/directions/words';
import type { Drawn, Said, Truth } from '../drawn.ts';
import { arrowsSay, pointsSay, sentencesSay, toldBy } from '../told.ts';

type Points = readonly (readonly number[])[];

const groups = [0, 0, 0, 1, 1, 2];
const without = (row: number): number[] => [0, 1, 2, 3, 4, 5].filter((other) => other !== row);

interface Form {
  readonly letters: readonly string[];
  readonly others: (row: number) => number[];
  readonly positive: (row: number, other: number) => boolean;
}

/** What each loss compares: written again here, so that the figure is held to it. */
const forms: Readonly<Record<string, Form>> = {
  'info-nce': { letters: ['q₁', 'q₂', 'q₃', 'k₁', 'k₂', 'k₃'], others: () => [3, 4, 5], positive: (row, other) => other === row + 3 },
  'nt-xent': { letters: ['a₁', 'a₂', 'a₃', 'b₁', 'b₂', 'b₃'], others: without, positive: (row, other) => Math.abs(other - row) === 3 },
  'sup-con': { letters: ['z₁', 'z₂', 'z₃', 'z₄', 'z₅', 'z₆'], others: without, positive: (row, other) => groups[row] === groups[other] },
  arcface: { letters: ['x', 'w₁', 'w₂', 'w₃'], others: () => [1, 2, 3], positive: (row, other) => other === row + 1 },
};

function cosine([ax, ay]: readonly number[], [bx, by]: readonly number[]): number {
  const norms = Math.hypot(ax!, ay!) * Math.hypot(bx!, by!);
  return norms === 0 ? 0 : Math.min(1, Math.max(-1, (ax! * bx! + ay! * by!) / norms));
}

/** Value and gradients by the function that readers import; ArcFace goes on to the points by the angle between two directions. */
function lossOf({ card, state }: Drawn, points: Points): { value: number; grads: number[][] } {
  const options = Object.fromEntries(Object.keys(card.parameters).map((name) => [name, state[name]!]));
  const rows = (flat: ArrayLike<number>) => Array.from({ length: flat.length / 2 }, (_, i) => [flat[2 * i]!, flat[2 * i + 1]!]);
  if (card.id === 'sup-con') {
    const { value, grad } = card.loss(points, groups, options);
    return { value, grads: rows(grad as Float64Array) };
  }
  if (card.id !== 'arcface') {
    const { value, grad } = card.loss(points.slice(0, 3), points.slice(3), options);
    return { value, grads: Object.values(grad as Record<string, Float64Array>).flatMap(rows) };
  }
  const [x, ...centers] = points;
  const { value, grad } = card.loss(centers.map((center) => cosine(x!, center)), [state['row']!], options);
  const angle = ([px, py]: readonly number[]) => Math.atan2(py!, px!);
  const along = (of: readonly number[], slope: number) => {
    const norm = Math.hypot(...of);
    if (norm === 0) return [0, 0];
    return [(-slope * Math.sin(angle(of))) / norm, (slope * Math.cos(angle(of))) / norm]; // dL/dφ goes along the circle
  };
  const isZero = (point: readonly number[]) => point.every((part) => part === 0);
  const slopes = centers.map((center, at) =>
    (isZero(x!) || isZero(center) ? 0 : (grad as Float64Array)[at]! * Math.sin(angle(center) - angle(x!))));
  const total = slopes.reduce((sum, slope) => sum + slope);
  return { value, grads: [along(x!, total), ...centers.map((center, at) => along(center, -slopes[at]!))] };
}

const truth: Truth = (figure) => {
  const { card, state, caption, table, html, locale } = figure;
  const { letters, others: othersOf, positive } = forms[card.id]!;
  const points = letters.map((_, i) => [state[`p${i + 1}x`]!, state[`p${i + 1}y`]!]);
  const row = state['row']!;
  const anchor = card.id === 'arcface' ? 0 : row;
  const others = othersOf(row);
  const { value, grads } = lossOf(figure, points);
  const cosines = others.map((other) => cosine(points[anchor]!, points[other]!));
  const weights = softmax(logits(figure, cosines));
  const zero = points.some(([x, y]) => x === 0 && y === 0);
  const rate = state['temperature'] ?? 0.4 / state['scale']!;
  const compared = (i: number): number[] => (others.includes(i) ? [cosines[others.indexOf(i)]!, weights[others.indexOf(i)]!.weight] : []);
  return [
    ...captionSays(figure, { anchor, others, cosines, weights, value, zero }, words[locale], caption),
    ...pointsSay({ ...figure, table: table.map((row) => row.filter((cell) => cell !== '–')) }, points, (i) =>
      [...points[i]!, ...compared(i), ...grads[i]!]),
    ...arrowsSay(html, points.map((point, i) => [point, point.map((at, axis) => at - rate * grads[i]![axis]!)]), plane.reach),
    ...widthsSay(html, others.map((other, at) => ({ weight: weights[at]!.weight, positive: positive(row, other) }))),
  ];
};
export default truth;

/** The logits by the formula of the loss. */
function logits({ state }: Drawn, cosines: readonly number[], margin = state['margin'] ?? 0): number[] {
  const { temperature, scale, row } = state as Record<string, number>;
  if (temperature !== undefined) return cosines.map((c) => c / temperature);
  return cosines.map((c, at) => scale! * (at === row ? Math.cos(Math.acos(c) + margin) : c));
}

function softmax(z: readonly number[]) {
  const max = Math.max(...z);
  const sum = z.reduce((total, logit) => total + Math.exp(logit - max), 0);
  return z.map((logit) => ({ weight: Math.exp(logit - max) / sum, loss: max - logit + Math.log(sum) }));
}

interface Seen {
  readonly anchor: number;
  readonly others: readonly number[];
  readonly cosines: readonly number[];
  readonly weights: ReturnType<typeof softmax>;
  readonly value: number;
  readonly zero: boolean;
}

/** The sentences, their numbers and the letters in them. */
function captionSays(figure: Drawn, { anchor, others, cosines, weights, value, zero }: Seen, language: object, caption: string): Said[] {
  const { card, state } = figure;
  const { letters, positive } = forms[card.id]!;
  const row = state['row']!;
  const places = (is: boolean) => others.map((_, at) => at).filter((at) => positive(row, others[at]!) === is);
  const [positives, negatives] = [places(true), places(false)];
  const most = (of: readonly number[]) => Math.max(...of.map((at) => weights[at]!.weight));
  const hardest = negatives.find((at) => weights[at]!.weight === most(negatives))!;
  const rowLoss = positives.reduce((sum, at) => sum + weights[at]!.loss, 0) / (positives.length || 1);
  const margin = state['margin'] ?? 0;
  const angle = Math.acos(cosines[positives[0]!] ?? 0);
  const degrees = (radians: number) => (radians * 180) / Math.PI;
  const second = card.id === 'arcface'
    ? [Math.sin(angle) > 1e-9 && angle + margin > Math.PI ? 'beyond' : 'hardestClass']
    : positives.length === 0 ? [] : [most(negatives) > most(positives) ? 'harder' : 'easier'];
  const first = card.id === 'arcface' ? 'angles' : ['alone', 'single'][positives.length] ?? 'several';
  return sentencesSay(toldBy(language, caption), [first, ...second, ...(zero ? ['zeroVector'] : [])], {
    a: letters[anchor]!, b: letters[others[positives[0]!]!] ?? '', n: letters[others[hardest]!]!, w: weights[hardest]!.weight,
    v: value, l: rowLoss,
    p: positives.reduce((sum, at) => sum + weights[at]!.weight, 0), k: positives.length, f: Math.log(positives.length),
    t: degrees(angle), m: degrees(margin), u: degrees(angle + margin), q: softmax(logits(figure, cosines, 0))[positives[0]!]?.weight ?? NaN,
  });
}

/** Links and bars are as wide as the weights, and those of positives are told apart. */
function widthsSay(html: string, weights: readonly { readonly weight: number; readonly positive: boolean }[]): Said[] {
  const links = [...html.matchAll(/<path class="link ([^"]*)" d="[^"]*" stroke-width="([^"]+)"/g)];
  const bars = [...html.matchAll(/<rect class="bar ([^"]*)" x="16%" width="([^"]+)%"/g)];
  return weights.flatMap(({ weight, positive }, i): Said[] => [
    { what: `width of link ${i}`, printed: Number(links[i]?.[2]).toFixed(2), value: 1 + 9 * weight },
    { what: `length of bar ${i}`, printed: Number(bars[i]?.[2]).toFixed(2), value: 64 * weight },
    { what: `sign of link ${i}`, printed: String(Number(/away/.test(links[i]?.[1] ?? ''))), value: Number(!positive) },
    { what: `sign of bar ${i}`, printed: String(Number(/hollow/.test(bars[i]?.[1] ?? ''))), value: Number(!positive) },
  ]);
}
