import type { Coupling, Form } from './couplings.ts';
import { newtonStep } from './newton-step.ts';
import { Potentials } from './potentials.ts';
import { Scalings } from './scalings.ts';

// Powers of two are written out: a bundler keeps what it would have to compute.

/** Beyond this cost, in units of ε, products may underflow. */
const safe = 300;
/** Beyond this one, what rounding does to it moves more than a millionth of the masses: no plan can be told. */
const lost = 0x4000_0000; // 2^30
/** The masses, which sum to 1, count as met when less than this is missing in all, or this share of the largest cost. */
const met = 1.1368683772161603e-13; // 2^-43
const rounded = 8.881784197001252e-16; // 2^-50
/** Rounds at most, of which a few dozen do. */
const most = 1000;
/** What may be missing on the way, while costs are blurred: less than the least mass, so that none is lost from sight. */
const share = 0.125;

/**
 * The plan between masses `a` and `b` that costs least, its entropy included: by Sinkhorn's rounds, and by a step of
 * Newton's method where as many rounds as take its time would not do. Large costs are blurred at first.
 *
 * @param cost  [n * m], row after row, in units of ε; at least 0. Beyond 2^30 no plan can be told, but with one row or column
 * @param a     [n], at least 0, with sum 1; `b` [m] likewise
 * @see Cuturi 2013, arXiv:1306.0895
 */
export function entropicCoupling(cost: Float64Array, a: Float64Array, b: Float64Array): Coupling {
  if (a.length === 1 || b.length === 1) return onlyCoupling(cost, a, b);
  const task = taskOf(cost, a, b);
  if (!task) return nowhere(cost);
  const { form, allowed, hottest } = task;
  const roughly = [...a, ...b].reduce((least, mass) => (mass > 0 ? Math.min(least, share * mass) : least), share);
  for (form.heat = hottest; form.heat > 1; form.heat = Math.max(1, form.heat / 4)) approach(task, a, b, Math.max(allowed, roughly)); // half the blur, where costs are squares
  return approach(task, a, b, allowed) ? form.coupling() : nowhere(cost);
}

/** Rounds and steps until no more is missing than may be. Returns whether it came to that. */
function approach({ form, allowed }: Task, a: Float64Array, b: Float64Array, missing: number): boolean {
  let before = Infinity;
  for (let round = 0; round < most; round++) {
    form.rows();
    const apart = form.columns();
    if (apart <= missing) return true;
    if (apart * (apart / before) ** (8 + a.length / 8) > missing) {
      const step = newtonStep(form.plan(), a, b, allowed);
      const reach = Math.max(...step) - Math.min(...step);
      form.move(step, Math.log1p(reach) / (reach || 1)); // so far it surely leads up: Sun and Tran-Dinh 2019, doi:10.1007/s10107-018-1282-4
      form.columns();
    }
    before = apart;
  }
  return false;
}

/**
 * The same from masses to themselves, for costs that are the same both ways: then one vector does, and the mean of it and
 * its image is twice as near, wherever e^−cost is positive definite.
 *
 * @see Feydy et al. 2019, arXiv:1810.08278
 */
export function symmetricCoupling(cost: Float64Array, a: Float64Array): Coupling {
  if (a.length === 1) return onlyCoupling(cost, a, a);
  const task = taskOf(cost, a, a);
  for (let round = 0; task && round < most; round++) {
    if (task.form.columns() <= task.allowed) return task.form.coupling();
    task.form.meet();
  }
  return nowhere(cost);
}

/** With one place on a side there is one plan, whatever it costs. */
function onlyCoupling(cost: Float64Array, a: Float64Array, b: Float64Array): Coupling {
  const plan = cost.map((_, at) => a[Math.floor(at / b.length)]! * b[at % b.length]!);
  return { cost: plan.reduce((sum, mass, at) => (mass > 0 ? sum + mass * cost[at]! : sum), 0), plan };
}

/** No plan was found: the numbers ran out of digits. */
const nowhere = (cost: Float64Array): Coupling => ({ cost: NaN, plan: new Float64Array(cost.length).fill(NaN) });

/** How a plan is found. */
interface Task {
  readonly form: Form;
  /** how much may be missing at the end */
  readonly allowed: number;
  /** the heat to start from */
  readonly hottest: number;
}

/** Products where they are safe, else logarithms; nothing where costs are too large for a plan to be told. */
function taskOf(cost: Float64Array, a: Float64Array, b: Float64Array): Task | undefined {
  let largest = 0;
  for (let at = 0; at < cost.length; at++) if (!(cost[at]! <= largest)) largest = cost[at]!;
  if (!(largest <= lost)) return undefined;
  const allowed = Math.max(met, rounded * largest);
  return largest <= safe ? { form: new Scalings(cost, a, b), allowed, hottest: 1 } : { form: new Potentials(cost, a, b), allowed, hottest: largest };
}
