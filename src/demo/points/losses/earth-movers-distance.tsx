import { earthMoversDistance } from '#losses/earth-movers-distance';
import { decimal } from '../../kit/figure/format.ts';
import { planOf } from '../couplings.ts';
import { distance } from '../clouds.ts';
import { none, type Drawing } from '../kind.ts';
import { PlanLines } from '../PlanLines.tsx';

/** The optimal plan: a line is the wider, the more mass it moves. */
export const drawing: Drawing = {
  loss: earthMoversDistance,
  arrowScale: 0.5,
  read(evaluate, clouds, { p }) {
    const { prediction, target } = clouds;
    const pairs = planOf(evaluate, clouds, p!, p!);
    const moved = pairs.flatMap((row, i) => row.flatMap((mass, j) =>
      (mass > none ? [{ i, j, length: distance(prediction[i]!, target[j]!) }] : [])));
    const farthest = moved.reduce((far, one) => (one.length > far.length ? one : far));
    const split = pairs.filter((row) => row.filter((mass) => mass > none).length > 1).length;
    return {
      pairs, said: ['earth-movers-distance', split > 0 ? 'split' : 'whole', 'farthest'],
      numbers: {
        n: { text: `1/${prediction.length}`, role: 'prediction' }, p: { text: decimal(p!, 1), role: 'parameter' },
        k: { text: String(split), role: 'prediction' },
        i: { text: String(farthest.i + 1), role: 'prediction' }, j: { text: String(farthest.j + 1), role: 'target' },
        d: { text: decimal(farthest.length, 2), role: 'residual' },
      },
    };
  },
  Layer: ({ clouds, pairs }) => <PlanLines clouds={clouds} plan={pairs} look={(share) => ({ 'stroke-width': 1 + 2 * share })} />,
};
