import type { Coupling, SinkhornState } from './couplings.ts';

/** Up to this cost, in units of ε, all exponentials are near 1, and the potentials need not be logarithms of sums near 1. */
export const smallCost = 0.0078125; // 2^-7

/** The plan as a b e^((f + g − cost) / ε) with dual potentials f and g, in the log domain: for costs of any size. */
export class Potentials implements SinkhornState {
  epsilon = 1;
  private readonly transposed: Float64Array;
  private readonly f: Float64Array;
  private readonly g: Float64Array;
  private readonly logA: Float64Array;
  private readonly logB: Float64Array;
  private readonly cost: Float64Array;
  private readonly a: Float64Array;
  private readonly b: Float64Array;
  private readonly small: boolean;

  constructor(cost: Float64Array, a: Float64Array, b: Float64Array) {
    const [n, m] = [a.length, b.length];
    [this.cost, this.a, this.b, this.logA, this.logB] = [cost, a, b, a.map(Math.log), b.map(Math.log)];
    [this.f, this.g] = [new Float64Array(n), new Float64Array(m)];
    this.small = cost.every((one) => one <= smallCost);
    this.transposed = cost.map((_, at) => cost[(at % n) * m + Math.floor(at / n)]!);
  }

  updateRows(): void {
    if (this.small) smallSoftmin(this.f, this.cost, this.g, this.b);
    else softmin(this.f, this.cost, this.g, this.logB, this.epsilon);
  }

  updateColumns(): number {
    const before = this.g.slice();
    if (this.small) smallSoftmin(this.g, this.transposed, this.f, this.a);
    else softmin(this.g, this.transposed, this.f, this.logA, this.epsilon);
    return this.b.reduce((violation, mass, j) => (mass > 0 ? violation + mass * Math.abs(Math.expm1((before[j]! - this.g[j]!) / this.epsilon)) : violation), 0);
  }

  average(): void {
    for (let i = 0; i < this.f.length; i++) this.f[i] = this.g[i] = (this.f[i]! + this.g[i]!) / 2;
  }

  shiftRows(step: Float64Array, share: number): void {
    for (let i = 0; i < step.length; i++) this.f[i]! += this.epsilon * share * step[i]!;
  }

  plan(): Float64Array {
    const { cost, f, g, logA, logB, epsilon } = this;
    const plan = new Float64Array(cost.length);
    for (let i = 0, at = 0; i < f.length; i++) for (let j = 0; j < g.length; j++, at++) plan[at] = Math.exp(logA[i]! + logB[j]! + (f[i]! + g[j]! - cost[at]!) / epsilon);
    return plan;
  }

  coupling(): Coupling {
    const sum = (masses: Float64Array, potentials: Float64Array): number => masses.reduce((total, mass, i) => total + mass * potentials[i]!, 0);
    return { cost: sum(this.a, this.f) + sum(this.b, this.g), plan: this.plan() };
  }
}

/** The softmin over the other side: potential_i = −ε ln Σ_j e^(logMass_j + (other_j − cost_ij) / ε), by log-sum-exp. */
function softmin(potential: Float64Array, cost: Float64Array, other: Float64Array, logMass: Float64Array, epsilon: number): void {
  const m = other.length;
  const exponent = new Float64Array(m);
  for (let i = 0; i < potential.length; i++) {
    let highest = -Infinity;
    for (let j = 0; j < m; j++) {
      exponent[j] = logMass[j]! + (other[j]! - cost[i * m + j]!) / epsilon;
      if (exponent[j]! > highest) highest = exponent[j]!;
    }
    let sum = 0;
    for (let j = 0; j < m; j++) sum += Math.exp(exponent[j]! - highest);
    potential[i] = -epsilon * (highest + Math.log(sum));
  }
}

/** The same for small costs, with ε = 1 and masses that sum to 1: potential_i = −ln(1 + Σ_j mass_j (e^(other_j − cost_ij) − 1)). */
function smallSoftmin(potential: Float64Array, cost: Float64Array, other: Float64Array, mass: Float64Array): void {
  const m = other.length;
  for (let i = 0; i < potential.length; i++) {
    let sum = 0;
    for (let j = 0; j < m; j++) sum += mass[j]! * Math.expm1(other[j]! - cost[i * m + j]!);
    potential[i] = -Math.log1p(sum);
  }
}
