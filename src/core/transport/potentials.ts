import type { Coupling, Form } from './couplings.ts';

/** The plan as a b e^(f + g − cost), in logarithms: for costs of any size. A mass of 0 has a potential, too, which counts for nothing. */
export class Potentials implements Form {
  heat = 1;
  private readonly transposed: Float64Array;
  private readonly f: Float64Array;
  private readonly g: Float64Array;
  private readonly logA: Float64Array;
  private readonly logB: Float64Array;
  private readonly cost: Float64Array;
  private readonly a: Float64Array;
  private readonly b: Float64Array;

  constructor(cost: Float64Array, a: Float64Array, b: Float64Array) {
    const [n, m] = [a.length, b.length];
    [this.cost, this.a, this.b, this.logA, this.logB] = [cost, a, b, a.map(Math.log), b.map(Math.log)];
    [this.f, this.g] = [new Float64Array(n), new Float64Array(m)];
    this.transposed = cost.map((_, at) => cost[(at % n) * m + Math.floor(at / n)]!);
  }

  rows(): void {
    soften(this.f, this.cost, this.g, this.logB, this.heat);
  }

  columns(): number {
    const before = this.g.slice();
    soften(this.g, this.transposed, this.f, this.logA, this.heat);
    return this.b.reduce((apart, mass, j) => (mass > 0 ? apart + mass * Math.abs(Math.expm1((before[j]! - this.g[j]!) / this.heat)) : apart), 0);
  }

  meet(): void {
    for (let i = 0; i < this.f.length; i++) this.f[i] = this.g[i] = (this.f[i]! + this.g[i]!) / 2;
  }

  move(step: Float64Array, share: number): void {
    for (let i = 0; i < step.length; i++) this.f[i]! += this.heat * share * step[i]!;
  }

  plan(): Float64Array {
    const { cost, f, g, logA, logB, heat } = this;
    const plan = new Float64Array(cost.length);
    for (let i = 0, at = 0; i < f.length; i++) for (let j = 0; j < g.length; j++, at++) plan[at] = Math.exp(logA[i]! + logB[j]! + (f[i]! + g[j]! - cost[at]!) / heat);
    return plan;
  }

  coupling(): Coupling {
    const sum = (masses: Float64Array, potentials: Float64Array): number => masses.reduce((total, mass, i) => total + mass * potentials[i]!, 0);
    return { cost: sum(this.a, this.f) + sum(this.b, this.g), plan: this.plan() };
  }
}

/** The potentials that meet one side: own_i = −heat ln Σ_j e^(logMass_j + (other_j − cost_ij) / heat), the largest taken out. */
function soften(own: Float64Array, cost: Float64Array, other: Float64Array, logMass: Float64Array, heat: number): void {
  const m = other.length;
  const exponent = new Float64Array(m);
  for (let i = 0; i < own.length; i++) {
    let highest = -Infinity;
    for (let j = 0; j < m; j++) {
      exponent[j] = logMass[j]! + (other[j]! - cost[i * m + j]!) / heat;
      if (exponent[j]! > highest) highest = exponent[j]!;
    }
    let sum = 0;
    for (let j = 0; j < m; j++) sum += Math.exp(exponent[j]! - highest);
    own[i] = -heat * (highest + Math.log(sum));
  }
}
