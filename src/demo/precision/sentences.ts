import { decimal, fill } from '../kit/figure/format.ts';
import type { Told } from '../kit/figure/Sentence.tsx';
import type { Failure } from './failures.ts';
import type { FormatPanel, Result, Side } from './geometry.ts';
import type { PrecisionWords } from './words.ts';

/** A sentence with places, and what stands in them. */
interface Said {
  readonly text: string;
  readonly numbers: Readonly<Record<string, Told>>;
}

/** A number of any size in three digits. */
export function short(value: number): string {
  if (value === 0 || !Number.isFinite(value)) return decimal(value, 0);
  const size = Math.abs(value);
  const text = size >= 1e-3 && size < 1e5 ? String(Number(value.toPrecision(3))) : value.toExponential(2).replace('e+', 'e');
  return text.replaceAll('-', '−');
}

/** A value in as many digits as float32 can tell apart. */
export function valueText(value: number): string {
  if (value === 0 || !Number.isFinite(value)) return decimal(value, 0);
  return (Math.abs(value) >= 1e-3 && Math.abs(value) < 1e5 ? String(Number(value.toPrecision(9))) : value.toExponential(8)).replaceAll('-', '−');
}

/** An error in units of the last place; of what is no number, that. */
export function errorText(error: number, value: number): string {
  if (!Number.isFinite(error)) return Number.isNaN(value) ? 'NaN' : '∞';
  return error < 1000 ? decimal(error, 1) : error.toExponential(1).replace('e+', 'e');
}

/** Where one format fails: "from 36.7 to 709 no digit is right". */
function failureText({ outcome, from, to }: Failure, { sign }: Side, words: PrecisionWords): string {
  const at = (exponent: number | undefined): string => (exponent === undefined ? '' : short(sign * 10 ** exponent));
  const range = from === undefined ? words.inward : to === undefined ? words.outward : words.within;
  return fill(range, { from: at(from), to: at(to), what: words[outcome] });
}

export const failuresText = (failures: readonly Failure[], side: Side, words: PrecisionWords): string =>
  failures.length === 0 ? words.never : failures.map((failure) => failureText(failure, side, words)).join(words.and);

/** The errors where the reader looks, and where the naive form fails in each format. */
export function captionOf(results: readonly Result[], panels: readonly FormatPanel[], side: Side, words: PrecisionWords): Said {
  const error = ({ error: size, value }: Result['naive']): Told => ({ text: errorText(size, value), role: 'loss' });
  const lines = panels.map(({ format, failures }) => fill(words.fails, { format: format.name, list: failuresText(failures, side, words) }));
  return {
    text: [fill(words.caption, { input: side.subject.input }), ...lines].join(' '),
    numbers: {
      x: { text: short(results[0]!.input), role: 'prediction' }, naive: { text: side.subject.naive[side.form]!.code },
      ...Object.fromEntries(results.flatMap(({ naive, stable }, i) => [[`naive${i}`, error(naive)], [`stable${i}`, error(stable)]])),
    },
  };
}
