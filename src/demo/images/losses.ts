import { meanSquaredError } from '#losses/mean-squared-error';
import { reconstruction } from '#losses/reconstruction';
import { ssim } from '#losses/ssim';
import type { LossResult } from '#core/result';
import { side, type Picture } from './picture.ts';

export const likelihoods = ['l2', 'l1', 'bernoulli'] as const;

/** The window of SSIM: its default does not fit into so small a picture. */
export const windowSize = 5;

/** What of a state the losses read. */
export interface Options {
  readonly likelihood: (typeof likelihoods)[number];
  readonly dataRange: number;
}

/** The losses of this view by their id, each of a picture and the original. */
export const losses: Readonly<Record<string, (picture: Picture, original: Picture, options: Options) => LossResult>> = {
  reconstruction: (picture, original, { likelihood }) => reconstruction(picture, original, { likelihood }),
  ssim: (picture, original, { dataRange }) => ssim(picture, original, { dataRange, windowSize, rowLength: side }),
};

export const squaredError = (picture: Picture, original: Picture): number =>
  meanSquaredError(picture, original, { reduction: 'sum' }).value;
