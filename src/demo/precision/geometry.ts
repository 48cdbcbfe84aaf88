import { errorOf, failuresOf, outcomeOf, type Failure } from './failures.ts';
import { formats, type Format } from './format.ts';
import type { Subject } from './forms/form.ts';
import { path, type Position } from '../kit/plot/path.ts';
import { sample } from '../kit/plot/sample.ts';
import { linear, type Scale } from '../kit/plot/scale.ts';
import type { Tick } from '../kit/plot/ticks.ts';
import type { Fields, State } from '../kit/state/state.ts';

/** The exponent of the input, its sign where it matters, and the naive form where there are several. */
export function precisionFields({ exponents: [min, max, start], sign, naive }: Subject): Fields {
  return {
    e: { min, max, step: 0.01, default: start },
    ...(sign && { negative: { min: 0, max: 1, step: 1, default: sign < 0 ? 1 : 0 } }),
    ...(naive.length > 1 && { form: { min: 0, max: naive.length - 1, step: 1, default: 0 } }),
  };
}

/** Which of its forms, on which side of 0. */
export interface Side {
  readonly subject: Subject;
  readonly form: number;
  readonly sign: 1 | -1;
}

export const sideOf = (subject: Subject, state: State): Side => ({ subject, form: state['form'] ?? 0, sign: state['negative'] === 1 ? -1 : 1 });

/** A result of a form in a format, and its error in units of the last place. */
export interface Result {
  readonly input: number;
  readonly exact: number;
  readonly naive: { readonly value: number; readonly error: number };
  readonly stable: { readonly value: number; readonly error: number };
}

/** Both forms at the input of an exponent, rounded to the format first. */
export function resultAt({ subject, form, sign }: Side, format: Format, exponent: number): Result {
  const input = format.round(sign * 10 ** exponent);
  const exact = subject.exact(input);
  const judged = (value: number) => ({ value, error: errorOf(value, exact, format) });
  return {
    input, exact: exact[0], naive: judged(subject.naive[form]!.at(input, format.round)),
    stable: judged(format.name === 'float64' ? subject.loss(input) : subject.stable(input, format.round)),
  };
}

/** heights of the two drawings, in percent */
const panels: readonly (readonly [number, number])[] = [[0, 43], [57, 100]];
/** height of the handle, between them */
export const handleAt = 50;

export interface FormatPanel {
  readonly format: Format;
  readonly top: number;
  readonly bottom: number;
  /** of the decimal logarithm of the error */
  readonly y: Scale;
  readonly ticks: readonly Tick[];
  readonly naive: readonly Position[];
  readonly stable: readonly Position[];
  readonly paths: { readonly naive: string; readonly stable: string };
  readonly failures: readonly Failure[];
}

export interface PrecisionView {
  readonly x: Scale;
  readonly ticks: readonly Tick[];
  readonly panels: readonly FormatPanel[];
}

/** An error as it is drawn: half a unit is the best that rounding allows, so what is below one lies on the ground. */
export const height = (y: Scale, error: number): number => y(Math.log10(Math.max(1, error)));

/** The errors of both forms along the axis, in each format. It depends on form and sign only, not on where the reader looks. */
export function precisionView(side: Side): PrecisionView {
  const [low, high] = side.subject.exponents;
  const x = linear([low, high], [0, 100]);
  const places = sample(low, high, 240);
  return { x, ticks: exponentTicks(side), panels: formats.map((format, i) => panelOf(side, format, panels[i]!, x, places)) };
}

function panelOf(side: Side, format: Format, [top, bottom]: readonly [number, number], x: Scale, places: readonly number[]): FormatPanel {
  const { subject, form, sign } = side;
  const digits = Math.ceil((format.bits + 1) * Math.log10(2));
  const y = linear([0, digits], [bottom, top]);
  const results = places.map((place) => resultAt(side, format, place));
  const along = (which: 'naive' | 'stable'): Position[] => results.map((result, i) => [x(places[i]!), height(y, result[which].error)]);
  const [naive, stable] = [along('naive'), along('stable')];
  const step = digits > 8 ? 4 : 2;
  return {
    format, top, bottom, y, naive, stable, paths: { naive: path(naive), stable: path(stable) },
    ticks: Array.from({ length: digits / step + 1 }, (_, i) => ({ value: i * step, label: i === 0 ? '1' : `1e${i * step}` })),
    failures: failuresOf(places, (place) => {
      const input = format.round(sign * 10 ** place);
      return outcomeOf(subject.naive[form]!.at(input, format.round), subject.exact(input), format);
    }),
  };
}

/** Powers of ten, as many as a phone has room for. */
function exponentTicks({ subject: { exponents: [low, high] }, sign }: Side): Tick[] {
  const step = Math.ceil((high - low) / 5);
  const minus = sign < 0 ? '−' : '';
  return Array.from({ length: Math.floor((high - low) / step) + 1 }, (_, i) => high - i * step).reverse().map((value) =>
    ({ value, label: `${minus}${value < -3 ? `1e−${-value}` : String(Number((10 ** value).toPrecision(1)))}` }));
}
