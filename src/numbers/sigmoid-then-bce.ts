import { binaryCrossEntropyWithLogits } from 'lossary';
import { sigmoid } from 'lossary/training';

const loss = (logit: number, target: number) => binaryCrossEntropyWithLogits([logit], [target]);
const p = (logit: number) => sigmoid([logit])[0]!;
const balanced = () => (loss(1, 1).value + loss(0, 0).value) / 2;

/** The first whole logit whose sigmoid is rounded to 1. */
function firstOne(round: (number: number) => number): number {
  let logit = 0;
  while (round(1 / round(1 + round(Math.exp(-logit)))) < 1) logit++;
  return logit;
}
const float32 = Math.fround;

/** The numbers that the page on a sigmoid before binary cross-entropy prints, and how each comes about. */
export const numbers = {
  'highest': () => p(1),
  'floor-positive': () => loss(1, 1).value,
  'floor-negative': () => loss(0, 0).value,
  'floor-balanced': () => balanced(),
  'slope-right': () => loss(-5, 1).grad[0]!,
  'slope-twice': () => loss(p(-5), 1).grad[0]! * p(-5) * p(5),
  'one-in-float32': () => firstOne(float32),
  'one-in-float64': () => firstOne((number) => number),
  'right-at-17': () => loss(17, 0).value,
  'right-slope-at-17': () => loss(17, 0).grad[0]!,
  'chance': () => loss(0, 1).value,
};

export const checks = {
  'which-slope': () => [0, 1e-7, 1e-17].indexOf(float32(1 - float32(1 / float32(1 + float32(Math.exp(-17)))))),
};
