import { multiclassHinge } from '#losses/multiclass-hinge';
import { multilabelMargin } from '#losses/multilabel-margin';
import { multilabelSoftMargin } from '#losses/multilabel-soft-margin';
import { zLoss } from '#losses/z-loss';
import type { LossResult } from '#core/result';

/** The losses of the scores of a row, by id: all that the figure brings along. */
export const losses: Readonly<Record<string, (...input: any[]) => LossResult>> = {
  'multiclass-hinge': multiclassHinge,
  'multilabel-margin': multilabelMargin,
  'multilabel-soft-margin': multilabelSoftMargin,
  'z-loss': zLoss,
};
