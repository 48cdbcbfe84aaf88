import { positionsOf } from '../axes.ts';
import type { Drawn, Said, Truth } from '../drawn.ts';
import { claimed, claimedNumbers, positions, shownNumbers } from '../saying.ts';

type Two = readonly [number, number];
type Minus = (w: Two, m: Two) => Two;

/** Slopes of the quadratic loss (w − m)ᵀ H (w − m) / 2 that the figure draws. */
const slopes: Minus = ([w1, w2], [m1, m2]) => [0.5 * (w1 - m1) + 0.2 * (w2 - m2), 0.2 * (w1 - m1) + 0.5 * (w2 - m2)];
const quadratic = (w: Two, m: Two): number => (slopes(w, m)[0] * (w[0] - m[0]) + slopes(w, m)[1] * (w[1] - m[1])) / 2;

/** Caption, table, marks, handles, ball, contour and path, against the penalty that readers import. */
const truth: Truth = (figure) => {
  const { state, caption, table, html } = figure;
  const [m, strength] = [[state['m1']!, state['m2']!] as const, state['strength']!];
  const w = smallest(figure, m, strength);
  const told = claimedNumbers(caption, /(?:세기|strength) (\S+?)(?:에서|,) w₁ = (\S+?)(?:,| and) w₂ = (\S+?)[,;] (?:페널티|the penalty is) (\S+)\./);
  const at = (value: number) => 50 + (value * 100) / 5.2;
  return [
    ...[strength, ...w, penaltyOf(figure, w, strength)].map((value, k): Said =>
      ({ what: `number ${k} of the caption`, printed: told[k], value })),
    claimed(caption, /w₁은 정확히 0|w₁ is exactly 0/, w[0] === 0 && w[1] !== 0),
    claimed(caption, /w₂는 정확히 0|w₂ is exactly 0/, w[1] === 0 && w[0] !== 0),
    claimed(caption, /두 계수 모두|Both coefficients/, w[0] === 0 && w[1] === 0),
    claimed(caption, /색을 칠한|Tint:/, html.includes('class="ball"')),
    claimed(caption, /0인 계수는 없어요|No coefficient/, w[0] !== 0 && w[1] !== 0),
    ...table.flatMap(([lambda, w1, w2]): Said[] => {
      const there = smallest(figure, m, Number(lambda));
      return [{ what: `w1 at ${lambda}`, printed: w1, value: there[0] }, { what: `w2 at ${lambda}`, printed: w2, value: there[1] }];
    }),
    ...shownNumbers('handle', html, /role="slider"[^>]*aria-valuenow="([^"]+)"/g, [m[1], strength]),
    ...positions('mark', html, /<circle class="mark (?:open|) ?s-prediction" cx="([\d.]+)%" cy="([\d.]+)%"/g,
      [[at(w[0]), at(-w[1])], [strength * 100, at(-w[0])], [strength * 100, at(-w[1])]]),
    ...along('the ball', html, 'ball', strength === 0 || (w[0] === 0 && w[1] === 0),
      (point) => penaltyOf(figure, point, 1), penaltyOf(figure, w, 1)),
    ...along('the touching contour', html, 'curve touching', false, (point) => quadratic(point, m), quadratic(w, m)),
    { what: 'end of the path', printed: positionsOf(html, 'curve trail').at(-1)?.[0].toFixed(2), value: at(smallest(figure, m, 1)[0]) },
  ];
};
export default truth;

const penaltyOf = ({ card }: Drawn, w: Two, strength: number): number => card.loss([...w], { strength }).value;

/**
 * The smallest sum, by solving for every choice of signs and of coefficients that are 0, and comparing the sums.
 *
 * The slope of the penalty at given signs is asked at two sizes: it is a straight line in between and beyond.
 */
function smallest(figure: Drawn, m: Two, strength: number): Two {
  const slope = (w: number): number => (figure.card.loss([w], { strength }).grad as Float64Array)[0]!;
  const choices = [-1, 0, 1].flatMap((s1) => [-1, 0, 1].map((s2): Two => [s1, s2]));
  const solved = choices.map(([s1, s2]): Two => {
    const line = (sign: number) => ({ by: slope(2) - slope(1), from: sign * (2 * slope(1) - slope(2)) });
    const b = [0.5 * m[0] + 0.2 * m[1] - line(s1).from, 0.2 * m[0] + 0.5 * m[1] - line(s2).from] as const;
    const own = 0.5 + line(1).by;
    if (s1 === 0 && s2 === 0) return [0, 0];
    if (s1 === 0) return [0, b[1] / own];
    if (s2 === 0) return [b[0] / own, 0];
    return [(own * b[0] - 0.2 * b[1]) / (own * own - 0.04), (own * b[1] - 0.2 * b[0]) / (own * own - 0.04)];
  });
  const sum = (w: Two): number => quadratic(w, m) + penaltyOf(figure, w, strength);
  const least = Math.min(...solved.map(sum));
  return solved.filter((w) => sum(w) <= least + 1e-13).sort((a, b) => zerosIn(b) - zerosIn(a))[0]!;
}

const zerosIn = (w: Two): number => w.filter((at) => at === 0).length;

/** Every position of a line has the same value of a function, but for the rounding of positions. */
function along(what: string, html: string, name: string, empty: boolean, of: (point: Two) => number, level: number): Said[] {
  const points = positionsOf(html, name).map(([left, top]): Two => [((left - 50) * 5.2) / 100, ((50 - top) * 5.2) / 100]);
  const worst = Math.max(0, ...points.map((point) => Math.abs(of(point) - level)));
  return [
    { what: `whether ${what} is drawn`, printed: String(Number(points.length > 0)), value: Number(!empty) },
    { what: `how far ${what} strays`, printed: worst < 0.004 ? '0' : String(worst), value: 0 },
  ];
}
