import { bradleyTerry } from '#losses/bradley-terry';
import { dpo } from '#losses/dpo';
import type { ValueAndSlope } from '#core/result';
import type { Values } from '#core/parameter';
import type { Field } from '../kit/state/state.ts';

/** A pair of scores: of the preferred answer and of the other. */
export interface Pair {
  readonly chosen: number;
  readonly rejected: number;
}

export interface PreferenceLoss {
  /** what each score of the pair can be, and at first is */
  readonly chosen: Field;
  readonly rejected: Field;
  /** log-probabilities of the same answers under a frozen reference, where the loss has one */
  readonly reference?: { readonly chosen: Field; readonly rejected: Field };
  /** digits that scores and their differences have */
  readonly digits: number;
  /** value, and slope in the score of the chosen answer: that of the rejected is its opposite */
  readonly at: (pair: Pair, reference: Pair, values: Values) => ValueAndSlope;
}

const score = (value: number): Field => ({ min: -3, max: 3, step: 0.1, default: value });
const logProbability = (value: number): Field => ({ min: -30, max: -10, step: 0.5, default: value });

/** The losses that this view draws. At first DPO has a low loss although the policy makes both answers less likely. */
export const preferenceLosses: Readonly<Record<string, PreferenceLoss>> = {
  'bradley-terry': {
    chosen: score(-1.6), rejected: score(1), digits: 1,
    at({ chosen, rejected }, _, { margin }) {
      const { value, grad } = bradleyTerry([chosen], [rejected], { margin: margin! });
      return { value, slope: grad.chosen[0]! };
    },
  },
  dpo: {
    chosen: logProbability(-21), rejected: logProbability(-25), digits: 1,
    reference: { chosen: logProbability(-19), rejected: logProbability(-16) },
    at({ chosen, rejected }, reference, { beta, labelSmoothing }) {
      const options = { beta: beta!, labelSmoothing: labelSmoothing! };
      const { value, grad } = dpo([chosen], [rejected], [reference.chosen], [reference.rejected], options);
      return { value, slope: grad.policyChosen[0]! };
    },
  },
};
