import type { Coupling, SinkhornState } from './couplings.ts';
import { newtonStep } from './newton-step.ts';
import { Potentials, smallCost } from './potentials.ts';
import { Scalings } from './scalings.ts';

// Powers of two are written out: a bundler keeps what it would have to compute.

/** Beyond this cost, in units of ε, products of the scaling form may underflow. */
const productLimit = 300;
/** Beyond this one, rounding of a cost moves more than a millionth of the masses: no plan is computed. */
const costLimit = 0x4000_0000; // 2^30
/** Converged: the marginals, which sum to 1, are violated by less than this in all, or by this share of the largest cost. */
const massTolerance = 1.1368683772161603e-13; // 2^-43
const roundingTolerance = 8.881784197001252e-16; // 2^-50
/** A few dozen iterations usually do. */
const maxIterations = 1000;
/** The violation allowed while ε is annealed, in shares of the least mass: below it, so that every point takes part. */
const annealingShare = 0.125;

/**
 * The entropic transport plan between masses `a` and `b`: by Sinkhorn iterations, and by a Newton step wherever as many
 * iterations as it takes time would not converge. For large costs ε is annealed.
 *
 * @param cost  [n * m], row after row, in units of ε; at least 0. NaN beyond 2^30, unless there is one row or column only
 * @param a     [n], at least 0, with sum 1; `b` [m] likewise
 * @see Cuturi 2013, arXiv:1306.0895
 */
export function entropicCoupling(cost: Float64Array, a: Float64Array, b: Float64Array): Coupling {
  if (a.length === 1 || b.length === 1) return onlyCoupling(cost, a, b);
  const solver = solverFor(cost, a, b);
  if (!solver) return noPlan(cost);
  const { state, tolerance, firstEpsilon } = solver;
  const annealingTolerance = [...a, ...b].reduce((least, mass) => (mass > 0 ? Math.min(least, annealingShare * mass) : least), annealingShare);
  for (state.epsilon = firstEpsilon; state.epsilon > 1; state.epsilon = Math.max(1, state.epsilon / 4)) iterate(solver, a, b, Math.max(tolerance, annealingTolerance)); // half the blur, for squared distances
  return iterate(solver, a, b, tolerance) ? state.coupling() : noPlan(cost);
}

/** Iterations and Newton steps until the marginals are violated by at most `tolerated`. Returns whether that was reached. */
function iterate({ state, tolerance }: Solver, a: Float64Array, b: Float64Array, tolerated: number): boolean {
  let before = Infinity;
  for (let iteration = 0; iteration < maxIterations; iteration++) {
    state.updateRows();
    const violation = state.updateColumns();
    if (violation <= tolerated) return true;
    if (violation * (violation / before) ** (8 + a.length / 8) > tolerated) {
      const step = newtonStep(state.plan(), a, b, tolerance);
      const range = Math.max(...step) - Math.min(...step);
      state.shiftRows(step, Math.log1p(range) / (range || 1)); // damped so that the dual surely rises: Sun and Tran-Dinh 2019, doi:10.1007/s10107-018-1282-4
      state.updateColumns();
    }
    before = violation;
  }
  return false;
}

/**
 * The same from masses to themselves, for symmetric costs: then one dual vector suffices, and averaging it with its update
 * doubles the convergence wherever e^−cost is positive definite.
 *
 * @see Feydy et al. 2019, arXiv:1810.08278
 */
export function symmetricCoupling(cost: Float64Array, a: Float64Array): Coupling {
  if (a.length === 1) return onlyCoupling(cost, a, a);
  const solver = solverFor(cost, a, a);
  for (let iteration = 0; solver && iteration < maxIterations; iteration++) {
    if (solver.state.updateColumns() <= solver.tolerance) return solver.state.coupling();
    solver.state.average();
  }
  return noPlan(cost);
}

/** With one point on a side there is only one plan: the product of the masses. */
function onlyCoupling(cost: Float64Array, a: Float64Array, b: Float64Array): Coupling {
  const plan = cost.map((_, at) => a[Math.floor(at / b.length)]! * b[at % b.length]!);
  return { cost: plan.reduce((sum, mass, at) => (mass > 0 ? sum + mass * cost[at]! : sum), 0), plan };
}

/** Not converged: costs too large for the digits of float64. */
const noPlan = (cost: Float64Array): Coupling => ({ cost: NaN, plan: new Float64Array(cost.length).fill(NaN) });

/** How a plan is computed. */
interface Solver {
  readonly state: SinkhornState;
  /** violation of the marginals at which it has converged */
  readonly tolerance: number;
  /** annealing starts here, in units of ε */
  readonly firstEpsilon: number;
}

/** The scaling form where its products are safe and its logarithms keep their digits, else the log domain; none where costs are too large. */
function solverFor(cost: Float64Array, a: Float64Array, b: Float64Array): Solver | undefined {
  let largest = 0;
  for (let at = 0; at < cost.length; at++) if (!(cost[at]! <= largest)) largest = cost[at]!;
  if (!(largest <= costLimit)) return undefined;
  if (largest <= smallCost) return { state: new Potentials(cost, a, b), tolerance: massTolerance * largest, firstEpsilon: 1 };
  const tolerance = Math.max(massTolerance, roundingTolerance * largest);
  return largest <= productLimit ? { state: new Scalings(cost, a, b), tolerance, firstEpsilon: 1 } : { state: new Potentials(cost, a, b), tolerance, firstEpsilon: largest };
}
