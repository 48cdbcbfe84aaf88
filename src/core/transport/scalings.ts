import type { Coupling, SinkhornState } from './couplings.ts';

/**
 * The plan as u K v with the Gibbs kernel K = e^−cost: one exponential for each cost, then products only.
 *
 * For costs up to 300: potentials span no more than the costs, which keeps u / a and v / b within e^±300, and the terms
 * of K v above e^−600; float64 underflows at e^−708.
 */
export class Scalings implements SinkhornState {
  epsilon = 1; // never annealed: costs this small converge from any start
  private readonly kernel: Float64Array;
  private readonly u: Float64Array;
  private readonly v: Float64Array;
  private readonly sums: Float64Array;
  private readonly a: Float64Array;
  private readonly b: Float64Array;

  constructor(cost: Float64Array, a: Float64Array, b: Float64Array) {
    this.kernel = new Float64Array(cost.length);
    for (let at = 0; at < cost.length; at++) this.kernel[at] = Math.exp(-cost[at]!);
    [this.a, this.b, this.u, this.v, this.sums] = [a, b, a.slice(), b.slice(), new Float64Array(b.length)];
  }

  updateRows(): void {
    const { kernel, u, v, a } = this;
    const [n, m] = [u.length, v.length];
    for (let i = 0, at = 0; i < n; i++) {
      let sum = 0;
      for (let j = 0; j < m; j++, at++) sum += kernel[at]! * v[j]!;
      u[i] = a[i]! / sum; // u = a / (K v)
    }
  }

  updateColumns(): number {
    const { kernel, u, v, b, sums } = this;
    const [n, m] = [u.length, v.length];
    sums.fill(0);
    for (let i = 0, at = 0; i < n; i++) {
      const ui = u[i]!;
      for (let j = 0; j < m; j++, at++) sums[j]! += kernel[at]! * ui;
    }
    let violation = 0;
    for (let j = 0; j < m; j++) {
      violation += Math.abs(v[j]! * sums[j]! - b[j]!);
      v[j] = b[j]! / sums[j]!; // v = b / (Kᵀ u)
    }
    return violation;
  }

  average(): void {
    for (let i = 0; i < this.u.length; i++) this.u[i] = this.v[i] = Math.sqrt(this.u[i]! * this.v[i]!);
  }

  shiftRows(step: Float64Array, share: number): void {
    for (let i = 0; i < step.length; i++) this.u[i]! *= Math.exp(share * step[i]!);
  }

  plan(): Float64Array {
    const { kernel, u, v } = this;
    const plan = new Float64Array(kernel.length);
    for (let i = 0, at = 0; i < u.length; i++) for (let j = 0; j < v.length; j++, at++) plan[at] = u[i]! * kernel[at]! * v[j]!;
    return plan;
  }

  coupling(): Coupling {
    const { u, v, a, b } = this;
    let cost = 0;
    for (let i = 0; i < u.length; i++) if (a[i]! > 0) cost += a[i]! * Math.log(u[i]! / a[i]!);
    for (let j = 0; j < v.length; j++) if (b[j]! > 0) cost += b[j]! * Math.log(v[j]! / b[j]!);
    return { cost, plan: this.plan() };
  }
}
