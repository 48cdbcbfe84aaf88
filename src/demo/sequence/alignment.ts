import { forwardBackward } from '#core/lattice';
import { blank, classes } from './word.ts';

/** A step of a path from a state at one frame to a state at the next, and the posterior probability that a path takes it. */
export interface Step {
  readonly frame: number;
  readonly from: number;
  readonly to: number;
  readonly posterior: number;
}

/** The CTC lattice, and how probable each state and step is, given the labels; all 0 where no alignment exists. */
export interface Alignment {
  /** the extended label sequence l′: class ids, with a blank before, between and after the labels */
  readonly states: readonly number[];
  /** [frames][states] */
  readonly posterior: readonly (readonly number[])[];
  /** the steps that a path from the first frame can take */
  readonly steps: readonly Step[];
}

/** The alignment of labels to frames by the forward-backward algorithm of the loss itself. */
export function align(logSoftmax: readonly (readonly number[])[], labels: readonly number[]): Alignment {
  const { states, logAlpha, logBeta, logPaths } = forwardBackward(Float64Array.from(logSoftmax.flat()), classes.length, labels, blank);
  const n = states.length;
  const share = (logarithm: number): number => (logPaths === -Infinity ? 0 : Math.exp(logarithm - logPaths));
  const posterior = logSoftmax.map((_, frame) => Array.from(states, (__, s) => share(logAlpha[frame * n + s]! + logBeta[frame * n + s]!)));
  const steps: Step[] = [];
  for (let frame = 0; frame + 1 < logSoftmax.length; frame++) {
    for (let from = 0; from < n; from++) {
      if (logAlpha[frame * n + from] === -Infinity) continue; // no path comes here
      for (const to of successors(states, from)) {
        const emission = logSoftmax[frame + 1]![states[to]!]!;
        steps.push({ frame, from, to, posterior: share(logAlpha[frame * n + from]! + emission + logBeta[(frame + 1) * n + to]!) });
      }
    }
  }
  return { states: Array.from(states), posterior, steps };
}

/** The states after a state: itself, the next, and the one after a blank that may be skipped, which is not between equal labels. */
function successors(states: ArrayLike<number>, from: number): number[] {
  const skipped = from + 2;
  const skips = skipped < states.length && states[skipped] !== blank && states[skipped] !== states[from];
  return [from, from + 1, ...(skips ? [skipped] : [])].filter((to) => to < states.length);
}
