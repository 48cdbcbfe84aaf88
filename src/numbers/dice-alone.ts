import { binaryCrossEntropyDice, binaryCrossEntropyWithLogits, dice } from 'lossary';

const p = (logit: number) => 1 / (1 + Math.exp(-logit));
const everywhere = (value: number) => new Array<number>(100).fill(value);
const target = everywhere(0).map((_, at) => (at < 5 ? 1 : 0));
const ofDice = (logit: number) => dice(everywhere(p(logit)), target);
/** The gradient that the logit of an object pixel receives: that of its probability times p (1 − p). */
const diceSlope = (logit: number) => ofDice(logit).grad[0]! * p(logit) * p(-logit);
const bceSlope = (logit: number) => binaryCrossEntropyWithLogits(everywhere(logit), target).grad[0]!;
const sum = () => binaryCrossEntropyDice(everywhere(-6), target);

/** The numbers that the page on Dice alone prints, and how each comes about. */
export const numbers = {
  'loss-0': () => ofDice(0).value,
  'loss-2': () => ofDice(-2).value,
  'loss-6': () => ofDice(-6).value,
  'loss-10': () => ofDice(-10).value,
  'dice-0': () => diceSlope(0),
  'dice-2': () => diceSlope(-2),
  'dice-6': () => diceSlope(-6),
  'dice-10': () => diceSlope(-10),
  'bce-0': () => bceSlope(0),
  'bce-2': () => bceSlope(-2),
  'bce-6': () => bceSlope(-6),
  'bce-10': () => bceSlope(-10),
  'sum': () => sum().value,
  'sum-slope': () => sum().grad[0]!,
  'empty-faint': () => dice(everywhere(0.01), everywhere(0), { smooth: 1e-5 }).value,
  'empty-none': () => dice(everywhere(0), everywhere(0), { smooth: 1e-5 }).value,
  'empty-smooth': () => dice([0.5, ...everywhere(0)], [0, ...everywhere(0)], { smooth: 1 }).value,
};

const nearest = (value: number, choices: readonly number[]) =>
  choices.reduce((best, choice, at) => (Math.abs(Math.log(value / choice)) < Math.abs(Math.log(value / choices[best]!)) ? at : best), 0);

export const checks = {
  'which-recovers': () => nearest(bceSlope(-10) / diceSlope(-10), [5, 50, 500]),
};
