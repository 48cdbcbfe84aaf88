import { binaryCrossEntropyDice } from 'lossary';

const repeat = (count: number, value: number) => Array.from({ length: count }, () => value);
const mask = (count: number, object: number) => [...repeat(object, 1), ...repeat(count - object, 0)];

/** The slope of an object pixel where 100 pixels answer this logit and five are object, by each part. */
const slope = (logit: number, diceWeight: number, posWeight = 1) =>
  binaryCrossEntropyDice(repeat(100, logit), mask(100, 5), { diceWeight, posWeight, smooth: 0 }).grad[0]!;
const ofCrossEntropy = (logit: number, posWeight = 1) => slope(logit, 0, posWeight);
const ofDice = (logit: number) => slope(logit, 1) - slope(logit, 0);

/** One object pixel in a hundred, and everywhere the logit of that share. */
const rare = (diceWeight: number) =>
  binaryCrossEntropyDice(repeat(10_000, Math.log(0.01 / 0.99)), mask(10_000, 100), { diceWeight, smooth: 0 }).value;

/** The best probability for a pixel that is object in 4 cases of 10, beside one that is object for sure. */
function best(diceWeight: number): number {
  const expected = (logit: number) => [1, 0].reduce((sum, truth) =>
    sum + (truth ? 0.4 : 0.6) * binaryCrossEntropyDice([1000, logit], [1, truth], { diceWeight, smooth: 0 }).value, 0);
  const logits = Array.from({ length: 8001 }, (_, at) => -4 + at / 1000);
  const losses = logits.map(expected);
  const logit = logits[losses.indexOf(Math.min(...losses))]!;
  return 1 / (1 + Math.exp(-logit));
}
const empty = (smooth: number) => binaryCrossEntropyDice(repeat(100, -4), repeat(100, 0), { smooth }).value;

/** The numbers that the page on binary cross-entropy with Dice prints, and how each comes about. */
export const numbers = {
  'cross-entropy-2': () => ofCrossEntropy(2),
  'cross-entropy-0': () => ofCrossEntropy(0),
  'cross-entropy-minus-2': () => ofCrossEntropy(-2),
  'cross-entropy-minus-6': () => ofCrossEntropy(-6),
  'cross-entropy-minus-10': () => ofCrossEntropy(-10),
  'dice-2': () => ofDice(2),
  'dice-0': () => ofDice(0),
  'dice-minus-2': () => ofDice(-2),
  'dice-minus-6': () => ofDice(-6),
  'dice-minus-10': () => ofDice(-10),
  'ratio-6': () => ofCrossEntropy(-6) / ofDice(-6),
  'rare-cross-entropy': () => rare(0),
  'rare-dice': () => rare(1) - rare(0),
  'best-0': () => best(0),
  'best-1': () => best(1),
  'best-4': () => best(4),
  'empty-little': () => empty(1e-5),
  'empty-one': () => empty(1),
  'summed': () => ofCrossEntropy(0) * 100,
  'weighted': () => ofCrossEntropy(0, 19),
  'sigmoid-twice': () => binaryCrossEntropyDice([1, 1, 0, 0], [1, 1, 0, 0]).value,
};

export const checks = {
  'which-part': () => [ofCrossEntropy(-6) < 2 * ofDice(-6), ofDice(-6) < 2 * ofCrossEntropy(-6)].indexOf(true),
};
