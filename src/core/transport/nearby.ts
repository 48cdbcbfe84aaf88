import { expRemainder } from '../stable.ts';
import type { Clouds, CloudsGradient } from './clouds.ts';

/** Points are near within this share of the blur. */
const nearbyShare = 0.0625;
/** As many iterations as for the plans; differences that have not converged by then are given up. */
const maxIterations = 1000;
/** Converged: a round changes them by less than this share of the largest. */
const tolerance = 2.842170943040401e-14; // 2^-45

/** The plans of each cloud to itself, [n * n], and what they were computed from. */
export interface SelfPlans {
  readonly planX: Float64Array;
  readonly planY: Float64Array;
  /** [n], those of both clouds */
  readonly mass: Float64Array;
  /** blur², the unit of the costs ‖x − y‖² / 2 */
  readonly epsilon: number;
}

/**
 * The Sinkhorn divergence for p = 2 of clouds that nearly agree point by point, in units of ε, and its gradient, in the
 * unit of a point; undefined if they do not agree, or it does not converge.
 *
 * The difference of three costs of about the same size has no digits left there. With the potentials f of x and g of y to
 * themselves, u = a e^f and v = b e^g, and φ and γ what the potentials of x and y to each other exceed f and g by, it is
 *
 *   ½ ‖u − v‖²_K + Σ π (e^−(φ + γ) − 1 + φ + γ),
 *
 * the norm of the Gibbs kernel K (Feydy et al. 2019, theorem 1), and how far f and g are from optimal between x and y. Both
 * are sums of squares of differences, and these are found as such: from x − y, by iterations on f − g, φ and γ themselves.
 */
export function nearbyDivergence(
  { x, y, n, dimensions }: Clouds, { planX, planY, mass, epsilon }: SelfPlans,
): { readonly divergence: number; readonly grad: CloudsGradient } | undefined {
  const d = x.map((coordinate, k) => coordinate - y[k]!);
  if (!d.every((difference) => difference * difference <= nearbyShare * nearbyShare * epsilon)) return undefined;
  const forPairs = (term: (k: number, l: number) => number): Float64Array => overCoordinates(n, dimensions, term).map((sum) => sum / epsilon);
  const yyMinusXx = forPairs((k, l) => 0.5 * (d[l]! - d[k]!) * (y[k]! - y[l]! + (x[k]! - x[l]!))); // costs, of point i to point j
  const yyMinusXy = forPairs((k, l) => -0.5 * d[k]! * (y[k]! - y[l]! + (x[k]! - y[l]!)));
  const xxMinusXy = forPairs((k, l) => -0.5 * d[l]! * (x[k]! - x[l]! + (x[k]! - y[l]!)));
  const both = forPairs((k, l) => d[k]! * d[l]!); // xy + yx − xx − yy

  const h = new Float64Array(n); // f − g
  const converged = iterate([h], () => {
    const next = h.map((own, i) => 0.5 * (own - Math.log1p(rowSum(planY, i, n, (j, at) => Math.expm1(h[j]! + yyMinusXx[at]!)) / mass[i]!)));
    h.set(next);
  });
  if (!converged) return undefined;
  const cross = planX.map((plan, at) => plan * Math.exp(xxMinusXy[at]! - h[at % n]!)); // u K v
  const rowExcess = mass.map((_, i) => rowSum(planX, i, n, (j, at) => Math.expm1(xxMinusXy[at]! - h[j]!)));
  const columnExcess = new Float64Array(n);
  for (let i = 0, at = 0; i < n; i++) for (let j = 0; j < n; j++, at++) columnExcess[j]! += planY[at]! * Math.expm1(h[i]! + yyMinusXy[at]!);
  const [phi, gamma] = [new Float64Array(n), new Float64Array(n)];
  const solved = iterate([phi, gamma], () => {
    for (let i = 0; i < n; i++) phi[i] = -Math.log1p((rowExcess[i]! + rowSum(cross, i, n, (j) => Math.expm1(gamma[j]!))) / mass[i]!);
    const sums = columnExcess.slice();
    for (let i = 0, at = 0; i < n; i++) {
      const shift = Math.expm1(phi[i]!);
      for (let j = 0; j < n; j++, at++) sums[j]! += cross[at]! * shift;
    }
    for (let j = 0; j < n; j++) gamma[j] = -Math.log1p(sums[j]! / mass[j]!);
  });
  if (!solved) return undefined;

  const grad: CloudsGradient = { prediction: new Float64Array(x.length), target: new Float64Array(x.length) };
  let divergence = 0;
  for (let i = 0, at = 0; i < n; i++) {
    for (let j = 0; j < n; j++, at++) {
      const [one, other] = [h[i]! + yyMinusXy[at]!, h[j]! + yyMinusXy[j * n + i]!];
      divergence += 0.5 * planY[at]! * (Math.expm1(one) * Math.expm1(other) + Math.exp(one + other) * Math.expm1(both[at]!)); // ½ (u − v) K (u − v)
      const s = phi[i]! + gamma[j]!;
      divergence += cross[at]! * Math.exp(s) * expRemainder(-s);
      const [overX, overY] = [planX[at]! * Math.expm1(s - h[j]! + xxMinusXy[at]!), planY[at]! * Math.expm1(s + one)]; // π minus each plan
      for (let k = i * dimensions, l = j * dimensions; l < (j + 1) * dimensions; k++, l++) {
        grad.prediction[k]! += planX[at]! * d[l]! + overX * (x[k]! - y[l]!); // Σ π (x − y) − Σ π_x (x − x′)
        grad.target[l]! -= planY[at]! * d[k]! + overY * (x[k]! - y[l]!);
      }
    }
  }
  return Number.isFinite(divergence) ? { divergence: Math.max(0, divergence), grad } : undefined; // exponents may overflow
}

/** For each pair of points the sum of a term over their coordinates. */
function overCoordinates(n: number, dimensions: number, term: (k: number, l: number) => number): Float64Array {
  const sums = new Float64Array(n * n);
  for (let i = 0, at = 0; i < n; i++) {
    for (let j = 0; j < n; j++, at++) for (let k = i * dimensions, l = j * dimensions; l < (j + 1) * dimensions; k++, l++) sums[at]! += term(k, l);
  }
  return sums;
}

/** A sum over a row of a plan. */
function rowSum(plan: Float64Array, i: number, n: number, factor: (j: number, at: number) => number): number {
  let sum = 0;
  for (let j = 0, at = i * n; j < n; j++, at++) sum += plan[at]! * factor(j, at);
  return sum;
}

/** Repeats a round until the vectors it changes stand still. Returns whether they do. */
function iterate(vectors: readonly Float64Array[], round: () => void): boolean {
  for (let iteration = 0; iteration < maxIterations; iteration++) {
    const before = vectors.map((vector) => vector.slice());
    round();
    let [change, largest] = [0, 0];
    vectors.forEach((vector, at) => vector.forEach((value, i) => {
      change = Math.max(change, Math.abs(value - before[at]![i]!));
      largest = Math.max(largest, Math.abs(value));
    }));
    if (change <= tolerance * largest) return true;
  }
  return false;
}
