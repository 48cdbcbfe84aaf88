import type { ValueAndSlope } from '#core/result';
import { peakAt } from '#core/peak';
import { gaussianNllAt, settings as gaussianNll } from '#losses/gaussian-nll';
import { meanAbsolutePercentageErrorAt, settings as meanAbsolutePercentageError } from '#losses/mean-absolute-percentage-error';
import { meanSquaredLogarithmicErrorAt } from '#losses/mean-squared-logarithmic-error';
import { poissonNllAt, settings as poissonNll } from '#losses/poisson-nll';
import { rootMeanSquaredError } from '#losses/root-mean-squared-error';
import type { Fields, State } from '../kit/state/state.ts';
import type { NoteName, Quantity, Second } from './words.ts';

/** A number that a loss is drawn over, while the rest of its state is held. */
export interface Axis {
  /** the field it runs over */
  readonly over: Quantity;
  /** the chip that changes to it, where it is the second */
  readonly chip?: Second;
  /** the fields beside it that the loss depends on; each gets a slider */
  readonly held: readonly Quantity[];
  readonly at: (x: number, state: State) => ValueAndSlope;
  readonly joints?: (state: State) => readonly number[];
  /** it has the unit of the target, which is marked on it */
  readonly ofTarget?: true;
  /** no value of it is lower */
  readonly least?: number;
  /** between which values the heights of the drawing are measured, where the loss leaves it */
  readonly heights?: readonly [number, number];
  /** one more fact about the state, with its number; nothing where it does not hold */
  readonly note?: (x: number, state: State) => { readonly name: NoteName; readonly value: number } | undefined;
}

/** A loss that is no function of the residual alone: what the reader may set, and over what it is drawn. */
export interface Law {
  readonly fields: Fields;
  readonly axes: readonly Axis[];
}

const field = (min: number, max: number, start: number, step = 0.1) => ({ min, max, step, default: start });
const eps = { mape: meanAbsolutePercentageError.eps.default, poisson: poissonNll.eps.default, gaussian: gaussianNll.eps.default };

/** The root mean squared error of two elements, and its gradient. */
const pair = (x: number, { y, r }: State) => rootMeanSquaredError([x, r!], [y!, 0]);
const percentage = (x: number, y: number) => meanAbsolutePercentageErrorAt(x, y, eps.mape);
const gaussian = (mean: number, { y, v }: State) => gaussianNllAt(mean, y!, v!, eps.gaussian);

/** The losses of this view by id, each by its own function. */
export const laws: Readonly<Record<string, Law>> = {
  'root-mean-squared-error': {
    fields: { y: field(-4, 4, 0), p: field(-5, 5, 2), r: field(-4, 4, 1) },
    axes: [{
      over: 'p', held: ['y', 'r'], ofTarget: true,
      at: (x, state) => {
        const { value, grad } = pair(x, state);
        return { value, slope: grad[0]! };
      },
      joints: ({ y, r }) => (r === 0 ? [y!] : []),
      note: (x, state) => {
        const norm = Math.hypot(...pair(x, state).grad);
        return norm > 0 ? { name: 'norm', value: norm } : undefined;
      },
    }],
  },
  'mean-squared-logarithmic-error': {
    fields: { y: field(0, 4, 2), p: field(0, 14, 3.5) },
    axes: [{
      over: 'p', held: ['y'], ofTarget: true, least: 0, heights: [0.5, 14], at: (x, { y }) => meanSquaredLogarithmicErrorAt(x, y!),
      note: (_, { y }) => ({ name: 'steepest', value: peakAt((x) => meanSquaredLogarithmicErrorAt(x, y!).slope, y!, 100) }),
    }],
  },
  'mean-absolute-percentage-error': {
    fields: { y: field(-4, 4, 2), p: field(-5, 5, 3) },
    axes: [{
      over: 'p', held: ['y'], ofTarget: true, at: (x, { y }) => percentage(x, y!), joints: ({ y }) => [y!],
      note: (_, { y }) => (y === 0 ? undefined : { name: 'percentage', value: percentage(y! + 1, y!).slope }),
    }],
  },
  'poisson-nll': {
    fields: { y: field(0, 10, 3, 1), z: field(-3, 3, 2), rate: field(0, 12, 6) },
    axes: [
      {
        over: 'z', held: ['y'], at: (x, { y }) => poissonNllAt(x, y!, eps.poisson), heights: [-3, 2.6],
        note: (x) => ({ name: 'asRate', value: Math.exp(x) }),
      },
      {
        over: 'rate', chip: 'overRate', held: ['y'], ofTarget: true, least: 0, at: (x, { y }) => poissonNllAt(x, y!, eps.poisson, false),
        heights: [0.5, 12],
      },
    ],
  },
  'gaussian-nll': {
    fields: { y: field(-4, 4, 0), mean: field(-5, 5, 2), v: field(0.1, 8, 1) },
    axes: [
      {
        over: 'mean', held: ['y', 'v'], ofTarget: true,
        at: (x, state) => {
          const { value, slope } = gaussian(x, state);
          return { value, slope: slope.prediction };
        },
      },
      {
        over: 'v', chip: 'overVariance', held: ['y', 'mean'], heights: [0.5, 8],
        at: (x, state) => {
          const { value, slope } = gaussian(state.mean!, { ...state, v: x });
          return { value, slope: slope.variance };
        },
      },
    ],
  },
};
