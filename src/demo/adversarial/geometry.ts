import type { AdversarialVariant } from '#losses/adversarial';
import { curvesView, type CurvesInput, type CurvesView } from '../kit/curves/curves.ts';
import { panels, type Law, type Scales } from '../kit/curves/trace.ts';
import { decimal } from '../kit/figure/format.ts';
import type { Table } from '../kit/figure/table.ts';
import { sample } from '../kit/plot/sample.ts';
import { linear } from '../kit/plot/scale.ts';
import type { State } from '../kit/state/state.ts';
import { besides, lawOf, sides, variants, type Side } from './objective.ts';

/** The scores that are drawn: at their ends a sigmoid has saturated. */
export const span: readonly [number, number] = [-6, 6];
const [min, max] = span;
const flag = (value: 0 | 1) => ({ min: 0, max: 1, step: 1, default: value });

/** `variant` and `side` by their place in the lists; one switch for each variant that is laid over the chosen one. */
export const fields = {
  f: { min, max, step: 0.1, default: -4 },
  r: { min, max, step: 0.1, default: 2 },
  variant: { min: 0, max: variants.length - 1, step: 1, default: 1 },
  side: { min: 0, max: 1, step: 1, default: 0 },
  'minimax': flag(1), 'non-saturating': flag(1), 'least-squares': flag(0), 'hinge': flag(0), 'wasserstein': flag(0),
} as const;
export type AdversarialState = State<typeof fields>;

/** The objective that is shown, and those laid over it. */
export interface Shown {
  readonly variant: AdversarialVariant;
  readonly side: Side;
  readonly others: readonly AdversarialVariant[];
}

export function shownIn(state: AdversarialState): Shown {
  const [variant, side] = [variants[state.variant]!, sides[state.side]!];
  return { variant, side, others: besides(variant, side).filter((other) => state[other] === 1) };
}

/** Loss and gradient over the score of a generated sample, for the chosen objective and those beside it. */
export function scoresView(state: AdversarialState, words: Omit<CurvesInput['words'], 'loss'>): CurvesView {
  const { variant, side, others } = shownIn(state);
  const lawFor = (one: AdversarialVariant): Law => lawOf(state.r, one, side);
  return curvesView({
    scales: scalesOf({ variant, side, others }), law: lawFor(variant), cross: state.f, words: { loss: variant, ...words },
    others: others.map((other) => ({ id: other, name: other, ...lawFor(other) })),
  });
}

/** Of the objectives beside it only this much is sure to be seen; what is larger is cut off. */
const near = { loss: 7, slope: 1 };

/** Heights that hold the chosen objective at every score of a real sample, so that they stand still while that moves. */
function scalesOf({ variant, side, others }: Shown): Scales {
  const along = (one: AdversarialVariant) => span.flatMap((real) => sample(min, max, 24).map(lawOf(real, one, side).at));
  const bounded = (value: number, most: number): number => Math.min(most, Math.max(-most, value));
  const main = along(variant);
  const rest = others.flatMap(along);
  const heights = (values: readonly number[], room: number, [top, bottom]: readonly [number, number]) => {
    const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
    return linear([low - (low < 0 ? room : 0) * (high - low), high + (high > 0 ? room : 0) * (high - low)], [bottom, top]);
  };
  return {
    x: linear(span, [0, 100]),
    loss: heights([...main.map(({ value }) => value), ...rest.map(({ value }) => bounded(value, near.loss))], 0.04, panels.loss),
    slope: heights([...main.map(({ slope }) => slope), ...rest.map(({ slope }) => bounded(slope, near.slope))], 0.15, panels.slope),
  };
}

/** Loss and gradient of the chosen objective at whole scores. */
export function scoresTable(state: AdversarialState, head: readonly string[]): Table {
  const { variant, side } = shownIn(state);
  const { at } = lawOf(state.r, variant, side);
  return {
    head,
    rows: Array.from({ length: max - min + 1 }, (_, i) => {
      const { value, slope } = at(min + i);
      return [decimal(min + i, 0), decimal(value, 4), decimal(slope, 4)];
    }),
  };
}
