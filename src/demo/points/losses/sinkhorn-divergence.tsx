import { sinkhornDivergence } from '#losses/sinkhorn-divergence';
import { decimal } from '../../kit/figure/format.ts';
import { planOf } from '../couplings.ts';
import { mean, type Drawing } from '../kind.ts';
import { PlanLines } from '../PlanLines.tsx';

/** The entropic plan: a line is the darker, the more mass it moves. */
export const drawing: Drawing = {
  loss: sinkhornDivergence,
  arrowScale: 0.5,
  read(evaluate, clouds, { p, blur }) {
    const pairs = planOf(evaluate, clouds, p!, 1);
    const largest = mean(pairs.map((row) => Math.max(...row) * clouds.prediction.length));
    return {
      pairs, said: ['sinkhorn-divergence', 'share', 'self'],
      numbers: { b: { text: decimal(blur!, 2), role: 'parameter' }, s: { text: decimal(100 * largest, 0), role: 'residual' } },
    };
  },
  Layer: ({ clouds, pairs }) => <PlanLines clouds={clouds} plan={pairs} look={(share) => ({ 'stroke-opacity': share })} />,
};
