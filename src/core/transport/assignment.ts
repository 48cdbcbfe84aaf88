import { must } from '../check.ts';

/**
 * The minimum-cost assignment: for each row its column, each column used once.
 *
 * Shortest augmenting paths with potentials (Hungarian method; Jonker and Volgenant 1987, doi:10.1007/BF02278710), in
 * O(n³). Ties go to the first column. Costs must be finite.
 *
 * @param cost  [n * n], row after row
 */
export function assignment(cost: Float64Array, n: number): Uint32Array {
  const none = n; // stands for "no row yet" among rows, and for the root of a path among columns
  const rowOf = new Uint32Array(n + 1).fill(none);
  const before = new Uint32Array(n); // the column before, on the shortest path
  const rowPotential = new Float64Array(n);
  const columnPotential = new Float64Array(n + 1);
  const slack = new Float64Array(n);
  const reached = new Uint8Array(n + 1);
  for (let row = 0; row < n; row++) {
    rowOf[none] = row;
    slack.fill(Infinity);
    reached.fill(0);
    let column = none;
    while (rowOf[column] !== none) {
      reached[column] = 1;
      const from = rowOf[column]!;
      let step = Infinity;
      let next = none;
      for (let j = 0; j < n; j++) {
        if (reached[j]) continue;
        const reduced = cost[from * n + j]! - rowPotential[from]! - columnPotential[j]!;
        if (reduced < slack[j]!) {
          slack[j] = reduced;
          before[j] = column;
        }
        if (slack[j]! < step) {
          step = slack[j]!;
          next = j;
        }
      }
      if (next === none) throw must('assignment', 'cost', 'have finite sums', step);
      for (let j = 0; j <= n; j++) {
        if (reached[j]) {
          rowPotential[rowOf[j]!]! += step;
          columnPotential[j]! -= step;
        } else if (j < n) slack[j]! -= step;
      }
      column = next;
    }
    for (; column !== none; column = before[column]!) rowOf[column] = rowOf[before[column]!]!; // swap along the path
  }
  const columnOf = new Uint32Array(n);
  for (let j = 0; j < n; j++) columnOf[rowOf[j]!] = j;
  return columnOf;
}
