/**
 * The Newton step of the row potentials: the solution of (diag(a) − P diag(1/b) Pᵀ) step = residual of the row sums, where
 * the columns of P already sum to their masses.
 *
 * That matrix is a graph Laplacian with the weights Σ_j P_ij P_kj / b_j, which may be arbitrarily small. Rows are
 * eliminated one after another by the GTH algorithm, without any subtraction, so that no digits are lost however nearly
 * singular it is (Grassmann, Taksar and Heyman 1985, doi:10.1287/opre.33.5.1107).
 *
 * @param plan   [n * m], whose columns have the sums `b` [m]
 * @param a      [n], what the rows should sum to
 * @param floor  share of its mass added to the diagonal of each row: keeps rounding errors from being amplified
 */
export function newtonStep(plan: Float64Array, a: Float64Array, b: Float64Array, floor: number): Float64Array {
  const [n, m] = [a.length, b.length];
  const residual = a.slice();
  const diagonal = a.map((mass) => floor * mass);
  const weight = new Float64Array(n * n); // below the diagonal
  const share = plan.map((mass, at) => (mass > 0 ? mass / b[at % m]! : 0));
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < m; j++) residual[i]! -= plan[i * m + j]!;
    for (let k = 0; k < i; k++) {
      let sum = 0;
      for (let j = 0; j < m; j++) sum += share[i * m + j]! * plan[k * m + j]!;
      weight[i * n + k] = sum;
    }
  }
  const total = new Float64Array(n);
  for (let k = n - 1; k >= 0; k--) {
    total[k] = diagonal[k]!;
    for (let i = 0; i < k; i++) total[k]! += weight[k * n + i]!;
    if (total[k] === 0) continue; // no mass
    for (let i = 0; i < k; i++) {
      const part = weight[k * n + i]! / total[k]!;
      residual[i]! += part * residual[k]!;
      diagonal[i]! += part * diagonal[k]!;
      for (let j = 0; j < i; j++) weight[i * n + j]! += part * weight[k * n + j]!;
    }
  }
  const step = new Float64Array(n);
  for (let k = 0; k < n; k++) {
    if (total[k] === 0) continue;
    let sum = residual[k]!;
    for (let i = 0; i < k; i++) sum += weight[k * n + i]! * step[i]!;
    step[k] = sum / total[k]!;
  }
  return step;
}
