import type { LossResult } from '#core/result';
import { holds, placed, positionsOf } from '../axes.ts';
import { numberIn, type Drawn, type Said, type Truth } from '../drawn.ts';
import { input, written } from './naive.ts';

interface Format {
  readonly name: string;
  readonly round: (value: number) => number;
  readonly bits: number;
  readonly smallest: number;
}
const formats: readonly Format[] = [
  { name: 'float64', round: (value) => value, bits: 52, smallest: -1022 }, { name: 'float32', round: Math.fround, bits: 23, smallest: -126 },
];

/** How far the loss itself may be off in float64: the power of a large logit magnifies the rounding of its logarithm. */
const slack = (id: string, x: number): number => 4 + (id === 'focal' ? 4 * Math.abs(x) : 0);

interface Here {
  readonly figure: Drawn;
  readonly format: Format;
  readonly naive: (exponent: number) => number;
  readonly loss: (exponent: number) => number;
  readonly sign: number;
  /** the error of a result at an exponent, in units of the last place */
  readonly error: (result: number, exponent: number) => number;
}

function hereOf(figure: Drawn, format: Format): Here {
  const { card: { id, loss: call }, state } = figure;
  const sign = state['negative'] === 1 ? -1 : 1;
  const at = (exponent: number): number => format.round(sign * 10 ** exponent);
  const loss = (exponent: number): number => (call(...input[id]!(at(exponent))) as LossResult<unknown>).value;
  const unit = (value: number): number => {
    const exponent = [...Array(2200).keys()].map((i) => 1023 - i).find((power) => 2 ** power <= value) ?? -Infinity;
    return 2 ** (Math.max(format.smallest, exponent) - format.bits);
  };
  return {
    figure, format, sign, loss, naive: (exponent) => written[id]![state['form'] ?? 0]!(at(exponent), format.round),
    error: (result, exponent) => Math.abs(result - loss(exponent)) / unit(loss(exponent)),
  };
}

/** Values and errors in table and caption, both curves, and each range in which the naive form fails. */
const truth: Truth = (figure) => {
  const { card: { id }, state, caption, table, html } = figure;
  const e = state['e']!;
  const [, double, single, stableDouble, stableSingle] =
    /float64 (\S+) ulp, float32 (\S+) ulp\. \D*?(\S+) ulp, (\S+) ulp\./.exec(caption) ?? /is (\S+) ulp in float64 and (\S+) ulp in float32\. The stable form: (\S+) and (\S+) ulp\./.exec(caption) ?? [];
  const told = [[double, stableDouble], [single, stableSingle]];
  const [, handle] = /class="handle" x="([^"]+)%"/.exec(html) ?? [];
  const { min, max } = figure.fields['e']!;
  return [
    { what: 'input in the caption', printed: /[ze] = (\S+?)(?:에서| the)/.exec(caption)?.[1], value: hereOf(figure, formats[0]!).sign * 10 ** e },
    { what: 'rows', printed: String(table.length), value: 4 },
    placed('the handle', handle, ((e - min) / (max - min)) * 100),
    ...formats.flatMap((format, i): Said[] => {
      const here = hereOf(figure, format);
      const [naive, stable] = [table[i]!, table[2 + i]!];
      const within = i === 0 ? slack(id, 10 ** e) : 0.01;
      const value = here.naive(e);
      return [
        said(`naive value in ${format.name}`, naive[2], value), ofError(`naive error in ${format.name}`, naive[3], value, here.error(value, e), within),
        holds(`naive error in the caption`, told[i]![0] === naive[3]), holds(`stable error in the caption`, told[i]![1] === stable[3]),
        ...(i === 0 ? [said('stable value', stable[2], here.loss(e)), holds(`the loss is off by ${stable[3]}`, numberIn(stable[3]!).value <= within)]
          : [ofError('stable error', stable[3], numberIn(stable[2]!).value, here.error(Math.fround(numberIn(stable[2]!).value), e), within)]),
        ...drawn(here, 'written', i), ...drawn(here, 'loss', i), ...ofFailures(here, i),
      ];
    }),
  ];
};
export default truth;

/** A number printed in nine digits. */
function said(what: string, printed: string | undefined, value: number): Said {
  if (Number.isNaN(value)) return holds(`${what} is NaN`, printed === 'NaN');
  return holds(`${what}: "${printed}" must be ${value}`, Object.is(numberIn(printed!).value + 0, value + 0) || Math.abs(numberIn(printed!).value - value) <= 1e-8 * Math.abs(value));
}

function ofError(what: string, printed: string | undefined, result: number, error: number, within: number): Said {
  if (!Number.isFinite(result)) return holds(`${what}: "${printed}" of ${result}`, printed === (Number.isNaN(result) ? 'NaN' : '∞'));
  const { value, within: half } = numberIn(printed!);
  return holds(`${what}: "${printed}" must be ${error}`, Math.abs(value - error) <= half * 1.001 + within);
}

const [tops, room, digits] = [[0, 57], 43, [16, 8]];

/** The points of a curve are errors at even exponents, on the scale that the ticks say. */
function drawn(here: Here, which: 'written' | 'loss', i: number): Said[] {
  const { figure: { html, card, fields }, format } = here;
  const { min, max } = fields['e']!;
  const ticks = [...html.matchAll(/<text x="0%" y="([^"]+)%" dx="-8" dy="4" text-anchor="end">([^<]+)</g)]
    .map(([, y, label]) => [Number(y), Math.log10(numberIn(label!).value)] as const).filter(([y]) => y >= tops[i]! && y <= tops[i]! + room + 0.01);
  const up = (error: number): number => tops[i]! + room * (1 - Math.log10(Math.max(1, error)) / digits[i]!);
  const points = positionsOf(html, `curve ${which} ${format.name}`);
  return [
    ...ticks.map(([y, power]) => placed(`tick 1e${power}`, String(y), up(10 ** power))),
    holds(`the curve ${which} is drawn`, points.length > 1),
    ...(which === 'loss' ? [holds(`the stable form stays low`, points.every(([, y]) => y > up(card.id === 'focal' ? 1e4 : 30)))] : points.map(([x, y]) => {
      const exponent = min + ((max - min) * Math.round((x / 100) * 240)) / 240;
      const error = here.error(here.naive(exponent), exponent);
      const loose = i === 0 ? slack(card.id, 10 ** exponent) : 0.01;
      return holds(`${format.name} at 10^${exponent}: ${y}, not ${up(error)}`, y <= up(error - loose) + 0.05 && y >= up(error + loose) - 0.05);
    })),
  ];
}

/** Places within one percent of an end, which is printed in three digits. */
const near = (end: number): number[] => Array.from({ length: 41 }, (_, k) => end + (k / 20 - 1) * 0.004);

type Outcome = 'none' | 'infinite' | 'notANumber';
const names: Readonly<Record<string, Outcome>> = { '맞는 자리가 없음': 'none', 'no right digit': 'none', '∞': 'infinite', NaN: 'notANumber' };

/** Within a range every result fails as said, and just beyond its ends not; outside the ranges nearly none does. */
function ofFailures(here: Here, i: number): Said[] {
  const { figure: { caption, html, fields, locale }, format, loss, naive, sign } = here;
  const { min, max } = fields['e']!;
  const outcome = (exponent: number): Outcome | undefined => {
    const [result, right] = [naive(exponent), loss(exponent)];
    if (Number.isNaN(result)) return 'notANumber';
    if (!Number.isFinite(result)) return 'infinite';
    return format.round(right) !== 0 && Math.abs(result - right) >= Math.abs(right) * (1 - 1e-12) ? 'none' : undefined;
  };
  const list = (locale === 'ko' ? new RegExp(`${format.name}에서 식 그대로 계산하면: (.*?)\\.(?: float|$)`) : new RegExp(`As written in ${format.name}: (.*?)\\.(?: As|$)`)).exec(caption)?.[1] ?? '';
  const number = '([−\\d.]+(?:e−?\\d+)?)';
  const pattern = locale === 'ko' ? new RegExp(`^(?:${number}부터 )?(?:${number}(?:까지|보다 0에 가까우면) )?(?<what>.+)$`)
    : new RegExp(`^(?<what>no right digit|∞|NaN)(?: from ${number})?(?: on)?(?: (?:to|closer to 0 than) ${number})?$`);
  const ranges = /^(?:실패하지 않음|no failure)$/.test(list) ? [] : list.split(', ').map((one) => {
    const found = pattern.exec(one);
    const [from, to] = locale === 'ko' ? [found?.[1], found?.[2]] : [found?.[2], found?.[3]];
    const what = found?.groups?.['what'];
    const exponent = (text: string | undefined): number | undefined => (text === undefined ? undefined : Math.log10(numberIn(text).value * sign));
    return { from: exponent(from), to: exponent(to), what: names[what ?? ''] };
  });
  const rects = [...html.matchAll(/<rect class="failed (\w+)" x="([^"]+)%" width="([^"]+)%" y="([^"]+)%"/g)].filter(([, , , , y]) => Number(y) === tops[i]);
  const grid = Array.from({ length: 481 }, (_, k) => min + (k / 480) * (max - min));
  const covered = (e: number): boolean => ranges.some(({ from = -Infinity, to = Infinity }) => e >= from - 0.03 && e <= to + 0.03);
  const across = (e: number): number => ((e - min) / (max - min)) * 100;
  const stray = grid.filter((e) => outcome(e) !== undefined && !covered(e)).length;
  return [
    { what: `ranges drawn in ${format.name}`, printed: String(rects.length), value: ranges.length },
    holds(`${stray} places fail that are not said to, in ${format.name}`, stray <= 12),
    ...ranges.flatMap(({ from, to, what }, k) => [
      holds(`${list}: ${what} is drawn`, rects[k]?.[1] === what),
      placed(`left of ${what}`, rects[k]?.[2], from === undefined ? 0 : across(from)),
      placed(`right of ${what}`, String(Number(rects[k]?.[2]) + Number(rects[k]?.[3])), to === undefined ? 100 : across(to)),
      holds(`all within ${list} are ${what}`, grid.filter((e) => e > (from ?? -Infinity) + 0.01 && e < (to ?? Infinity) - 0.01).every((e) => outcome(e) === what)),
      ...[from, to].filter((end) => end !== undefined).map((end) =>
        holds(`${list} ends at 10^${end} in ${format.name}`, new Set(near(end).map((e) => outcome(e) === what)).size === 2)),
    ]),
  ];
}
