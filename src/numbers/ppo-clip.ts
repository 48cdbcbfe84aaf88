import { ppoClip } from 'lossary';
import { gradientDescent } from 'lossary/training';

/** The loss of one step, by the ratio of the new probability to the old one. */
const at = (ratio: number, advantage: number, epsilon = 0.2) => ppoClip([Math.log(ratio)], [0], [advantage], { epsilon });
const slope = (ratio: number, advantage: number) => at(ratio, advantage).grad[0]!;

/** The ratio clipped without the minimum: slope 0 on both sides. */
const clipped = (ratio: number, advantage: number) => -Math.min(Math.max(ratio, 0.8), 1.2) * advantage;

/** Two actions at one half; ten steps on a batch in which the first one had advantage 1. */
const reused = (epsilon: number) => gradientDescent(([difference]) => {
  const probability = 1 / (1 + Math.exp(-difference!));
  const { value, grad } = ppoClip([Math.log(probability)], [Math.log(0.5)], [1], { epsilon });
  return { value, grad: [grad[0]! * (1 - probability)] };
}, [0], { steps: 10, rate: 2 });
const probabilities = (epsilon: number) => reused(epsilon).map(({ parameters }) => 1 / (1 + Math.exp(-parameters[0]!)));

const start = ppoClip([-2, -2, -2], [-2, -2, -2], [1, -0.5, -0.5]);
/** At the old policy, with two equal actions: the slope on the logit of the action taken. */
const onLogit = ppoClip([Math.log(0.5)], [Math.log(0.5)], [3]).grad[0]! * (1 - 0.5);

/** The numbers that the page on the PPO loss prints, and how each comes about. */
export const numbers = {
  'good-low-value': () => at(0.5, 1).value,
  'good-low-slope': () => slope(0.5, 1),
  'good-high-value': () => at(1.5, 1).value,
  'good-high-slope': () => slope(1.5, 1),
  'bad-low-value': () => at(0.5, -1).value,
  'bad-low-slope': () => slope(0.5, -1),
  'bad-high-value': () => at(1.5, -1).value,
  'bad-high-slope': () => slope(1.5, -1),
  'bad-ten': () => slope(10, -1),
  'start-value': () => start.value,
  'start-good': () => start.grad[0]!,
  'start-bad': () => start.grad[1]!,
  'ppo-logit': () => onLogit,
  'first-ratio': () => probabilities(0.2)[1]! / 0.5,
  'first-probability': () => probabilities(0.2).at(-1)!,
  'unclipped-end': () => probabilities(1e6).at(-1)!,
  'clip-alone': () => clipped(0.5, 1),
  'clip-alone-slope': () => (clipped(0.5 + 1e-3, 1) - clipped(0.5 - 1e-3, 1)) / 2e-3,
  'token-ratio': () => Math.exp(0.02),
  'sequence-ratio': () => Math.exp(20 * 0.02),
  'overflow-32': () => Math.log(3.4028234663852886e38),
};

/** What the page asks: the index of the right choice of each question. */
export const checks = {
  'bad-likelier': () => [0, 1, 1.2, 1.5].indexOf(Number(slope(1.5, -1).toFixed(6))),
};
