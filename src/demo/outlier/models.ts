import { defaults, type Settings, type Values } from '#core/parameter';
import { settings as gaussianNll } from '#losses/gaussian-nll';
import { residualKernels } from '#losses/kernels';
import { meanAbsolutePercentageErrorAt, settings as meanAbsolutePercentageError } from '#losses/mean-absolute-percentage-error';
import { meanSquaredLogarithmicErrorAt } from '#losses/mean-squared-logarithmic-error';
import { poissonNllAt, settings as poissonNll } from '#losses/poisson-nll';
import { steepness } from '../kit/curves/steepness.ts';
import { leastSquares, residualAt, throughTwo, type Line, type Sample } from '../kit/fit/line.ts';
import { fitOfResidual } from '../kit/fit/residual.ts';
import { descended } from './newton.ts';

/** How a loss fits the samples. */
export interface Model {
  readonly settings: Settings;
  readonly fit: (samples: readonly Sample[], values: Values) => Line;
  /** what it predicts where the line has a height; the height itself if left out */
  readonly predict?: (height: number) => number;
  /** the fit is one of several local minima, the one that the line of least squares leads to */
  readonly local?: (values: Values) => boolean;
  /** the largest residual that counts by its square; beyond it the slope of the loss stays the same */
  readonly threshold?: (values: Values) => { readonly name: string; readonly value: number } | undefined;
}

const eps = { mape: meanAbsolutePercentageError.eps.default, poisson: poissonNll.eps.default };

/** The losses that are no function of the residual alone, each by its own function. */
const others: Readonly<Record<string, Model>> = {
  /** The root of a mean is least where the mean is. */
  'root-mean-squared-error': { settings: {}, fit: (samples) => leastSquares(samples) },
  'mean-absolute-percentage-error': {
    settings: {}, fit: (samples) => throughTwo(samples, (height, target) => meanAbsolutePercentageErrorAt(height, target, eps.mape)),
  },
  'mean-squared-logarithmic-error': {
    settings: {}, local: () => true,
    fit: (samples) => descended(samples, meanSquaredLogarithmicErrorAt, leastSquares(samples), 0),
  },
  /** A line through the logarithm of the rate, from the logarithm of the mean. */
  'poisson-nll': {
    settings: {}, predict: Math.exp,
    fit: (samples) => {
      const mean = samples.reduce((sum, { y }) => sum + y, 0) / samples.length;
      return descended(samples, (height, target) => poissonNllAt(height, target, eps.poisson), { slope: 0, intercept: Math.log(mean) });
    },
  },
  /** With one variance for all samples the best mean is that of least squares. */
  'gaussian-nll': { settings: {}, fit: (samples) => leastSquares(samples) },
};

/** The variance that minimizes the Gaussian negative log-likelihood around a line: the mean of the squared residuals. */
export function varianceAround(line: Line, samples: readonly Sample[]): number {
  return Math.max(gaussianNll.eps.default, samples.reduce((sum, sample) => sum + residualAt(line, sample) ** 2, 0) / samples.length);
}

/** The model of a loss of the residual alone. */
function ofResidual(id: string): Model | undefined {
  const kernel = residualKernels[id];
  return kernel && {
    settings: kernel.settings,
    fit: (samples, values) => fitOfResidual(id, samples, values),
    local: (values) => steepness((residual) => kernel.at(residual, values).slope).above.at < Infinity,
    threshold: (values) => {
      const joint = Math.max(0, ...kernel.joints(values));
      const name = Object.keys(values).find((key) => values[key] === joint);
      return joint > 0 && name !== undefined ? { name, value: joint } : undefined;
    },
  };
}

/** Every model by the id of its loss. */
export const models: Readonly<Record<string, Model>> = {
  ...others, ...Object.fromEntries(Object.keys(residualKernels).map((id) => [id, ofResidual(id)!])),
};

/** The line of a loss, at parameters of which those that `values` does not set have their defaults. */
export function fitted(id: string, samples: readonly Sample[], values: Values): Line {
  const { fit, settings } = models[id]!;
  return fit(samples, { ...defaults(settings), ...values });
}
