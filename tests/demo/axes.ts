import { numberIn, type Said } from './drawn.ts';

/** Where a number of an axis lies in the drawing, in percent, as its own ticks say it. */
export type Axis = (value: number) => number;

/** The axis across, by the numbers below the drawing. */
export const axisX = (html: string): Axis => through(ticksOf(html, /<text x="([^"]+)%" y="[^"]+%" dy="18" text-anchor="middle">([^<]+)</g));

/** An axis upwards, by the numbers on the left that stand between two heights. */
export const axisY = (html: string, top = 0, bottom = 100): Axis =>
  through(ticksOf(html, /<text x="[^"]+%" y="([^"]+)%" dx="-8" dy="4" text-anchor="end">([^<]+)</g)
    .filter(({ at }) => at >= top && at <= bottom));

const ticksOf = (html: string, pattern: RegExp) =>
  [...html.matchAll(pattern)].map(([, at, label]) => ({ at: Number(at), value: numberIn(label!).value }));

/** The straight map through the first and the last tick. */
function through(ticks: readonly { readonly at: number; readonly value: number }[]): Axis {
  const [first, last] = [ticks[0]!, ticks.at(-1)!];
  return (value) => first.at + ((value - first.value) / (last.value - first.value)) * (last.at - first.at);
}

/** Something that a figure must do or say. */
export const holds = (what: string, right: boolean): Said => ({ what, printed: right ? '1' : '0', value: 1 });

/** Something drawn where it belongs, to a tenth of a percent: ticks, by which it is judged, are rounded too. */
export function placed(what: string, printed: string | undefined, value: number): Said {
  const right = printed !== undefined && Math.abs(Number(printed) - value) < 0.1;
  return { what, printed: right ? '0' : printed, value: right ? 0 : value };
}

/** The positions of the first path of a class, in percent of the drawing. */
export function positionsOf(html: string, name: string): [x: number, y: number][] {
  const [, d = ''] = new RegExp(`<path class="${name}" d="([^"]*)"`).exec(html) ?? [];
  return [...d.matchAll(/[ML](\S+?) ([^MLZ]+)/g)].map(([, x, y]) => [Number(x), Number(y)]);
}

/**
 * A path drawn against the function it stands for: where it strays farther than a tenth of a percent, by how much.
 *
 * Positions are rounded to a hundredth, and so is where they are compared: a steep function is met within `steep`.
 */
export function follows(what: string, drawn: readonly (readonly [x: number, y: number])[], height: (x: number) => number): Said {
  const strays = drawn.filter(([, y]) => Math.abs(y) <= 200).map(([x, y]) => {
    const [low, high] = [-0.01, 0, 0.01].map((by) => height(x + by)).sort((a, b) => a - b).filter((_, i) => i !== 1) as [number, number];
    return Math.max(0, low - y, y - high);
  });
  const worst = Math.max(...strays);
  return { what: `${what} strays in percent`, printed: drawn.length < 2 ? undefined : worst < 0.1 ? '0' : String(worst), value: 0 };
}
