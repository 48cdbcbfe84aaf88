import type { Penalty } from './losses.ts';

/** Two coefficients of a model. */
export type Coefficients = readonly [w1: number, w2: number];

/** The quadratic loss without a penalty is (w − m)ᵀ H (w − m) / 2: curvature along each coefficient, and between the two. */
export const curvature = { own: 0.5, between: 0.2 } as const;

/** Slopes of the quadratic loss. */
export function slopesAt([w1, w2]: Coefficients, [m1, m2]: Coefficients): Coefficients {
  const { own, between } = curvature;
  return [own * (w1 - m1) + between * (w2 - m2), between * (w1 - m1) + own * (w2 - m2)];
}

/** Sweeps over the coefficients: each leaves about a sixth of the error of the one before. */
const sweeps = 24;

/**
 * The coefficients at which quadratic loss and penalty together are smallest, by coordinate descent.
 *
 * Of each penalty its own gradient is asked: its slope right of 0, and how much that grows by per unit, which is the same
 * everywhere. While the quadratic loss is less steep at 0 than the penalty, a coefficient is exactly 0.
 */
export function minimum(penalty: Penalty, strength: number, lowest: Coefficients): Coefficients {
  const [atZero, one, two] = penalty([1e-300, 1, 2], { strength }).grad as unknown as readonly [number, number, number];
  const growth = two - one;
  const along = (w: Coefficients, k: 0 | 1): number => {
    const steepness = slopesAt(k === 0 ? [0, w[1]] : [w[0], 0], lowest)[k]; // of the quadratic loss, where this coefficient is 0
    return Math.abs(steepness) <= atZero ? 0 : (Math.sign(steepness) * atZero - steepness) / (curvature.own + growth);
  };
  let w = lowest;
  for (let sweep = 0; sweep < sweeps; sweep++) {
    const first = along(w, 0);
    w = [first, along([first, w[1]], 1)];
  }
  return w;
}
