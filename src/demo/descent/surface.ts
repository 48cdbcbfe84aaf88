import type { Values } from '#core/parameter';
import { residualKernels } from '#losses/kernels';
import { heightAt, type Line, type Sample } from '../kit/fit/line.ts';
import { path, type Position } from '../kit/plot/path.ts';
import { linear, type Scale } from '../kit/plot/scale.ts';
import { ticks } from '../kit/plot/ticks.ts';
import { fields } from './training.ts';

const spanOf = ({ min, max }: { readonly min: number; readonly max: number }): [number, number] => [min, max];
export const surfaceX: Scale = linear(spanOf(fields['slope']!), [0, 100]);
export const surfaceY: Scale = linear(spanOf(fields['intercept']!), [100, 0]);

/** A line as a point of the surface. */
export const placeOf = ({ slope, intercept }: Line): Position => [surfaceX(slope), surfaceY(intercept)];

export interface Contour {
  readonly level: number;
  readonly label: string;
  readonly path: string;
  /** where the level is written: on the way from the minimum to the lower left, if that is inside */
  readonly at?: Position;
}

/** The mean loss of a line. */
export function lossOf(id: string, samples: readonly Sample[], values: Values, line: Line): number {
  const { at } = residualKernels[id]!;
  let sum = 0;
  for (const sample of samples) sum += at(heightAt(line, sample.x) - sample.y, values).value;
  return sum / samples.length;
}

const rays = 48;
/** Farther from the minimum than this no line can be drawn: root mean square of the change of its heights. */
const farthest = 100;
const halvings = 17;

/**
 * Lines of equal loss around the minimum, at round numbers up to the loss of the line y = 0.
 *
 * The loss is convex, so on every ray from its minimum it rises, and each level is met once: halvings find it. Rays are
 * spread evenly by how much they change the heights of the line, so the ends of a narrow valley get as many as its sides.
 */
export function contours(id: string, samples: readonly Sample[], values: Values, best: Line): Contour[] {
  const loss = (line: Line) => lossOf(id, samples, values, line);
  const least = loss(best);
  const levels = ticks([0, Math.max(1e-3, loss({ slope: 0, intercept: 0 }))], 6).filter(({ value }) => value > least);
  const directions = directionsOf(samples);
  return levels.map(({ value: level, label }) => {
    const ring = directions.map((direction): Position => {
      const along = (t: number): Line => ({ slope: best.slope + t * direction.slope, intercept: best.intercept + t * direction.intercept });
      let [low, high] = [0, farthest];
      for (let halving = 0; halving < halvings; halving++) {
        const middle = (low + high) / 2;
        if (loss(along(middle)) < level) low = middle;
        else high = middle;
      }
      return placeOf(along(low));
    });
    const at = ring[rays / 2]!;
    const inside = at.every((position) => position > 4 && position < 96);
    return { level, label, path: path([...ring, ring[0]!]), ...(inside && { at }) };
  });
}

/** Changes of a line, evenly all around, each of which changes its heights at the samples by 1 in root mean square. */
function directionsOf(samples: readonly Sample[]): Line[] {
  const mean = (of: (x: number) => number) => samples.reduce((sum, { x }) => sum + of(x), 0) / samples.length;
  const size = Math.max(0.05, Math.sqrt(mean((x) => x * x)));
  const share = mean((x) => x) / size;
  const rest = Math.max(0.05, Math.sqrt(Math.max(0, 1 - share * share)));
  return Array.from({ length: rays }, (_, i) => {
    const angle = (2 * Math.PI * i) / rays;
    const intercept = Math.sin(angle) / rest;
    return { slope: (Math.cos(angle) - share * intercept) / size, intercept };
  });
}
