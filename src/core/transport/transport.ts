import { must } from '../check.ts';

/** The entries of a transport plan that are not 0: how much mass goes from which point to which. */
export interface Flows {
  readonly from: ArrayLike<number>;
  readonly to: ArrayLike<number>;
  readonly mass: ArrayLike<number>;
}

/** Flows in the order they are found. */
class FlowList implements Flows {
  readonly from: number[] = [];
  readonly to: number[] = [];
  readonly mass: number[] = [];

  push(i: number, j: number, mass: number): void {
    this.from.push(i);
    this.to.push(j);
    this.mass.push(mass);
  }
}

/**
 * The optimal flows between masses on a line, for any convex cost of the distance: the monotone coupling, in sorted order.
 *
 * Mass that rounding leaves over at the end is not moved.
 *
 * @param a  masses at the points x; with the same sum as `b`
 */
export function sortedFlows(x: Float64Array, y: Float64Array, a: Float64Array, b: Float64Array): Flows {
  const flows = new FlowList();
  const [supplies, demands] = [order(x), order(y)];
  for (let i = 0, j = 0, supply = a[supplies[0]!]!, demand = b[demands[0]!]!; i < x.length && j < y.length;) {
    const mass = Math.min(supply, demand);
    if (mass > 0) flows.push(supplies[i]!, demands[j]!, mass);
    supply -= mass;
    demand -= mass;
    const [emptied, filled] = [!(supply > 0), !(demand > 0)]; // at least one of them, even where a mass is NaN
    if (emptied) supply = a[supplies[++i]!]!;
    if (filled) demand = b[demands[++j]!]!;
  }
  return flows;
}

/** The indices of a vector sorted by its numbers, stable. */
const order = (vector: Float64Array): Uint32Array => Uint32Array.from(vector.keys()).sort((i, j) => vector[i]! - vector[j]!);

/**
 * The optimal flows between masses, for any costs: augments along the shortest path from a row with supply to a column
 * with demand until none is left (successive shortest paths).
 *
 * A path may undo earlier flow. With whole masses all arithmetic on them is exact; else mass that rounding leaves over is
 * not moved. Costs must be finite.
 *
 * @param cost  [n * m], row after row
 * @param a     [n], at least 0; with the same sum as `b` [m]
 */
export function minimumCostFlows(cost: Float64Array, a: Float64Array, b: Float64Array): Flows {
  const [n, m] = [a.length, b.length];
  const plan = new Float64Array(n * m);
  const demand = b.slice();
  const rowPotential = new Float64Array(n);
  const columnPotential = new Float64Array(m);
  const distanceTo = new Float64Array(m); // the length of the shortest path to each column
  const rowBefore = new Uint32Array(m);
  const columnBefore = new Uint32Array(n);
  const rowDistanceTo = new Float64Array(n);
  const settled = new Uint8Array(m);
  const inTree = new Uint8Array(n);
  for (let start = 0; start < n; start++) {
    for (let supply = a[start]!; supply > 0;) {
      distanceTo.fill(Infinity);
      settled.fill(0);
      inTree.fill(0);
      let rows = [start];
      rowDistanceTo[start] = 0;
      inTree[start] = 1;
      let end = -1;
      while (end < 0) {
        for (const i of rows) {
          for (let j = 0; j < m; j++) {
            if (settled[j]) continue; // rounding must not send a path back into itself
            const length = rowDistanceTo[i]! + cost[i * m + j]! - rowPotential[i]! - columnPotential[j]!;
            if (length < distanceTo[j]!) {
              distanceTo[j] = length;
              rowBefore[j] = i;
            }
          }
        }
        let nearest = -1;
        for (let j = 0; j < m; j++) if (!settled[j] && (nearest < 0 || distanceTo[j]! < distanceTo[nearest]!)) nearest = j;
        if (nearest < 0) return flowsOf(plan, n, m); // only rounding errors are left
        if (!(distanceTo[nearest]! < Infinity)) throw must('minimumCostFlows', 'cost', 'have finite sums', distanceTo[nearest]!);
        settled[nearest] = 1;
        if (demand[nearest]! > 0) end = nearest;
        rows = [];
        for (let i = 0; i < n; i++) {
          if (inTree[i] || !(plan[i * m + nearest]! > 0)) continue;
          rows.push(i);
          inTree[i] = 1;
          rowDistanceTo[i] = distanceTo[nearest]!;
          columnBefore[i] = nearest;
        }
      }
      for (let i = 0; i < n; i++) if (inTree[i] && rowDistanceTo[i]! < distanceTo[end]!) rowPotential[i]! += distanceTo[end]! - rowDistanceTo[i]!;
      for (let j = 0; j < m; j++) if (settled[j]) columnPotential[j]! -= distanceTo[end]! - distanceTo[j]!;
      let mass = Math.min(supply, demand[end]!);
      for (let i = rowBefore[end]!; i !== start; i = rowBefore[columnBefore[i]!]!) mass = Math.min(mass, plan[i * m + columnBefore[i]!]!);
      plan[rowBefore[end]! * m + end]! += mass;
      for (let i = rowBefore[end]!; i !== start; i = rowBefore[columnBefore[i]!]!) {
        plan[i * m + columnBefore[i]!]! -= mass;
        plan[rowBefore[columnBefore[i]!]! * m + columnBefore[i]!]! += mass;
      }
      supply -= mass;
      demand[end]! -= mass;
    }
  }
  return flowsOf(plan, n, m);
}

function flowsOf(plan: Float64Array, n: number, m: number): Flows {
  const flows = new FlowList();
  for (let i = 0; i < n; i++) for (let j = 0; j < m; j++) if (plan[i * m + j]! > 0) flows.push(i, j, plan[i * m + j]!);
  return flows;
}
