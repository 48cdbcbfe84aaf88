import { placeLabels, type Placed } from '../kit/curves/labels.ts';
import type { Position } from '../kit/plot/path.ts';
import type { Scale } from '../kit/plot/scale.ts';
import type { Failure } from './failures.ts';
import type { FormatPanel } from './geometry.ts';
import type { PrecisionWords } from './words.ts';

/** A range of failure as it is drawn, in percent. */
export interface Region extends Failure {
  readonly left: number;
  readonly right: number;
}

export const regionsOf = ({ failures }: FormatPanel, x: Scale): Region[] => failures.map((failure) => ({
  ...failure, left: failure.from === undefined ? 0 : x(failure.from), right: failure.to === undefined ? 100 : x(failure.to),
}));

/** Places for the names of both curves and of the ranges in which the naive one fails, off the curves. */
export function labelsOf(panel: FormatPanel, regions: readonly Region[], words: PrecisionWords): Placed[] {
  const { top, bottom, naive, stable } = panel;
  const between: [number, number] = [top, bottom];
  const called = { none: words.noneShort, infinite: words.infinite, notANumber: words.notANumber };
  return placeLabels([
    ...regions.map(({ outcome, left, right }) => ({ key: outcome, text: called[outcome], between, at: within(left, right, top, bottom) })),
    { key: 'naive', text: words.naive, between, at: spread(naive.filter(([, y]) => Number.isFinite(y) && y >= top)) },
    { key: 'stable', text: words.stable, between, at: spread(stable) },
  ], [naive.filter(([, y]) => Number.isFinite(y)), stable]);
}

/** The middle of a range at several heights. */
const within = (left: number, right: number, top: number, bottom: number): Position[] =>
  [0.45, 0.6, 0.3].map((share): Position => [(left + right) / 2, top + (bottom - top) * share]);

/** Points of a curve, the highest first. */
function spread(curve: readonly Position[]): Position[] {
  const some = Array.from({ length: 12 }, (_, i) => curve[Math.round((i / 11) * (curve.length - 1))]).filter((at) => at !== undefined);
  return some.sort((a, b) => a[1] - b[1]);
}
