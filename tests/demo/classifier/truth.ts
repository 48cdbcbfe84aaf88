import { cardOf } from '#cards/index';
import type { LossResult } from '#core/result';
import {
  adam, adamW, batches, constantRate, cosineDecay, exponentialDecay, gradientDescent, rmsProp, sgd, sigmoid, sigmoidBackward, stepDecay, warmUp,
  type Step,
} from '#training/index';
import { views } from '#demo/index';
import { holds } from '../axes.ts';
import type { Drawn, Said, Truth } from '../drawn.ts';
import { boundaries, handles, judged } from './drawing.ts';

interface Sent {
  readonly losses: readonly { readonly id: string; readonly name: string }[];
}

/** A point as the state has it. */
export interface Given {
  readonly x: number;
  readonly y: number;
  readonly label: number;
  readonly slot: number;
}

/** A loss, its steps by the public functions alone, and its value and gradient over all points. */
export interface Ran {
  readonly id: string;
  readonly name: string;
  readonly steps: readonly Step[];
  readonly at: (parameters: ArrayLike<number>) => { readonly value: number; readonly grad: readonly number[] };
  /** of one point */
  readonly one: (score: number, label: number) => number;
}

/** Trains with the public functions alone: every printed loss, weight, count and sentence, the boundaries, the points and the handles. */
const truth: Truth = (figure) => {
  const { caption, table, state } = figure;
  const { losses } = views['classifier']!.props(figure.card, figure.locale, () => true) as Sent;
  const points = given(state);
  const on = losses.filter(({ id }) => state[id] === 1).slice(0, 3);
  const runs = (on.length > 0 ? on : losses.slice(0, 1)).map((loss) => ({ ...loss, ...trained(figure, loss.id, points) }));
  const step = state['step']!;
  return [
    { what: 'rows', printed: String(table.length), value: runs.length },
    { what: 'rate in the caption', printed: /(?:학습률|learning rate) (\S+)\. /.exec(caption)?.[1], value: runs[0]!.steps[step]!.rate },
    { what: 'step in the caption', printed: /(?:스텝|Step) (\d+)\/250/.exec(caption)?.[1], value: step },
    ...runs.flatMap(({ name, steps, at }, i): Said[] => {
      const { parameters } = steps[step]!;
      const { value, grad } = at(parameters);
      const [, loss, right, of] = new RegExp(`[:·] ${name} (\\S+) \\((\\d+)/(\\d+)\\)`).exec(caption) ?? [];
      const [head, w1, w2, b, cost, correct, steepness] = table[i]!;
      return [
        holds(`row of ${name}`, head === name),
        { what: `loss of ${name} in the caption`, printed: loss, value }, { what: `loss of ${name}`, printed: cost, value },
        { what: `points of ${name}`, printed: of, value: points.length },
        ...[right, correct].map((printed): Said => ({ what: `right ones of ${name}`, printed, value: rightOf(points, parameters) })),
        ...[w1, w2, b].map((printed, k): Said => ({ what: `parameter ${k} of ${name}`, printed, value: parameters[k]! })),
        { what: `gradient of ${name}`, printed: steepness, value: Math.hypot(...grad) },
      ];
    }),
    ...sentences(figure, runs, points), ...boundaries(figure, runs, step), ...judged(figure, runs[0]!, points), ...handles(figure, points),
  ];
};
export default truth;

export const scoreOf = ({ 0: w1, 1: w2, 2: b }: ArrayLike<number>, { x, y }: Pick<Given, 'x' | 'y'>): number => w1! * x + w2! * y + b!;
const rightOf = (points: readonly Given[], parameters: ArrayLike<number>): number =>
  points.filter((point) => scoreOf(parameters, point) > 0 === (point.label === 1)).length;

function given(state: Drawn['state']): Given[] {
  const all = Array.from({ length: 16 }, (_, i): Given => ({ slot: i + 1, x: state[`x${i + 1}`]!, y: state[`y${i + 1}`]!, label: state[`c${i + 1}`]! }));
  const present = all.filter(({ label }) => label < 2);
  return present.length > 0 ? present : [{ ...all[0]!, label: 0 }];
}

/** The public function of a loss, behind the sigmoid where it takes a probability, with −1 and 1 where it takes signs. */
function lossOf({ state }: Drawn, id: string): (scores: readonly number[], labels: readonly number[]) => { value: number; grad: ArrayLike<number> } {
  const { loss } = cardOf(id);
  const call = (...input: unknown[]) => (loss as (...all: unknown[]) => LossResult<Float64Array>)(...input);
  if (id === 'hinge') return (scores, labels) => call(scores, labels.map((one) => (one ? 1 : -1)));
  if (id === 'focal') return (scores, labels) => call(scores, labels, { alpha: state['focal-alpha'], gamma: state['focal-gamma'] });
  if (id !== 'mean-squared-error') return (scores, labels) => call(scores, labels);
  return (scores, labels) => {
    const { value, grad } = call(sigmoid(scores), labels);
    return { value, grad: sigmoidBackward(scores, grad) };
  };
}

function trained(figure: Drawn, id: string, points: readonly Given[]): Pick<Ran, 'steps' | 'at' | 'one'> {
  const { state } = figure;
  const loss = lossOf(figure, id);
  const over = (parameters: ArrayLike<number>, rows: ArrayLike<number>) => {
    const chosen = Array.from(rows, (row) => points[row]!);
    const { value, grad } = loss(chosen.map((point) => scoreOf(parameters, point)), chosen.map(({ label }) => label));
    const sum = (of: (point: Given) => number) => chosen.reduce((total, point, i) => total + grad[i]! * of(point), 0);
    return { value, grad: [sum(({ x }) => x), sum(({ y }) => y), sum(() => 1)] };
  };
  const every = points.map((_, i) => i);
  const rows = state['batch']! >= points.length ? () => every : batches(points.length, { size: state['batch']! });
  const rate = state['rate']!;
  const schedule = [
    constantRate(rate), stepDecay(rate, { every: 50, factor: 0.5 }), exponentialDecay(rate, { factor: 0.98 }),
    cosineDecay(rate, { steps: 250 }), warmUp(cosineDecay(rate, { steps: 230 }), { steps: 20 }),
  ][state['schedule']!]!;
  const optimizer = [sgd({ momentum: state['momentum']! }), rmsProp(), adam(), adamW()][state['optimizer']!]!;
  const start = [state['w1']!, state['w2']!, 0];
  const steps = gradientDescent((parameters, step) => over(parameters, rows(step)), start, { steps: 250, rate: schedule, optimizer });
  return { steps, at: (parameters) => over(parameters, every), one: (score, label) => loss([score], [label]).value };
}

/** The sentences about some of the losses name those that they are true of, and no others. */
function sentences({ caption, locale, state }: Drawn, runs: readonly Ran[], points: readonly Given[]): Said[] {
  const patterns = locale === 'ko'
    ? { solved: /모든 점을 맞힌 손실: ([^:]+?)\. /, stuck: /0\.1보다 작은 손실: ([^:]+?)\. /, risen: /보다 커진 손실: ([^:]+?)\. /, outside: /그림 안에 없는 손실: ([^:]+?)\. / }
    : { solved: /All points correct: ([^:]+?)\. /, stuck: /below 0\.1: ([^:]+?)\. /, risen: /Larger than at the start: ([^:]+?)\. /, outside: /inside the drawing: ([^:]+?)\. / };
  const named = (kind: keyof typeof patterns): readonly string[] => patterns[kind].exec(caption)?.[1]?.split(', ') ?? [];
  const corners = [-3, 3].flatMap((x) => [-3, 3].map((y) => ({ x, y })));
  return [
    holds('small batches are told of', /점 \d+개로|from \d+ of/.test(caption) === state['batch']! < points.length),
    holds('a margin is told of where the first loss is the hinge', /마진|margins/.test(caption) === (runs[0]!.id === 'hinge')),
    ...runs.flatMap(({ name, steps, at }): Said[] => {
      const { parameters } = steps[state['step']!]!;
      const [here, before] = [at(parameters), at(steps[0]!.parameters)];
      const right = rightOf(points, parameters);
      const sides = new Set(corners.map((corner) => scoreOf(parameters, corner) >= 0));
      const states = {
        solved: right === points.length, stuck: right < points.length && Math.hypot(...here.grad) < 0.1,
        risen: here.value > before.value, outside: sides.size < 2,
      };
      return Object.entries(states).map(([kind, is]) => holds(`${name} is ${kind}`, named(kind as keyof typeof patterns).includes(name) === is));
    }),
  ];
}
