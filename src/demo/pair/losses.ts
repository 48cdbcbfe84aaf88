import { contrastive } from '#losses/contrastive';
import { cosineEmbedding } from '#losses/cosine-embedding';
import { hingeEmbedding } from '#losses/hinge-embedding';
import type { Spot } from '../kit/plane/plane.ts';

/** Value and gradient of one pair. */
export interface PairResult {
  readonly value: number;
  readonly grad: readonly [first: Spot, second: Spot];
}

export interface PairLoss {
  /** what it sees of the pair */
  readonly sees: 'distance' | 'angle';
  /** the target of a dissimilar pair; that of a similar one is 1 */
  readonly dissimilar: 0 | -1;
  /** the length of a step of descent, in gradients */
  readonly rate: number;
  /** where the points are at first: a dissimilar pair that the margin still moves */
  readonly starts: readonly [first: Spot, second: Spot];
  readonly at: (first: Spot, second: Spot, target: number, margin: number) => PairResult;
}

const near: PairLoss['starts'] = [[-0.2, -0.15], [0.2, 0.1]];
const spot = (gradient: Float64Array): Spot => [gradient[0]!, gradient[1]!];

/** The losses of one pair, by id. */
export const pairLosses: Readonly<Record<string, PairLoss>> = {
  contrastive: {
    sees: 'distance', dissimilar: 0, rate: 0.25, starts: near,
    at: (first, second, target, margin) => {
      const { value, grad } = contrastive(first, second, [target], { margin });
      return { value, grad: [spot(grad.first), spot(grad.second)] };
    },
  },
  'hinge-embedding': {
    sees: 'distance', dissimilar: -1, rate: 0.4, starts: near,
    at: (first, second, target, margin) => {
      const between: Spot = [first[0] - second[0], first[1] - second[1]];
      const distance = Math.hypot(...between);
      const { value, grad: [slope] } = hingeEmbedding([distance], [target], { margin });
      // ∂d/∂a = (a − b) / d; at distance 0 the direction is undefined
      const [x, y] = distance === 0 ? [0, 0] : [(slope! * between[0]) / distance, (slope! * between[1]) / distance];
      return { value, grad: [[x, y], [0 - x, 0 - y]] };
    },
  },
  'cosine-embedding': {
    sees: 'angle', dissimilar: -1, rate: 0.4, starts: [[1.2, 0.1], [0.7, 0.9]],
    at: (first, second, target, margin) => {
      const { value, grad } = cosineEmbedding(first, second, [target], { margin });
      return { value, grad: [spot(grad.first), spot(grad.second)] };
    },
  },
};
