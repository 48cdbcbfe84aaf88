/**
 * How far the potentials of the rows must go for a plan to meet their masses, by Newton's method: the solution of
 * (diag(a) − P diag(1/b) Pᵀ) step = what is missing of the rows, where P meets the columns.
 *
 * That matrix is a network of links between rows, Σ_j P_ij P_kj / b_j, which may be as weak as they come. Rows are taken
 * out one after another, each linking anew those it was linked to. Nothing is subtracted, so no digits are lost, however
 * nearly the network falls apart (Grassmann, Taksar and Heyman 1985, doi:10.1287/opre.33.5.1107).
 *
 * @param plan   [n * m], whose columns have the sums `b` [m]
 * @param a      [n], what the rows should sum to
 * @param floor  share of its mass with which each row is held: keeps what is no more than rounding from moving far
 */
export function newtonStep(plan: Float64Array, a: Float64Array, b: Float64Array, floor: number): Float64Array {
  const [n, m] = [a.length, b.length];
  const missing = a.slice();
  const hold = a.map((mass) => floor * mass);
  const link = new Float64Array(n * n); // below the diagonal
  const share = plan.map((mass, at) => (mass > 0 ? mass / b[at % m]! : 0));
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < m; j++) missing[i]! -= plan[i * m + j]!;
    for (let k = 0; k < i; k++) {
      let sum = 0;
      for (let j = 0; j < m; j++) sum += share[i * m + j]! * plan[k * m + j]!;
      link[i * n + k] = sum;
    }
  }
  const total = new Float64Array(n);
  for (let k = n - 1; k >= 0; k--) {
    total[k] = hold[k]!;
    for (let i = 0; i < k; i++) total[k]! += link[k * n + i]!;
    if (total[k] === 0) continue; // no mass
    for (let i = 0; i < k; i++) {
      const part = link[k * n + i]! / total[k]!;
      missing[i]! += part * missing[k]!;
      hold[i]! += part * hold[k]!;
      for (let j = 0; j < i; j++) link[i * n + j]! += part * link[k * n + j]!;
    }
  }
  const step = new Float64Array(n);
  for (let k = 0; k < n; k++) {
    if (total[k] === 0) continue;
    let sum = missing[k]!;
    for (let i = 0; i < k; i++) sum += link[k * n + i]! * step[i]!;
    step[k] = sum / total[k]!;
  }
  return step;
}
