import { must } from '../check.ts';

/** What is moved from where to where. */
export interface Moves {
  readonly from: ArrayLike<number>;
  readonly to: ArrayLike<number>;
  readonly mass: ArrayLike<number>;
}

/** Moves as they are found. */
class Journal implements Moves {
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
 * The cheapest moves between masses on a line, for any cost that grows ever faster with the distance: in order.
 *
 * What rounding leaves over at the end stays where it is.
 *
 * @param a  masses at the places x; as much in all as `b`
 */
export function sortedMoves(x: Float64Array, y: Float64Array, a: Float64Array, b: Float64Array): Moves {
  const moves = new Journal();
  const [supplies, demands] = [order(x), order(y)];
  for (let i = 0, j = 0, left = a[supplies[0]!]!, lacking = b[demands[0]!]!; i < x.length && j < y.length;) {
    const mass = Math.min(left, lacking);
    if (mass > 0) moves.push(supplies[i]!, demands[j]!, mass);
    left -= mass;
    lacking -= mass;
    const [emptied, filled] = [!(left > 0), !(lacking > 0)]; // at least one of them, even where a mass is no number
    if (emptied) left = a[supplies[++i]!]!;
    if (filled) lacking = b[demands[++j]!]!;
  }
  return moves;
}

/** The places of a vector from its smallest number to its largest, equal ones in order. */
const order = (vector: Float64Array): Uint32Array => Uint32Array.from(vector.keys()).sort((i, j) => vector[i]! - vector[j]!);

/**
 * The cheapest moves between masses, for any costs: along the shortest path from a row with something left to a column
 * that lacks something, again and again (successive shortest paths).
 *
 * A path may take back what was moved before. Where the masses are whole numbers, so is all arithmetic on them; else
 * what rounding leaves over stays where it is. Costs must be finite.
 *
 * @param cost  [n * m], row after row
 * @param a     [n], at least 0; as much in all as `b` [m]
 */
export function cheapestMoves(cost: Float64Array, a: Float64Array, b: Float64Array): Moves {
  const [n, m] = [a.length, b.length];
  const plan = new Float64Array(n * m);
  const lacking = b.slice();
  const rowPrice = new Float64Array(n);
  const columnPrice = new Float64Array(m);
  const far = new Float64Array(m); // the length of the shortest path to each column
  const rowBefore = new Uint32Array(m);
  const columnBefore = new Uint32Array(n);
  const rowFar = new Float64Array(n);
  const settled = new Uint8Array(m);
  const inTree = new Uint8Array(n);
  for (let start = 0; start < n; start++) {
    for (let left = a[start]!; left > 0;) {
      far.fill(Infinity);
      settled.fill(0);
      inTree.fill(0);
      let rows = [start];
      rowFar[start] = 0;
      inTree[start] = 1;
      let end = -1;
      while (end < 0) {
        for (const i of rows) {
          for (let j = 0; j < m; j++) {
            if (settled[j]) continue; // rounding must not send a path back into itself
            const length = rowFar[i]! + cost[i * m + j]! - rowPrice[i]! - columnPrice[j]!;
            if (length < far[j]!) {
              far[j] = length;
              rowBefore[j] = i;
            }
          }
        }
        let nearest = -1;
        for (let j = 0; j < m; j++) if (!settled[j] && (nearest < 0 || far[j]! < far[nearest]!)) nearest = j;
        if (nearest < 0) return movesOf(plan, n, m); // only what rounding left over
        if (!(far[nearest]! < Infinity)) throw must('cheapestMoves', 'cost', 'have finite sums', far[nearest]!);
        settled[nearest] = 1;
        if (lacking[nearest]! > 0) end = nearest;
        rows = [];
        for (let i = 0; i < n; i++) {
          if (inTree[i] || !(plan[i * m + nearest]! > 0)) continue;
          rows.push(i);
          inTree[i] = 1;
          rowFar[i] = far[nearest]!;
          columnBefore[i] = nearest;
        }
      }
      for (let i = 0; i < n; i++) if (inTree[i] && rowFar[i]! < far[end]!) rowPrice[i]! += far[end]! - rowFar[i]!;
      for (let j = 0; j < m; j++) if (settled[j]) columnPrice[j]! -= far[end]! - far[j]!;
      let mass = Math.min(left, lacking[end]!);
      for (let i = rowBefore[end]!; i !== start; i = rowBefore[columnBefore[i]!]!) mass = Math.min(mass, plan[i * m + columnBefore[i]!]!);
      plan[rowBefore[end]! * m + end]! += mass;
      for (let i = rowBefore[end]!; i !== start; i = rowBefore[columnBefore[i]!]!) {
        plan[i * m + columnBefore[i]!]! -= mass;
        plan[rowBefore[columnBefore[i]!]! * m + columnBefore[i]!]! += mass;
      }
      left -= mass;
      lacking[end]! -= mass;
    }
  }
  return movesOf(plan, n, m);
}

function movesOf(plan: Float64Array, n: number, m: number): Moves {
  const moves = new Journal();
  for (let i = 0; i < n; i++) for (let j = 0; j < m; j++) if (plan[i * m + j]! > 0) moves.push(i, j, plan[i * m + j]!);
  return moves;
}
