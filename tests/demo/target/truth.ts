import type { LossResult } from '#core/result';
import type { Field } from '#demo/kit/state/state';
import { axisX, axisY, follows, holds, placed, positionsOf } from '../axes.ts';
import { numberIn, type Drawn, type Said, type Truth } from '../drawn.ts';

type Gradient = Float64Array | { readonly [argument: string]: Float64Array };
type Law = (x: number) => LossResult<Gradient>;
interface Over {
  /** the field the loss is drawn over, and its words */
  readonly field: string;
  readonly ko: string;
  readonly en: string;
  readonly input: (x: number, state: Drawn['state']) => readonly unknown[];
  readonly slope?: string;
  /** no value is lower */
  readonly least?: number;
  readonly ofTarget: boolean;
  /** the slope jumps at the target, in some state */
  readonly kink?: true;
  /** the fact that the caption adds, and its number */
  readonly note?: { readonly pattern: RegExp; readonly value: (x: number, state: Drawn['state'], law: Law) => number | undefined };
}

const p = { field: 'p', ko: '예측값', en: 'prediction', ofTarget: true } as const;
/** How the functions that readers import are called, at each state. */
const calls: Readonly<Record<string, readonly Over[]>> = {
  'root-mean-squared-error': [{
    ...p, kink: true, input: (x, { y, r }) => [[x, r], [y, 0]],
    note: {
      pattern: /(?:크기는|of length) (\S+?),? (?:곧|which)/,
      value: (x, { y, r }) => (x === y && r === 0 ? undefined : Math.SQRT1_2),
    },
  }],
  'mean-squared-logarithmic-error': [{
    ...p, input: (x, { y }) => [[x], [y]], least: 0,
    note: { pattern: /(?:예측이|predictions above) ([\d.]+)/, value: (_, { y }) => Math.E * (1 + y!) - 1 },
  }],
  'mean-absolute-percentage-error': [{
    ...p, kink: true, input: (x, { y }) => [[x], [y]],
    note: { pattern: /(?:무관하게|of the slope is) ([\d.]+)/, value: (_, { y }) => (y === 0 ? undefined : 100 / Math.abs(y!)) },
  }],
  'poisson-nll': [
    {
      field: 'z', ko: '평균 횟수의 로그값', en: 'logarithm of the rate', ofTarget: false, input: (x, { y }) => [[x], [y]],
      note: { pattern: /(?:평균 횟수로는|The rate is) ([\d.]+)/, value: (x, { y }, law) => (law(x).grad as Float64Array)[0]! + y! },
    },
    {
      field: 'rate', ko: '평균 횟수의 예측값', en: 'predicted rate', ofTarget: true, least: 0,
      input: (x, { y }) => [[x], [y], { logInput: false }],
    },
  ],
  'gaussian-nll': [
    { field: 'mean', ko: '평균의 예측값', en: 'predicted mean', ofTarget: true, slope: 'prediction', input: (x, { y, v }) => [[x], [y], [v]] },
    {
      field: 'v', ko: '분산의 예측값', en: 'predicted variance', ofTarget: false, slope: 'variance',
      input: (x, { y, mean }) => [[mean], [y], [x]],
    },
  ],
};

/** The caption with its comparisons, the handles, both curves, and each row of the table. */
const truth: Truth = ({ card, fields, state, caption, table, html, locale }) => {
  const over = calls[card.id]![state['axis'] ?? 0]!;
  const law = (x: number) => card.loss(...over.input(x, state)) as LossResult<Gradient>;
  const slope = (x: number): number => {
    const { grad } = law(x);
    return (grad instanceof Float64Array ? grad : grad[over.slope!]!)[0]!;
  };
  const value = (x: number): number => law(x).value;
  const [x, y] = [state[over.field]!, state['y']!];
  const told = (locale === 'ko' ? /손실 (\S+), 기울기 (\S+?)\.(?: |$)/
    : /the loss is (\S+) and the slope is (\S+?)\.(?: |$)/).exec(caption) ?? [];
  const [across, up, down] = [axisX(html), axisY(html, 0, 62), axisY(html, 68, 100)];
  const at = (place: number): number => (place - across(0)) / (across(1) - across(0));
  const handles = [...html.matchAll(/class="handle" x="([^"]+)%"/g)].map(([, place]) => place);
  const gradient = positionsOf(html, 'curve gradient').filter(([place]) => !over.kink || Math.abs(at(place) - y) > 0.01);
  const inside = (place: number): number => Math.min(fields[over.field]!.max, Math.max(fields[over.field]!.min, at(place)));
  return [
    { what: 'where it is', printed: new RegExp(`${over[locale]} (\\S+?)(?:,|에서)`).exec(caption)?.[1], value: x },
    { what: 'loss in the caption', printed: told[1], value: value(x) },
    { what: 'slope in the caption', printed: told[2], value: slope(x) },
    { what: 'handles', printed: String(handles.length), value: over.ofTarget ? 2 : 1 },
    placed('the handle', handles.at(-1), across(x)),
    ...(over.ofTarget ? [placed('the target', handles[0], across(y))] : []),
    follows('the loss', positionsOf(html, 'curve loss'), (place) => up(value(inside(place)))),
    follows('the slope', gradient, (place) => down(slope(inside(place)))),
    ...mirrored({ x, y, value, over }, caption),
    ...least({ x, y, value, over }, fields[over.field]!, caption, locale),
    ...note(over, x, state, law, caption),
    ...table.flatMap(([head, loss, gradient]): Said[] => {
      const there = numberIn(head!).value;
      return [
        { what: `loss at ${head}`, printed: loss, value: value(there) }, { what: `slope at ${head}`, printed: gradient, value: slope(there) },
      ];
    }),
  ];
};
export default truth;

interface Here {
  readonly x: number;
  readonly y: number;
  readonly value: (x: number) => number;
  readonly over: Over;
}

/** As far from the target on its other side: where that is, and whether the loss there is the same to the digits printed. */
function mirrored({ x, y, value, over }: Here, caption: string): Said[] {
  const printed = /(?:벗어난 |side, at )([−\d.]+)/.exec(caption)?.[1];
  const there = 2 * y - x;
  const none = !over.ofTarget || x === y || there < (over.least ?? -Infinity) - 1e-9;
  if (none) return [holds('nothing is said of the other side', printed === undefined)];
  const other = value(Math.max(there, over.least ?? there));
  const [, compared] = /(더 커요|더 작아요|손실은 같아요|is larger|is smaller|is the same)/.exec(caption) ?? [];
  const sign = /커|larger/.test(compared ?? '') ? 1 : /작|smaller/.test(compared ?? '') ? -1 : 0;
  const shown = /(?:더 커요|더 작아요|is larger|is smaller) ?\(([^)]+)\)/.exec(caption)?.[1];
  const more = other - value(x);
  return [
    { what: 'mirrored', printed, value: there },
    ...(sign === 0 ? [holds('the mirrored loss is the same', Math.abs(more) <= Math.max(0.01, 0.01 * Math.abs(other) / 1e6))]
      : [{ what: 'mirrored loss', printed: shown, value: other }, holds('the mirrored loss is compared rightly', Math.sign(more) === sign)]),
  ];
}

/** The place of the least loss: nowhere beside it is it lower; or the end that it decreases to. */
function least({ over, value }: Here, field: Field, caption: string, locale: Drawn['locale']): Said[] {
  const printed = (locale === 'ko' ? /이때 손실은 .*? ([−\d.]+)에서 가장/ : /is least at \D*? ([−\d.]+)\.(?: |$)/).exec(caption)?.[1];
  const steps = Array.from({ length: 4001 }, (_, i) => field.min + ((field.max - field.min) * i) / 4000);
  const values = steps.map(value);
  const lowest = steps[values.indexOf(Math.min(...values))]!;
  if (printed !== undefined) {
    return [holds(`the loss is least at ${lowest}`, Math.abs(numberIn(printed).value - lowest) <= 0.005 + (field.max - field.min) / 4000)];
  }
  const end = /클수록|the larger the/.test(caption) ? field.max : /작을수록|the smaller the/.test(caption) ? field.min : NaN;
  return [{ what: 'end it decreases to', printed: String(end), value: lowest }];
}

function note({ note: wanted }: Over, x: number, state: Drawn['state'], law: Law, caption: string): Said[] {
  if (!wanted) return [];
  const [printed, value] = [wanted.pattern.exec(caption)?.[1], wanted.value(x, state, law)];
  return [value === undefined ? holds('no fact is said', printed === undefined) : { what: 'fact', printed, value }];
}
