import type { Values } from '#core/parameter';
import { residualKernels } from '#losses/kernels';
import { reweighted, throughTwo, type Line, type Sample } from './line.ts';

/** The line that minimizes a loss of the residual alone: exact where it has a kink at 0, else by reweighting. */
export function fitOfResidual(id: string, samples: readonly Sample[], values: Values): Line {
  const kernel = residualKernels[id]!;
  const at = (residual: number) => kernel.at(residual, values);
  return kernel.joints(values).includes(0) ? throughTwo(samples, (height, target) => at(height - target)) : reweighted(samples, at);
}
