import { cardOf } from '#cards/index';
import { axisY, holds, positionsOf } from '../axes.ts';
import { numberIn, type Drawn, type Said } from '../drawn.ts';
import { costOf, rounding, type Line, type Sample } from './minimum.ts';

/** What a caption says is held to the lines that the table prints. */
export interface Told {
  readonly figure: Drawn;
  readonly samples: readonly Sample[];
  readonly names: readonly string[];
  /** squared error, absolute error, and the loss with the parameters */
  readonly lines: readonly Line[];
  readonly subject: string;
}

export const heightOf = ([slope, intercept]: Line, x: number): number => intercept + slope * x;

/** The vertical distance that is said of a line. */
export function distanceOf(caption: string, name: string): number {
  const [, printed = 'NaN'] = new RegExp(`(?:^|[ :])${name.replace(/[().]/g, '\\$&')} (\\d+\\.\\d+)`).exec(caption) ?? [];
  return numberIn(printed).value;
}

/** Index of the sample that is said to be the farthest from the line of the absolute error. */
export const farthestIn = (caption: string): number => Number(/(?:가장 먼 점|distances to point) (\d)/.exec(caption)?.[1]) - 1;

/** The farthest sample is the farthest, and those called the nearest have the least printed distance. */
export function ofDistances({ figure: { caption }, samples, names, lines }: Told): Said[] {
  const beyond = samples.map(({ x, y }) => Math.abs(heightOf(lines[1]!, x) - y));
  const distances = names.map((name) => distanceOf(caption, name));
  const right = names.filter((_, i) => distances[i] === Math.min(...distances)).join(', ');
  const [, said] = /(?:가장 가까운 것|The nearest): (.+?)\.(?: (?=[A-Z가-힣0-9])|$)/.exec(caption) ?? [];
  return [
    holds('no point is farther', Math.max(...beyond) - beyond[farthestIn(caption)]! < 2 * rounding * 11),
    holds(`nearest is ${said}, which must be ${right}`, said === right),
  ];
}

/** A line that is said to be that of another has its numbers; a loss is said not to be convex where it is not. */
export function ofLines({ figure: { card, state, caption, locale }, lines, subject }: Told): Said[] {
  const found = (locale === 'ko' ? /직선은 (.+?) 직선과 같아요/ : /now the same as that of (.+?)\.(?: |$)/).exec(caption);
  const same = found?.[1]?.split(', ') ?? [];
  const notConvex = subject === 'mean-squared-logarithmic-error' || (subject === 'barron' && state['alpha']! < 1);
  return [
    ...same.map((name) => holds(`same as ${name}`, String(lines.at(-1)) === String(lines[name === 'MSE' ? 0 : 1]))),
    holds('the minimum of RMSE and of the Gaussian is that of MSE', !/^(?:root|gaussian)/.test(card.id) || same.includes('MSE')),
    holds('is called not convex where it is not', /볼록하지 않아요|not convex/.test(caption) === notConvex),
  ];
}

/** A band is drawn where the loss is quadratic up to a threshold; as many are outside as said. */
export function ofBand({ figure: { state, caption, html, locale }, samples, lines, subject }: Told): Said[] {
  const threshold = (subject === 'huber' ? state['delta'] : subject === 'smooth-l1' ? state['beta'] : undefined) ?? 0;
  const outside = (locale === 'ko' ? /띠 밖의 점\((\d)개\)/ : /outside it \((\d)\)/).exec(caption)?.[1];
  const inside = /모든 점이 .*띠 안에|All points are now inside/.test(caption);
  const sentences = [outside !== undefined, inside].filter(Boolean).length;
  if (threshold === 0) return [holds('no threshold, no sentence', sentences === 0)];
  const line = lines.at(-1)!;
  const beyond = samples.map(({ x, y }) => Math.abs(heightOf(line, x) - y) - threshold);
  const margin = rounding * 11;
  const [least, most] = [beyond.filter((by) => by > margin).length, beyond.filter((by) => by > -margin).length];
  const count = Number(outside ?? 0);
  const up = axisY(html);
  const edge = positionsOf(html, 'zone').filter(([x]) => x === 0).map(([, y]) => y);
  const loose = up(0) - up(2 * rounding) + 0.01;
  const reached = [threshold, -threshold].map((by) => up(line[1] + by));
  return [
    holds('one sentence about the band', sentences === 1),
    holds(`${count} are said to be outside, which are ${least} to ${most}`, count >= least && count <= most),
    holds('as many residuals are drawn', (html.match(/class="crosshair s-residual"/g)?.length ?? 0) === count),
    holds(`the band reaches ${edge}, not ${reached}`, reached.every((y) => edge.some((drawn) => Math.abs(drawn - y) < loose))),
  ];
}

/** The best variance around the line, and its root as the band. */
export function ofGaussian({ figure: { caption }, samples, lines }: Told, variance: number): Said[] {
  const line = lines.at(-1)!;
  const half = numberIn(/(?:표준편차|deviation) (\d+\.\d+)/.exec(caption)?.[1] ?? 'NaN').value;
  const mean = samples.reduce((sum, { x, y }) => sum + (heightOf(line, x) - y) ** 2, 0) / samples.length;
  const cost = (v: number): number => costOf(cardOf('gaussian-nll'), samples, {}, v)(line);
  return [
    holds('the deviation is the root of the variance', Math.abs(half ** 2 - variance) < rounding * (1.02 + 2.02 * half)),
    holds('the variance is the mean of the squares', Math.abs(variance - mean) < rounding * (1.2 + 24 * Math.sqrt(mean))),
    ...(variance < 0.05 ? [] : [0.9, 1.1].map((by) => holds(`${by} times the variance costs more`, cost(by * variance) > cost(variance)))),
  ];
}

/** How many are below, on and above: all of them, those that clearly are, and the level between. */
export function ofQuantile({ figure: { state, caption, locale }, samples, lines }: Told): Said[] {
  const pattern = locale === 'ko' ? /아래에 (\d)개, 직선에 (\d)개, 위에 (\d)개가 있어요\. 8τ = (\S+)\.$/
    : /points (\d) are below the line, (\d) on it and (\d) above\. 8τ = (\S+)\.$/;
  const [below = NaN, on = NaN, above = NaN] = pattern.exec(caption)?.slice(1, 4).map(Number) ?? [];
  const level = samples.length * state['tau']!;
  const residuals = samples.map(({ x, y }) => heightOf(lines.at(-1)!, x) - y);
  const margin = rounding * 11;
  return [
    { what: 'level times points', printed: pattern.exec(caption)?.[4], value: level },
    holds('all points are counted', below + on + above === samples.length),
    holds('the level lies between those below, and those below and on it', below <= level + 1e-9 && level <= below + on + 1e-9),
    holds('those clearly below are counted', below >= residuals.filter((e) => e > margin).length),
    holds('those clearly above are counted', above >= residuals.filter((e) => e < -margin).length),
  ];
}
