import type { Card } from '#core/card/kinds';
import { fullRadius, panels } from '#demo/sequence/layout';
import { nearZero } from '#demo/sequence/sentences';
import { words as allWords } from '#demo/sequence/words';
import type { Drawn, Said, Truth } from '../drawn.ts';
import { captionSays } from '../template.ts';
import { writtenOut, type Written } from './paths.ts';

/** The caption, the handles, the table, the discs and lines of the lattice, the bars and the lines at the posterior. */
const truth: Truth = (figure) => {
  const written = writtenOut(figure.state);
  const { value, grad } = figure.card.loss([written.logit], [written.labels], { reduction: 'sum' });
  const slopes = written.logit.map((row, frame) => row.map((_, id) => (grad as Float64Array)[frame * 3 + id]!));
  return [
    { what: 'the loss beside the sum over all paths', printed: value === Infinity ? '∞' : value.toFixed(6), value: 0 - Math.log(written.total) },
    ...caption(figure, written, value, slopes), ...numbers(figure, written, slopes), ...lattice(figure, written), ...bars(figure, written),
  ];
};
export default truth;

function caption({ caption: text, card, locale }: Drawn, written: Written, loss: number, slopes: readonly (readonly number[])[]): Said[] {
  const { labels, softmax, paths, valid } = written;
  const words = allWords[locale];
  const keys = ['caption', 'noLabels', 'mean', 'repeat', 'steepest', 'fitted', 'impossible', 'how'];
  const repeats = labels.filter((label, at) => at > 0 && label === labels[at - 1]).length;
  const possible = valid.length > 0;
  const largest = Math.max(...slopes.flat().map(Math.abs));
  const expected = !possible ? ['impossible', 'how'] : [
    labels.length > 0 ? 'caption' : 'noLabels', ...(labels.length > 1 ? ['mean'] : []), ...(repeats > 0 ? ['repeat'] : []), largest >= nearZero ? 'steepest' : 'fitted', 'how',
  ];
  const call = (options?: object): number => (card as Card).loss([written.logit], [labels], options).value;
  return [
    ...captionSays(words, keys, expected, text, {
      all: paths, valid: valid.length, p: Math.exp(-loss), v: loss, n: labels.length, m: call(), least: labels.length + repeats, repeats,
      frames: softmax.length, zero: call({ zeroInfinity: true }), near: nearZero,
    }),
    ...(possible && largest >= nearZero ? steepest(text, written, slopes, words.steepest) : []),
    ...(labels.length > 0 ? [{ what: 'the word', printed: String(Number(text.includes(labels.map((label) => ' ab'[label]).join('')))), value: 1 }] : []),
    ...(possible ? [] : [{ what: 'labels and repeats fit the frames', printed: String(Number(labels.length + repeats <= softmax.length)), value: 0 }]),
  ];
}

/** The place of the largest gradient: whichever the caption names, none is larger. */
function steepest(text: string, { softmax, share }: Written, slopes: readonly (readonly number[])[], template: string): Said[] {
  const pattern = /프레임 (\d)의 (\S): softmax (\S+), 사후 확률 (\S+), 기울기 (\S+)\.(?= )|frame (\d) for (\S): softmax (\S+), posterior (\S+), gradient (\S+)\.(?= )/;
  const [frame, letter, s, q, g] = (pattern.exec(text) ?? []).slice(1).filter((part) => part !== undefined);
  const [at, id] = [Number(frame) - 1, '–ab'.indexOf(letter!)];
  const slope = slopes[at]?.[id] ?? NaN;
  return [
    { what: 'the largest gradient', printed: Math.abs(slope).toFixed(6), value: Math.max(...slopes.flat().map(Math.abs)) },
    { what: `softmax of ${template}`, printed: s, value: softmax[at]?.[id] ?? NaN },
    { what: 'posterior at the largest gradient', printed: q, value: share(({ ids }) => ids[at] === id) },
    { what: 'gradient at the largest', printed: g, value: slope },
  ];
}

/** The handles as they are spoken, and the table: logit, softmax, the share of the paths, and the gradient by the loss. */
function numbers({ html, table }: Drawn, { logit, softmax, valid, share }: Written, slopes: readonly (readonly number[])[]): Said[] {
  const spoken = [...html.matchAll(/role="slider"[^>]*aria-valuetext="([^"]*)"/g)].map(([, text]) => text!.match(/−?\d+\.\d+/g) ?? []);
  return logit.flatMap((row, frame) => row.flatMap((z, id): Said[] => {
    const at = frame * 3 + id;
    const [, ...cells] = table[at] ?? [];
    const values = valid.length > 0 ? [z, softmax[frame]![id]!, share(({ ids }) => ids[frame] === id), slopes[frame]![id]!] : [z, softmax[frame]![id]!];
    return [
      ...values.map((value, column) => ({ what: `column ${column + 1} of the table at ${frame}, ${id}`, printed: cells[column], value })),
      ...values.slice(0, 3).map((value, part) => ({ what: `number ${part + 1} spoken at ${frame}, ${id}`, printed: spoken[at]?.[part], value })),
      { what: `cells of row ${at} without a number`, printed: String(cells.filter((cell) => cell === '—').length), value: valid.length > 0 ? 0 : 2 },
    ];
  }));
}

/** Each disc has the area, and each line the darkness, of its share of the paths; what is not drawn has nearly none. */
function lattice({ html }: Drawn, { labels, softmax, share, valid }: Written): Said[] {
  const states = 2 * labels.length + 1;
  const [top, bottom] = panels.lattice;
  const x = (frame: number): string => percent(((frame + 0.5) / softmax.length) * 100);
  const y = (state: number): string => percent(top + ((state + 0.5) / states) * (bottom - top));
  const discs = new Map([...html.matchAll(/<circle class="lit" cx="([^"]+)" cy="([^"]+)" r="([^"]+)"/g)].map(([, cx, cy, r]) => [`${cx} ${cy}`, Number(r)]));
  const lines = new Map([...html.matchAll(/<line class="taken" x1="([^"]+)" y1="([^"]+)" x2="([^"]+)" y2="([^"]+)" stroke-opacity="([^"]+)"/g)].map(([, x1, y1, x2, y2, dark]) => [`${x1} ${y1} ${x2} ${y2}`, dark!]));
  const each = softmax.flatMap((_, frame) => Array.from({ length: states }, (__, state) => ({ frame, state })));
  const steps = each.filter(({ frame }) => frame + 1 < softmax.length).flatMap(({ frame, state }) => [0, 1, 2].map((by) => ({ frame, from: state, to: state + by })));
  return [
    ...each.map(({ frame, state }) => {
      const drawn = ((discs.get(`${x(frame)} ${y(state)}`) ?? 0) / fullRadius) ** 2;
      return near(`disc of state ${state} at frame ${frame}`, drawn, share((path) => path.states[frame] === state), 0.002);
    }),
    ...steps.filter(({ to }) => to < states).map(({ frame, from, to }) => {
      const drawn = Number(lines.get(`${x(frame)} ${y(from)} ${x(frame + 1)} ${y(to)}`) ?? 0);
      return near(`line from ${from} to ${to} at frame ${frame}`, drawn, share((path) => path.states[frame] === from && path.states[frame + 1] === to), 0.0051);
    }),
    { what: 'discs and lines where no path is valid', printed: String(valid.length > 0 ? 0 : discs.size + lines.size), value: 0 },
  ];
}

/** The heights of the bars, of the handles on them and of the lines at the posterior, against the floor of their class. */
function bars({ html }: Drawn, { softmax, share, valid }: Written): Said[] {
  const floors = [...html.matchAll(/<line class="floor" [^>]*y1="([\d.]+)%"/g)].map(([, y]) => Number(y));
  const full = (39 - 8) / 3;
  const heights = [...html.matchAll(/<rect class="bar s-prediction"[^>]*height="([\d.]+)%"/g)].map(([, height]) => Number(height));
  const lines = [...html.matchAll(/<line class="posterior" [^>]*y1="([\d.]+)%"/g)].map(([, y]) => Number(y));
  const handles = [...html.matchAll(/<svg class="handle"[^>]* y="([\d.]+)%"/g)].map(([, y]) => Number(y));
  return [0, 1, 2].flatMap((id) => softmax.flatMap((row, frame) => {
    const at = id * softmax.length + frame;
    const posterior = (floors[id]! - lines[at]!) / full;
    return [
      near(`bar of ${id} at frame ${frame}`, heights[at]! / full, row[id]!, 0.002),
      near(`handle of ${id} at frame ${frame}`, (floors[id]! - handles[frame * 3 + id]!) / full, row[id]!, 0.002),
      ...(valid.length > 0 ? [near(`line of ${id} at frame ${frame}`, posterior, share(({ ids }) => ids[frame] === id), 0.002)] : []),
    ];
  }));
}

const percent = (position: number): string => `${Math.round(position * 100) / 100}%`;

const near = (what: string, drawn: number, value: number, within: number): Said =>
  ({ what, printed: Math.abs(drawn - value) <= within ? '1' : `${drawn}`, value: Math.abs(drawn - value) <= within ? 1 : value });
