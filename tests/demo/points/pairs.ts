import { entropicCoupling } from '#core/transport/sinkhorn';
import { about, cellsOf, distance, nearest, seen, type Drawn, type Said } from './read.ts';

const atX = (place: number): number => ((place + 3) * 100) / 6;
const atY = (place: number): number => ((2 - place) * 100) / 4;

/** The pairs of a loss, in the table and as they are drawn. */
export const pairsOf = (figure: Drawn): Said[] => readers[figure.card.id]!(figure);

const readers: Readonly<Record<string, (figure: Drawn) => Said[]>> = {
  chamfer(figure) {
    const { x, y } = seen(figure);
    const lines = linesOf(figure.html);
    const ways = [...x.map((from) => [from, y[nearest(from, y)]!]), ...y.map((from) => [from, x[nearest(from, x)]!])];
    return [
      ...tableIs(figure, x.map((from) => y.map((to) => distance(from, to) ** 2))),
      { what: 'how many lines', printed: String(lines.length), value: x.length + y.length },
      ...ways.flatMap(([from, to], at) => lineIs(`line ${at}`, lines[at], from!, to!, 0.035)),
    ];
  },
  'earth-movers-distance'(figure) {
    const { x, y, value, slopes, options: { p } } = seen(figure);
    const plan = cellsOf(figure);
    const way = plan.map((row, i) => row.map((mass, j) => ({ mass, length: distance(x[i]!, y[j]!), from: x[i]!, to: y[j]! })));
    const rounding = (of: (length: number) => number) => 0.000051 * way.flat().reduce((sum, { mass, length }) => sum + (mass > 0 ? of(length) : 0), 0) + 1e-9;
    return [
      ...marginals(plan),
      about('cost of the plan', way.flat().reduce((sum, { mass, length }) => sum + mass * length ** p!, 0), value, rounding((length) => length ** p!)),
      ...way.flatMap((row, i) => [0, 1].map((axis) => about(
        `slope of the plan at ${i}`,
        row.reduce((sum, { mass, length, from, to }) => sum + (length > 0 ? (mass * p! * length ** (p! - 1) * (from[axis]! - to[axis]!)) / length : 0), 0),
        slopes[i]![axis]!, rounding((length) => p! * length ** (p! - 1)),
      ))),
      ...planLines(figure, plan, 'stroke-width', (share) => 1 + 2 * share),
    ];
  },
  'sinkhorn-divergence'(figure) {
    const { x, y, options: { p, blur } } = seen(figure);
    const cost = Float64Array.from(x.flatMap((from) => y.map((to) => (distance(from, to) / blur!) ** p! / p!)));
    const masses = (points: number) => new Float64Array(points).fill(1 / points);
    const flat = entropicCoupling(cost, masses(x.length), masses(y.length)).plan;
    const plan = x.map((_, i) => [...flat.slice(i * y.length, (i + 1) * y.length)]);
    return [...marginals(cellsOf(figure)), ...tableIs(figure, plan), ...planLines(figure, plan, 'stroke-opacity', (share) => share)];
  },
  'maximum-mean-discrepancy'(figure) {
    const { x, y, options: { bandwidth } } = seen(figure);
    const kernel = (a: readonly number[], b: readonly number[]): number => Math.exp(-(distance(a, b) ** 2) / (2 * bandwidth! ** 2));
    const mean = (cloud: readonly number[][], at: readonly number[]): number => cloud.reduce((sum, one) => sum + kernel(one, at), 0) / cloud.length;
    const signs = [...figure.html.matchAll(/<circle class="(hollow )?s-(?:prediction|target)" cx="([^"%]+)%" cy="([^"%]+)%" r="([^"]+)"/g)];
    const values = signs.map(([, , left, top]) => [(Number(left) * 6) / 100 - 3, 2 - (Number(top) * 4) / 100]).map((at) => mean(x, at) - mean(y, at));
    const largest = Math.max(0.02, ...values.map(Math.abs));
    const ruler = /<g class="ruler s-parameter"><line x1="3%" x2="([^"%]+)%"/.exec(figure.html)?.[1];
    return [
      ...tableIs(figure, x.map((from) => y.map((to) => kernel(from, to)))),
      { what: 'how many signs of the witness function', printed: String(signs.length), value: 150 },
      ...signs.flatMap(([, hollow, , , radius], at): Said[] => {
        const wanted = 5.5 * Math.sqrt(Math.abs(values[at]!) / largest);
        if (Number(radius) === 0) return [about(`sign ${at} is too small to be drawn`, wanted, 0.3, 0.31)];
        return [about(`radius of sign ${at}`, Number(radius), wanted, 0.06), { what: `sign ${at} is hollow`, printed: String(hollow ? 1 : 0), value: Number(values[at]! < 0) }];
      }),
      { what: 'the ruler', printed: Number(ruler).toFixed(2), value: 3 + (bandwidth! * 100) / 6 },
    ];
  },
};

function tableIs({ table }: Drawn, pairs: readonly (readonly number[])[]): Said[] {
  return pairs.flatMap((row, i) => row.map((value, j): Said => ({ what: `pair ${i} ${j}`, printed: table[i]?.[5 + j], value })));
}

/** Each point sends or receives all of its mass. */
function marginals(plan: readonly number[][]): Said[] {
  const [n, m] = [plan.length, plan[0]!.length];
  return [
    ...plan.map((row, i) => about(`mass of predicted point ${i}`, row.reduce((sum, mass) => sum + mass, 0), 1 / n, 0.0000501 * m)),
    ...plan[0]!.map((_, j) => about(`mass of true point ${j}`, plan.reduce((sum, row) => sum + row[j]!, 0), 1 / m, 0.0000501 * n)),
  ];
}

interface Line {
  readonly ends: readonly number[];
  readonly tag: string;
}
const linesOf = (html: string): Line[] => [...html.matchAll(/<line class="link[^>]*x1="([^"%]+)%" y1="([^"%]+)%" x2="([^"%]+)%" y2="([^"%]+)%"[^>]*>/g)].map((found) => ({ tag: found[0], ends: found.slice(1, 5).map(Number) }));

/** A line goes from one point to the other, moved aside to the right of its way. */
function lineIs(what: string, line: Line | undefined, from: readonly number[], to: readonly number[], aside: number): Said[] {
  const length = distance(from, to) || 1;
  const [right, up] = [(aside * (to[1]! - from[1]!)) / length, (-aside * (to[0]! - from[0]!)) / length];
  const ends = [from, to].flatMap(([across, height]) => [atX(across! + right), atY(height! + up)]);
  return ends.map((end, at) => ({ what: `${what}, number ${at}`, printed: line?.ends[at]!.toFixed(2), value: end }));
}

/** The pairs of a plan that carry enough mass to be seen, and how strongly they are drawn. */
function planLines(figure: Drawn, plan: readonly (readonly number[])[], attribute: string, strength: (share: number) => number): Said[] {
  const { x, y } = seen(figure);
  const lines = linesOf(figure.html);
  const shares = plan.flatMap((row, i) => row.map((mass, j) => ({ share: mass * Math.max(x.length, y.length), from: x[i]!, to: y[j]! })));
  if (shares.some(({ share }) => Math.abs(share - 0.005) < 0.0006)) return []; // as faint as the faintest that is drawn: rounding decides
  const visible = shares.filter(({ share }) => share > 0.005);
  return [
    { what: 'how many lines', printed: String(lines.length), value: visible.length },
    ...visible.flatMap(({ share, from, to }, at) => [
      ...lineIs(`line ${at}`, lines[at], from, to, 0),
      about(`strength of line ${at}`, Number(new RegExp(`${attribute}="([^"]+)"`).exec(lines[at]?.tag ?? '')?.[1]), strength(Math.min(1, share)), 0.011),
    ]),
  ];
}
