import { decimal, fill } from '../kit/figure/format.ts';
import type { Told } from '../kit/figure/Sentence.tsx';
import type { Table } from '../kit/figure/table.ts';
import type { State } from '../kit/state/state.ts';
import { last } from '../kit/training/run.ts';
import { isProbability, type Course, type Now } from './geometry.ts';
import { pointsOf } from './points.ts';
import type { ScoresView } from './scores.ts';
import type { ClassifierWords } from './words.ts';

/** A gradient shorter than this hardly moves the boundary at the usual learning rate. */
export const flat = 0.1;

/** What the step says, each sentence chosen by the numbers. */
export function captionOf(now: readonly Now[], courses: readonly Course[], { outside }: ScoresView, state: State, words: ClassifierWords) {
  const count = pointsOf(state).length;
  const first = now[0]!;
  const names = (are: (one: Now, i: number) => boolean): string => now.filter(are).map(({ name }) => name).join(', ');
  const said = (sentence: string, whose: string): string[] => (whose ? [fill(sentence, { names: whose })] : []);
  const text = [
    fill(words.now, { list: now.map(({ name }, i) => `${name} {loss${i}} ({right${i}}/{count})`).join(' · ') }),
    ...said(words.solved, names(({ right }) => right === count)),
    ...said(words.stuck, names(({ right, steepness }) => right < count && steepness < flat)),
    ...said(words.risen, names(({ loss }, i) => loss > courses[i]!.losses[0]!)),
    ...said(words.outside, names(({ boundary }) => !boundary.along)),
    fill(isProbability(first.id) ? words.shades : words.margins, { name: first.name }),
    ...(outside > 0 ? [words.beyond] : []),
    ...(state['batch']! < count ? [words.batches] : []),
    words.how,
  ].join(' ');
  const numbers: Readonly<Record<string, Told>> = {
    step: { text: String(state['step']) }, last: { text: String(last) }, rate: { text: decimal(first.rate, 4), role: 'parameter' },
    size: { text: String(state['batch']) }, count: { text: String(count) }, out: { text: String(outside) },
    ...Object.fromEntries(now.flatMap(({ loss, right }, i) =>
      [[`loss${i}`, { text: decimal(loss, 3), role: 'loss' }], [`right${i}`, { text: String(right) }]])),
  };
  return { text, numbers };
}

/** Weights, loss and gradient of each, at the step. */
export const tableOf = (now: readonly Now[], words: ClassifierWords, loss: string): Table => ({
  head: [words.loss, 'w₁', 'w₂', 'b', loss, words.right, words.steepness],
  rows: now.map(({ name, model: { w1, w2, b }, loss: value, right, steepness }) =>
    [name, ...[w1, w2, b, value].map((number) => decimal(number, 3)), String(right), decimal(steepness, 4)]),
});
