import type { Step } from '#training/index';
import { axisX, axisY, holds, placed, type Axis } from '../axes.ts';
import { numberIn, type Drawn, type Said } from '../drawn.ts';

/** A loss, its steps by the public functions alone, and its mean over all samples. */
export interface Ran {
  readonly id: string;
  readonly name: string;
  readonly steps: readonly Step[];
  readonly cost: (w: number, b: number) => number;
}

/** The least loss is that of the drawn thin line: no line close to it has less. */
export function leasts(runs: readonly Ran[], table: Drawn['table']): Said[] {
  return runs.map(({ name, cost }, i): Said => {
    const { value, within } = numberIn(table[i]!.at(-1)!);
    let [w, b] = [1, 7];
    let lowest = cost(w, b);
    for (let reach = 4; reach > 1e-7;) {
      const next = directions.map(([dw, db]) => [w + reach * dw, b + reach * db] as const).find(([dw, db]) => cost(dw, db) < lowest);
      if (next) [w, b, lowest] = [...next, cost(...next)];
      else reach /= 2;
    }
    return holds(`least loss of ${name} ${value}, found ${lowest}`, value <= lowest + within + 1e-6 && value >= lowest - within - 0.02 * lowest - 1e-6);
  });
}
const directions = Array.from({ length: 64 }, (_, i) => [Math.cos((i * Math.PI) / 32), 2 * Math.sin((i * Math.PI) / 32)] as const);

/** Every drawn contour is a line of the level that is written on it. */
export function levels(surface: string, { cost }: Ran): Said[] {
  const [across, up] = [axisX(surface), axisY(surface)];
  const inverse = (axis: Axis) => (at: number) => (at - axis(0)) / (axis(1) - axis(0));
  const labels = [...surface.matchAll(/class="label quiet small" x="([^"]+)%" y="([^"]+)%"[^>]*>([^<]+)</g)];
  return labels.map(([, x, y, label]) => {
    const level = numberIn(label!).value;
    const there = cost(inverse(across)(Number(x)), inverse(up)(Number(y)));
    return holds(`contour ${label} is at ${there}`, Math.abs(there / level - 1) < 0.03);
  });
}

export function handles({ state }: Drawn, data: string, surface: string): Said[] {
  const found = (html: string) => [...html.matchAll(/class="handle" x="([^"]+)%" y="([^"]+)%"/g)];
  const [x, y] = [axisX(data), axisY(data)];
  const points = found(data);
  const [start] = found(surface);
  return [
    { what: 'handles', printed: String(points.length), value: 10 },
    ...points.flatMap(([, left, top], i) => [placed(`point ${i + 1} across`, left, x(state[`x${i + 1}`]!)), placed(`point ${i + 1}`, top, y(state[`y${i + 1}`]!))]),
    placed('the start across', start?.[1], axisX(surface)(state['slope']!)), placed('the start', start?.[2], axisY(surface)(state['intercept']!)),
  ];
}
