import type { Card } from '#core/card/kinds';
import type { LossResult } from '#core/result';
import { cardOf } from '#cards/index';
import { views } from '#demo/index';
import { axisX, axisY, placed, positionsOf } from '../axes.ts';
import { numberIn, type Drawn, type Said, type Truth } from '../drawn.ts';

type Line = readonly [slope: number, intercept: number];
interface Sample { readonly x: number; readonly y: number }

/** The summed loss of a line, by the function that readers import. Where it refuses a prediction, no line may go. */
function costOf(card: Card, samples: readonly Sample[], options: Readonly<Record<string, number>>, variance: number): (line: Line) => number {
  const target = samples.map(({ y }) => y);
  return ([slope, intercept]) => {
    const prediction = samples.map(({ x }) => intercept + slope * x);
    if (card.arguments[0]!.numbers === 'nonnegative' && prediction.some((one) => one < 0)) return Infinity;
    const more = card.arguments.length > 2 ? [target.map(() => variance)] : [];
    return (card.loss(prediction, target, ...more, options) as LossResult<unknown>).value * samples.length;
  };
}

const directions = [[1, 0], [0, 1], [1, -5], [1, 5], [1, -1], [1, -9]] as const;

/** Goes downhill from a line in steps of at most `reach`, until no step of a millionth of it lowers the cost. */
function downhill(cost: (line: Line) => number, from: Line, reach: number): Line {
  let here = from;
  let lowest = cost(from);
  for (let size = reach; size > reach * 1e-6;) {
    const next = directions.flatMap(([a, b]) => [size, -size].map((by): Line => [here[0] + by * a, here[1] + by * b])).find((line) => cost(line) < lowest);
    if (next) [here, lowest] = [next, cost(next)];
    else size /= 2;
  }
  return here;
}

/** Half of the last digit that is printed. */
const rounding = 0.005;

/**
 * A printed line is the minimum to the digits printed: going downhill from it gains no more than rounding can cost, which is
 * what the corners of the printed digits cost around the minimum.
 */
function minimal(what: string, cost: (line: Line) => number, printed: Line): Said {
  const best = downhill(cost, printed, 0.01);
  const corners = [-1, 1].flatMap((a) => [-1, 1].map((b) => cost([best[0] + a * rounding, best[1] + b * rounding])));
  const allowed = Math.max(...corners.filter((one) => one < Infinity), 0) - cost(best);
  const gain = Math.min(cost(printed), Math.max(...corners)) - cost(best);
  const far = Math.abs(best[0] - printed[0]) > 0.1 || Math.abs(best[1] - printed[1]) > 0.5;
  return { what: `${what}: what a better line gains`, printed: gain > 1.01 * allowed + 1e-9 || (far && gain > 1e-6) ? String(gain) : '0', value: 0 };
}

const printedIn = (caption: string, name: string): string | undefined => new RegExp(`(?:^|[ :])${name.replace(/[()]/g, '\\$&')} (\\d+\\.\\d+)`).exec(caption)?.[1];

/** Each line a minimum of its loss, the distances and which is least, who is outside the band, the handles, and the drawn fits. */
const truth: Truth = (figure) => {
  const { card, state, caption, table, html, locale } = figure;
  const { lines } = views['outlier']!.props(card, locale, () => true) as { readonly lines: readonly { readonly id: string; readonly name: string }[] };
  const samples = Array.from({ length: 8 }, (_, i): Sample => ({ x: state[`x${i + 1}`]!, y: state[`y${i + 1}`]! }));
  const printed = table.map(([, slope, intercept]): Line => [numberIn(slope!).value, numberIn(intercept!).value]);
  const subject = lines.at(-1)!.id;
  const [across, up] = [axisX(html), axisY(html)];
  const variance = numberIn(/(?:평균|residuals,) ([\d.]+)(?:이에요)?\.(?: |$)/.exec(caption)?.[1] ?? '1').value;
  const far = samples[farthest(caption)]!;
  const handles = [...html.matchAll(/class="handle" x="([^"]+)%" y="([^"]+)%"/g)];
  return [
    { what: 'lines', printed: String(table.length), value: 3 },
    { what: 'handles', printed: String(handles.length), value: 8 },
    ...handles.flatMap(([, x, y], i): Said[] => [
      placed(`point ${i + 1} across`, x, across(samples[i]!.x)), placed(`point ${i + 1} upwards`, y, up(samples[i]!.y)),
    ]),
    ...lines.flatMap(({ id, name }, i): Said[] => {
      const options = id === subject ? Object.fromEntries(Object.keys(cardOf(id).parameters).filter((key) => key in state).map((key) => [key, state[key]!])) : {};
      const line = printed[i]!;
      const predict = (x: number): number => (id === 'poisson-nll' ? Math.exp(line[1] + line[0] * x) : line[1] + line[0] * x);
      const loose = (x: number): number => (id === 'poisson-nll' ? predict(x) : 1) * rounding * (1 + x);
      const drawn = positionsOf(html, `curve fit fit-${id} (?:own)?`);
      return [
        minimal(name, costOf(cardOf(id), samples, options, variance), line),
        within(`the fit of ${name}`, drawn, (place) => up(predict(valueAt(across, place))), (place) => Math.abs(up(loose(valueAt(across, place))) - up(0)) + 0.1),
        { what: `distance of ${name}`, printed: distanceWithin(printedIn(caption, name), Math.abs(predict(far.x) - far.y), 1.1 * loose(far.x) + rounding), value: 0 },
      ];
    }),
    ...nearest(caption, lines.map(({ name }) => name)),
    ...farthestOf(samples, printed[1]!, farthest(caption)),
    ...ofBand(figure, samples, printed.at(-1)!),
    ...ofLoss(figure, subject, samples, printed, variance),
  ];
};
export default truth;

const valueAt = (across: (value: number) => number, place: number): number => (place - across(0)) / (across(1) - across(0));
const farthest = (caption: string): number => Number(/가장 먼 점 (\d)|distances to point (\d)/.exec(caption)?.slice(1).find(Boolean)) - 1;

const distanceWithin = (text: string | undefined, value: number, loose: number): string | undefined =>
  text && (Math.abs(numberIn(text).value - value) <= loose ? '0' : text);

/** A drawn fit stays as close to the printed one as its digits allow. */
function within(what: string, drawn: readonly [number, number][], height: (place: number) => number, loose: (place: number) => number): Said {
  const stray = drawn.filter(([place, y]) => Math.abs(y) < 150 && Math.abs(y - height(place)) > loose(place)).length;
  return { what: `${what}: positions off the line`, printed: drawn.length < 1 ? undefined : String(stray), value: 0 };
}

/** Those called the nearest are those with the least printed distance. */
function nearest(caption: string, names: readonly string[]): Said[] {
  const distances = names.map((name) => numberIn(printedIn(caption, name) ?? 'NaN').value);
  const right = names.filter((_, i) => distances[i] === Math.min(...distances)).join(', ');
  const [, said] = /(?:가장 가까운 것|The nearest): (.+?)\.(?: |$)/.exec(caption) ?? [];
  return [{ what: `nearest is ${said}, not ${right}`, printed: said === right ? '1' : '0', value: 1 }];
}

/** No sample is farther from the line of the absolute error, beyond its rounding. */
function farthestOf(samples: readonly Sample[], [slope, intercept]: Line, i: number): Said[] {
  const distances = samples.map(({ x, y }) => Math.abs(intercept + slope * x - y));
  const short = Math.max(...distances) - distances[i]!;
  return [{ what: 'the farthest point is short by', printed: short < 0.11 ? '0' : String(short), value: 0 }];
}

/** A band is drawn where the loss is quadratic up to a threshold; as many are outside as said, and none where it is said. */
function ofBand({ card, state, caption, html, locale }: Drawn, samples: readonly Sample[], [slope, intercept]: Line): Said[] {
  const threshold = state['delta'] ?? state['beta'];
  const expected = threshold !== undefined && threshold > 0 && card.id !== 'pseudo-huber';
  const said = (locale === 'ko' ? /띠 밖의 점\((\d)개\)/ : /points outside it \((\d)\)/).exec(caption)?.[1] ?? (/모든 점이 .*띠 안에|All points are now inside/.test(caption) ? '0' : undefined);
  const sentence: Said = { what: 'sentences about a threshold', printed: said === undefined ? '0' : '1', value: expected ? 1 : 0 };
  if (!expected) return [sentence];
  const beyond = samples.map(({ x, y }) => Math.abs(intercept + slope * x - y) - threshold);
  const [least, most] = [0.06, -0.06].map((margin) => beyond.filter((by) => by > margin).length) as [number, number];
  const lines = html.match(/class="crosshair s-residual"/g)?.length ?? 0;
  const count = numberIn(said ?? 'NaN').value;
  const [up, edge] = [axisY(html), positionsOf(html, 'zone')];
  return [
    sentence, { what: 'residuals drawn', printed: String(lines), value: count },
    { what: `outside are ${least} to ${most}`, printed: count >= least && count <= most ? '0' : said, value: 0 },
    within('the band', edge.filter(([x]) => x === 0).slice(0, 1), () => up(intercept + threshold), () => up(0) - up(2 * rounding)),
    within('the band', edge.filter(([x]) => x === 0).slice(-1), () => up(intercept - threshold), () => up(0) - up(2 * rounding)),
  ];
}

/** The facts of single losses. */
function ofLoss({ card, state, caption, locale }: Drawn, subject: string, samples: readonly Sample[], lines: readonly Line[], variance: number): Said[] {
  const same = (locale === 'ko' ? /직선은 (.+?) 직선과 같아요/ : /now the same as that of (.+?)\.(?: |$)/).exec(caption)?.[1]?.split(', ') ?? [];
  const own = lines.at(-1)!;
  const local = /볼록하지 않아요|not convex/.test(caption);
  const residuals = samples.map(({ x, y }) => own[1] + own[0] * x - y);
  const said: Said[] = [
    ...same.flatMap((name): Said[] => [0, 1].map((part) => ({ what: `same as ${name}`, printed: String(own[part]), value: lines[name === 'MSE' ? 0 : 1]![part]! }))),
    { what: 'is called not convex', printed: local ? '1' : '0', value: subject === 'mean-squared-logarithmic-error' || (subject === 'barron' && state['alpha']! < 1) ? 1 : 0 },
  ];
  if (['root-mean-squared-error', 'gaussian-nll'].includes(card.id)) said.push({ what: 'the same line as MSE', printed: String(Number(same.includes('MSE'))), value: 1 });
  if (card.id === 'gaussian-nll') {
    const half = numberIn(/(?:표준편차|deviation) ([\d.]+)/.exec(caption)?.[1] ?? 'NaN').value;
    const mean = residuals.reduce((sum, e) => sum + e * e, 0) / 8;
    const close = Math.abs(variance - mean) < 0.006 + 0.12 * Math.sqrt(mean);
    const cost = (v: number) => costOf(card, samples, {}, v)(own);
    said.push(
      { what: 'square of the standard deviation', printed: Math.abs(half ** 2 - variance) < 0.0051 + 0.0101 * half ? '0' : String(half), value: 0 },
      { what: 'variance', printed: close ? '0' : String(variance), value: 0 },
      ...[0.9, 1.1].map((by): Said => ({ what: `cost at ${by} times the variance`, printed: variance < 0.05 ? '1' : String(Math.sign(cost(by * variance) - cost(variance))), value: 1 })),
    );
  }
  if (card.id === 'quantile') {
    const [below, on, above, share] = (locale === 'ko' ? /아래에 (\d)개, 직선에 (\d)개, 위에 (\d)개가 있어요\. 8τ = (\S+)\.$/
      : /points (\d) are below the line, (\d) on it and (\d) above\. 8τ = (\S+)\.$/).exec(caption)?.slice(1) ?? [];
    const counts = [below, on, above].map((text) => numberIn(text ?? 'NaN').value);
    said.push(
      { what: 'points', printed: String(counts[0]! + counts[1]! + counts[2]!), value: 8 }, { what: 'share', printed: share, value: 8 * state['tau']! },
      { what: 'the level lies between those below, and those below and on it', printed: String(Number(counts[0]! <= 8 * state['tau']! + 1e-9 && 8 * state['tau']! <= counts[0]! + counts[1]! + 1e-9)), value: 1 },
      { what: 'clearly below', printed: counts[0]! >= residuals.filter((e) => e > 0.06).length ? '1' : '0', value: 1 },
      { what: 'clearly above', printed: counts[2]! >= residuals.filter((e) => e < -0.06).length ? '1' : '0', value: 1 },
    );
  }
  return said;
}
