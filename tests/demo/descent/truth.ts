import { cardOf } from '#cards/index';
import type { LossResult } from '#core/result';
import {
  adam, adamW, batches, constantRate, cosineDecay, exponentialDecay, gradientDescent, rmsProp, sgd, stepDecay, warmUp, type Step,
} from '#training/index';
import { views } from '#demo/index';
import { axisX, axisY, holds, placed, positionsOf, type Axis } from '../axes.ts';
import { numberIn, type Drawn, type Said, type Truth } from '../drawn.ts';
import { handles, leasts, levels, type Ran } from './surface.ts';

interface Sent {
  readonly losses: readonly { readonly id: string; readonly name: string }[];
}

/** Trains with the public functions alone: every printed loss, line, rate and sentence, the contours, the paths and the handles. */
const truth: Truth = (figure) => {
  const { caption, table, html, state } = figure;
  const { losses } = views['descent']!.props(figure.card, figure.locale, () => true) as Sent;
  const on = losses.filter(({ id }) => state[id] === 1).slice(0, 3);
  const runs = (on.length > 0 ? on : losses.slice(0, 1)).map((loss) => ({ ...loss, ...trained(figure, loss.id) }));
  const step = state['step']!;
  const [data, surface, falling] = html.split('<div class="plot ').slice(1) as [string, string, string];
  return [
    { what: 'rows', printed: String(table.length), value: runs.length },
    { what: 'rate in the caption', printed: /(?:학습률|learning rate) (\S+)\./.exec(caption)?.[1], value: runs[0]!.steps[step]!.rate },
    { what: 'step in the caption', printed: /(?:스텝|Step) (\d+)\/250/.exec(caption)?.[1], value: step },
    ...runs.flatMap((run, i): Said[] => {
      const { name, steps, cost } = run;
      const [w, b] = steps[step]!.parameters as unknown as [number, number];
      const [, said, least] = new RegExp(`(?:[:·]) ${name.replaceAll('.', '\\.')} (\\S+) \\((\\S+)\\)`).exec(caption) ?? [];
      const [head, slope, intercept, loss, lowest] = table[i]!;
      return [
        holds(`row of ${name}`, head === name),
        big(`loss of ${name} in the caption`, said, cost(w, b)), big(`loss of ${name}`, loss, cost(w, b)),
        big(`slope of ${name}`, slope, w), big(`intercept of ${name}`, intercept, b),
        holds(`the least loss of ${name} is told once`, least === lowest),
        holds(`no step of ${name} is below its least loss`, steps.every(({ parameters: [a, c] }) => !(cost(a!, c!) < numberIn(lowest!).value - 6e-4))),
        ...drawnNow(data, surface, falling, i, run, step),
      ];
    }),
    ...sentences(figure, runs, step), ...leasts(runs, table), ...levels(surface, runs[0]!), ...handles(figure, data, surface),
  ];
};
export default truth;

/** ∞ stands for whatever has left the range of numbers. */
const big = (what: string, printed: string | undefined, value: number): Said =>
  Number.isFinite(value) ? { what, printed, value } : holds(`${what} is ∞`, printed === '∞');

function trained({ state }: Drawn, id: string): Pick<Ran, 'steps' | 'cost'> {
  const { loss, parameters } = cardOf(id);
  const options = Object.fromEntries(Object.keys(parameters).filter((name) => `${id}-${name}` in state).map((name) => [name, state[`${id}-${name}`]]));
  const points = Array.from({ length: 10 }, (_, i) => [state[`x${i + 1}`]!, state[`y${i + 1}`]!] as const);
  const at = (w: number, b: number, rows: ArrayLike<number>) => {
    const chosen = Array.from(rows, (row) => points[row]!);
    const { value, grad } = loss(chosen.map(([x]) => b + w * x), chosen.map(([, y]) => y), options) as LossResult<Float64Array>;
    return { value, grad: [chosen.reduce((sum, [x], i) => sum + grad[i]! * x, 0), grad.reduce((sum, g) => sum + g, 0)] };
  };
  const every = points.map((_, i) => i);
  const rows = state['batch'] === 10 ? () => every : batches(10, { size: state['batch']! });
  const rate = state['rate']!;
  const schedule = [
    constantRate(rate), stepDecay(rate, { every: 50, factor: 0.5 }), exponentialDecay(rate, { factor: 0.98 }),
    cosineDecay(rate, { steps: 250 }), warmUp(cosineDecay(rate, { steps: 230 }), { steps: 20 }),
  ][state['schedule']!]!;
  const optimizer = [sgd({ momentum: state['momentum']! }), rmsProp(), adam(), adamW()][state['optimizer']!]!;
  const steps = gradientDescent(([w, b], step) => at(w!, b!, rows(step)), [state['slope']!, state['intercept']!], { steps: 250, rate: schedule, optimizer });
  return { steps, cost: (w, b) => at(w, b, every).value };
}

/** The line through the data, the place on the surface, and the loss over the steps. */
function drawnNow(data: string, surface: string, falling: string, i: number, { name, steps, cost }: Ran, step: number): Said[] {
  const [w, b] = steps[step]!.parameters as unknown as [number, number];
  const line = positionsOf(data, `curve course-${i} dash-${i} now`);
  const [x, y] = [axisX(data), axisY(data)];
  const ends: readonly (readonly [number, number])[] = [[x(0), y(b)], [x(3), y(b + 3 * w)]];
  const small = ends.every(([, height]) => Math.abs(height) < 1e4);
  const [across, up] = [axisX(surface), axisY(surface)];
  const mark = new RegExp(`<circle class="mark\\s+course-${i}" cx="([^"]+)%" cy="([^"]+)%"`).exec(surface);
  const [left, top] = [across(w), up(b)];
  const seen = left >= 0 && left <= 100 && top >= 0 && top <= 100;
  const up10 = axisY(falling.replace(/(dx="-8" dy="4" text-anchor="end">)([^<]+)/g, (_, open: string, label: string) => open + Math.log10(Number(label))));
  const log: Axis = (loss) => up10(Math.log10(Math.max(1e-3, loss)));
  const curve = positionsOf(falling, `curve course-${i} dash-${i}`);
  const over = axisX(falling);
  return [
    ...(small ? ends.flatMap(([endX, endY], at) => [placed(`line of ${name} across`, String(line[at]?.[0]), endX), placed(`line of ${name}`, String(line[at]?.[1]), endY)]) : []),
    ...(mark ? [placed(`place of ${name} across`, mark[1], left), placed(`place of ${name}`, mark[2], top)] : []),
    holds(`the place of ${name} is marked if inside`, Boolean(mark) === seen || [left, top].some((one) => Math.abs(one) < 0.1 || Math.abs(one - 100) < 0.1)),
    holds(`the losses of ${name} are drawn`, curve.length > 1 && curve.filter(([, height]) => Math.abs(height) < 200).every(([at, height]) => {
      const when = Math.round(((at - over(0)) / (over(250) - over(0))) * 250);
      const { parameters: [a, c] } = steps[when]!;
      return Math.abs(log(cost(a!, c!)) - height) < 0.3;
    })),
  ];
}

/** The sentences about some of the losses name those that they are true of, and no others. */
function sentences({ caption, table, locale, state, html }: Drawn, runs: readonly Ran[], step: number): Said[] {
  const surface = html.split('<div class="plot ')[2]!;
  const patterns = locale === 'ko'
    ? { near: /가까운 손실: ([^:]+?)\. /, risen: /시작할 때보다 커진 손실: ([^:]+?)\. /, far: /넘은\(∞\) 손실: ([^:]+?)\. 학/, outside: /밖에 있는 손실: ([^:]+?)\. / }
    : { near: /their least: ([^:]+?)\. /, risen: /at the start: ([^:]+?)\. /, far: /\(∞\): ([^:]+?)\. Try/, outside: /of the contours: ([^:]+?)\. / };
  const named = (kind: keyof typeof patterns): readonly string[] => patterns[kind].exec(caption)?.[1]?.split(', ') ?? [];
  const told = Object.fromEntries((['near', 'risen', 'far', 'outside'] as const).map((kind) => [kind, named(kind)]));
  return [
    holds('small batches are told of', /점 \d개로|from \d of/.test(caption) === state['batch']! < 10),
    ...runs.flatMap(({ name, steps, cost }, i): Said[] => {
      const [first, here] = [steps[0]!, steps[step]!].map(({ parameters: [w, b] }) => cost(w!, b!)) as [number, number];
      const bound = 1.01 * numberIn(table[i]!.at(-1)!).value;
      const marked = new RegExp(`<circle class="mark\\s+course-${i}"`).test(surface);
      return [
        holds(`${name} is near its least`, told['near']!.includes(name) === here <= bound || Math.abs(here - bound) < 1e-3),
        holds(`${name} has risen`, told['risen']!.includes(name) === (Number.isFinite(here) && here > first)),
        holds(`${name} has overflown`, told['far']!.includes(name) === !Number.isFinite(here)),
        holds(`${name} is outside`, told['outside']!.includes(name) === !marked),
      ];
    }),
  ];
}
