import { policyGradient } from '#losses/policy-gradient';
import { besideOf, middleOf, three, type Three } from '../kit/columns/columns.ts';
import type { ShownParameters } from '../kit/figure/names.ts';
import type { Position } from '../kit/plot/path.ts';
import { linear } from '../kit/plot/scale.ts';
import type { Field, State } from '../kit/state/state.ts';

const logit = (value: number): Field => ({ min: -3, max: 3, step: 0.05, default: value });

/** At first an unlikely action turns out better than expected. */
export const fieldsOf = ({ baseline, entropyBonus }: ShownParameters) => ({
  z1: logit(1.8), z2: logit(-1), z3: logit(0.6),
  action: { min: 0, max: 2, step: 1, default: 1 },
  advantage: { min: -3, max: 3, step: 0.1, default: 2 },
  baseline: { ...baseline!.field!, min: -3, max: 3, default: 0.5 },
  entropyBonus: entropyBonus!.field!,
}) as const;
export type BanditState = State<ReturnType<typeof fieldsOf>>;

export const logitScale = linear([-4.5, 4.5], [100, 0]);
export const probabilityScale = linear([0, 1], [100, 0]);

export interface Bandit {
  readonly value: number;
  readonly grad: Three;
  readonly probability: Three;
  /** the probabilities after one step of descent with learning rate 1 */
  readonly next: Three;
  readonly entropy: number;
  readonly largestEntropy: number;
}

const logitsOf = ({ z1, z2, z3 }: BanditState): Three => [z1, z2, z3];

/** With advantage 1 the loss is minus the log-probability of the action taken, so each action is asked in turn. */
const probabilities = (logits: Three): Three => three((k) => Math.exp(-policyGradient(logits, [k], [1]).value));

/** With advantage 0 and a bonus of 1 the loss is minus the entropy. */
const entropyOf = (logits: Three): number => -policyGradient(logits, [0], [0], { entropyBonus: 1 }).value;

/** Everything the figure says of a state, by the function of the loss. */
export function measure(state: BanditState): Bandit {
  const { action, advantage, baseline, entropyBonus } = state;
  const logits = logitsOf(state);
  const { value, grad } = policyGradient(logits, [action], [advantage], { baseline, entropyBonus });
  return {
    value, grad: three((k) => grad[k]!), probability: probabilities(logits), next: probabilities(three((k) => logits[k]! - grad[k]!)),
    entropy: entropyOf(logits), largestEntropy: entropyOf([0, 0, 0]),
  };
}

/** The longest arrow, in logits: where one step is longer, all are shortened by the same factor. */
const longest = 1.5;

/** Beside each column, where descent moves its logit. */
export function arrows(state: BanditState, grad: Three): readonly { readonly from: Position; readonly to: Position }[] {
  const factor = Math.min(1, longest / Math.max(...grad.map(Math.abs)));
  return logitsOf(state).map((z, k) => ({ from: [besideOf(k), logitScale(z)], to: [besideOf(k), logitScale(z - factor * grad[k]!)] }));
}

/** Where the probabilities of a step later are marked. */
export const marks = (next: Three): readonly Position[] => next.map((p, k): Position => [middleOf(k), probabilityScale(p)]);
