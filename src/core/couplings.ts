import { Potentials } from './potentials.ts';
import { Scalings } from './scalings.ts';

/** Beyond this cost, in units of ε, products may underflow. */
const safe = 300;
/** Beyond this one, what rounding does to it moves more than a millionth of the masses: no plan can be told. */
const lost = 2 ** 30;
/** The masses, which sum to 1, count as met when less than this is missing in all, or this share of the largest cost. */
const [met, rounded] = [2 ** -43, 2 ** -50];

/** A plan between masses, and its cost. */
export interface Coupling {
  /** Σ π cost + KL(π | a b), in units of ε; NaN where no plan was found */
  readonly cost: number;
  /** [n * m] */
  readonly plan: Float64Array;
}

/** Two vectors that, with the costs, make a plan. One is found from the other, so that it meets the masses of its side. */
export interface Form {
  rows(): void;
  /** Returns how much of the columns was missing or too much before. */
  columns(): number;
  /** Makes both the mean of the two. */
  meet(): void;
  /** Adds a share of a step to the potentials of the rows. */
  move(step: Float64Array, share: number): void;
  /** The costs are divided by this, for now. */
  heat: number;
  plan(): Float64Array;
  /** The cost is right to the square of what is missing, as the columns are met. */
  coupling(): Coupling;
}

/** How a plan is found. */
export interface Task {
  readonly form: Form;
  /** how much may be missing at the end */
  readonly allowed: number;
  /** the heat to start from */
  readonly hottest: number;
}

/** Products where they are safe, else logarithms; nothing where costs are too large for a plan to be told. */
export function taskOf(cost: Float64Array, a: Float64Array, b: Float64Array): Task | undefined {
  let largest = 0;
  for (let at = 0; at < cost.length; at++) if (!(cost[at]! <= largest)) largest = cost[at]!;
  if (!(largest <= lost)) return undefined;
  const allowed = Math.max(met, rounded * largest);
  return largest <= safe ? { form: new Scalings(cost, a, b), allowed, hottest: 1 } : { form: new Potentials(cost, a, b), allowed, hottest: largest };
}
