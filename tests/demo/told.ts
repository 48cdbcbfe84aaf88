import { numberIn, type Drawn, type Said } from './drawn.ts';
import { templateOf } from './template.ts';

/** A sentence of a caption: which of a view's words it is, and the numbers that stand in its places, as printed. */
export interface Told {
  readonly key: string;
  readonly printed: Readonly<Record<string, string>>;
}

/** What may stand in a place: nothing that belongs to the words around it. */
const numberOrSymbol = '[^\\s,°()%:;=]+?';

/** The sentences that a caption says, in its order: the words of the view that it is made of. */
export function toldBy(words: object, caption: string): Told[] {
  const sentences = (Object.entries(words) as [string, string][]).filter(([, text]) => /\.$/.test(text));
  const found = sentences.flatMap(([key, text]) => {
    const match = templateOf(text, numberOrSymbol).exec(caption);
    return match ? [{ key, printed: { ...match.groups }, at: match.index }] : [];
  });
  return found.sort((a, b) => a.at - b.at).map(({ key, printed }) => ({ key, printed }));
}

/** That a caption says these sentences and no other, and every number and symbol in them. */
export function sentencesSay(told: readonly Told[], keys: readonly string[], values: Readonly<Record<string, number | string>>): Said[] {
  const said = told.map(({ key }) => key).join(' ');
  return [
    { what: `sentences must be "${keys.join(' ')}", are "${said}"`, printed: String(Number(said === keys.join(' '))), value: 1 },
    ...told.flatMap(({ key, printed }) => Object.entries(printed).map(([name, text]): Said => {
      const value = values[name]!;
      const what = `{${name}} of ${key}, "${text}" must be ${value}`;
      return typeof value === 'number' ? { what, printed: text, value } : { what, printed: String(Number(text === value)), value: 1 };
    })),
  ];
}

/** How far a plane is drawn from its origin. */
interface Reach {
  readonly x: number;
  readonly y: number;
}

/** Where the arrows of a drawing start and end, in percent, in the order of the drawing. */
export const arrowsIn = (html: string): [from: [number, number], to: [number, number]][] =>
  [...html.matchAll(/<g class="arrow[^"]*"><line x1="([^"]+)%" y1="([^"]+)%" x2="([^"]+)%" y2="([^"]+)%"/g)]
    .map(([, x1, y1, x2, y2]) => [[Number(x1), Number(y1)], [Number(x2), Number(y2)]]);

/** That the arrows drawn lead from each point to where a step leads it; those too short to have a direction are left out. */
export function arrowsSay(html: string, ways: readonly (readonly [from: readonly number[], to: readonly number[]])[], reach: Reach): Said[] {
  const place = ([x, y]: readonly number[]): [number, number] => [50 + (50 * x!) / reach.x, 50 - (50 * y!) / reach.y];
  const length = ([[x1, y1], [x2, y2]]: readonly [readonly number[], readonly number[]]): number =>
    Math.hypot(x2! - x1!, ((y2! - y1!) * reach.y) / reach.x);
  const wanted = ways.map(([from, to]) => [place(from), place(to)] as const).filter((way) => length(way) > 1.01);
  const drawn = arrowsIn(html).filter((way) => length(way) > 1.01);
  return [
    { what: 'number of arrows', printed: String(drawn.length), value: wanted.length },
    ...wanted.flatMap((way, i) => way.flatMap((end, which) => end.map((value, axis): Said => (
      { what: `arrow ${i}, ${which ? 'tip' : 'start'}, ${axis ? 'y' : 'x'}`, printed: drawn[i]?.[which]?.[axis]?.toFixed(2), value })))),
  ];
}

/** What the handles of a figure say, in its order: the numbers in the words spoken with each. */
const handlesIn = ({ html }: Drawn): string[][] =>
  [...html.matchAll(/<g [^>]*role="slider"[^>]*aria-valuetext="([^"]*)"/g)].map(([, text]) => text!.match(/−?\d+\.\d+/g) ?? []);

/** That the handles are where the points are, and the rows of the table the cells of each point. */
export function pointsSay(figure: Drawn, points: readonly (readonly number[])[], cells: (point: number) => readonly number[]): Said[] {
  const handles = handlesIn(figure);
  return [
    { what: 'number of handles', printed: String(handles.length), value: points.length },
    { what: 'rows of the table', printed: String(figure.table.length), value: points.length },
    ...points.flatMap((point, i) => point.map((value, axis): Said => ({ what: `handle ${i}`, printed: handles[i]?.[axis], value }))),
    ...points.flatMap((_, i) => cells(i).map((value, at): Said =>
      ({ what: `cell ${at} of row ${i}`, printed: figure.table[i]?.[at + 1], value }))),
  ];
}

/** The corners of the first path of a class, in the units of a plane. */
export function placesOf(html: string, name: string, { x, y }: Reach): [x: number, y: number][] {
  const [, d = ''] = new RegExp(`<path class="${name}" d="([^"]*)"`).exec(html) ?? [];
  return [...d.matchAll(/[ML](\S+?) ([^MLZ]+)/g)].map(([, across, down]) =>
    [((Number(across) - 50) / 50) * x, ((50 - Number(down)) / 50) * y]);
}

/** That the curve of a loss over one number is the loss at every place it is drawn through, read by the numbers at its axes. */
export function alongSays(html: string, lossAt: (place: number) => number): Said[] {
  const ticks = (pattern: RegExp) => [...html.matchAll(pattern)].map(([, at, label]) => [Number(at), numberIn(label!).value] as const);
  const x = axis(ticks(/<text x="([^"]+)%" y="[^"]+%" dy="18" text-anchor="middle">([^<]+)</g));
  const y = axis(ticks(/<text x="[^"]+%" y="([^"]+)%" dx="-8" dy="4" text-anchor="end">([^<]+)</g));
  const [, d = ''] = /<path class="curve loss" d="([^"]*)"/.exec(html) ?? [];
  const positions = [...d.matchAll(/[ML](\S+?) ([^MLZ]+)/g)].map(([, px, py]) => [Number(px), Number(py)] as const);
  const rounding = 0.02; // of positions and ticks
  const right = positions.filter(([px, py]) => {
    const near = [-rounding, 0, rounding].map((shift) => lossAt(x(px + shift)));
    return y(py - rounding) >= Math.min(...near) && y(py + rounding) <= Math.max(...near);
  });
  const on = positions.length > 1 ? right.length : -1;
  return [{ what: 'places of the curve that are on the loss', printed: String(on), value: positions.length }];
}

/** The straight map from positions to values through the first and the last tick. */
function axis(ticks: readonly (readonly [at: number, value: number])[]): (at: number) => number {
  const [[from, low], [to, high]] = [ticks[0]!, ticks.at(-1)!];
  return (at) => low + ((at - from) / (to - from)) * (high - low);
}
