import { decimal, fill } from '../kit/figure/format.ts';
import type { Told } from '../kit/figure/Sentence.tsx';
import type { Table } from '../kit/figure/table.ts';
import type { State } from '../kit/state/state.ts';
import { last } from '../kit/training/run.ts';
import { count } from './data.ts';
import type { Course, Now } from './geometry.ts';
import type { DescentWords } from './words.ts';

/** A loss or a parameter as it is printed; what has left the range of numbers as ∞. */
export const shown = (value: number): string => (Number.isFinite(value) ? decimal(value, 3) : '∞');

/** What the step says, each sentence chosen by the numbers. */
export function captionOf(now: readonly Now[], courses: readonly Course[], state: State, words: DescentWords) {
  const names = (are: (one: Now, i: number) => boolean): string => now.filter(are).map(({ name }) => name).join(', ');
  const said = (sentence: string, whose: string): string[] => (whose ? [fill(sentence, { names: whose })] : []);
  const text = [
    fill(words.now, { list: now.map(({ name }, i) => `${name} {loss${i}} ({least${i}})`).join(' · ') }),
    ...said(words.arrived, names(({ loss, least }) => loss <= 1.01 * least)),
    ...said(words.risen, names(({ loss, overflown }, i) => !overflown && loss > courses[i]!.losses[0]!)),
    ...said(words.overflown, names(({ overflown }) => overflown)),
    ...said(words.outside, names(({ surface }) => !surface.at)),
    fill(words.lines, { name: now[0]!.name }),
    ...(state['batch']! < count ? [words.batches] : []),
  ].join(' ');
  const numbers: Readonly<Record<string, Told>> = {
    step: { text: String(state['step']) }, last: { text: String(last) }, rate: { text: decimal(now[0]!.rate, 4), role: 'parameter' },
    size: { text: String(state['batch']) }, count: { text: String(count) },
    ...Object.fromEntries(now.flatMap(({ loss, least }, i) =>
      [[`loss${i}`, { text: shown(loss), role: 'loss' }], [`least${i}`, { text: shown(least) }]])),
  };
  return { text, numbers };
}

/** Line, loss and least loss of each, at the step. */
export const tableOf = (now: readonly Now[], words: DescentWords, loss: string): Table => ({
  head: [words.loss, words.slope, words.intercept, loss, words.least],
  rows: now.map(({ name, line, loss, least }) => [name, shown(line.slope), shown(line.intercept), shown(loss), shown(least)]),
});
