import { binaryCrossEntropyDice, dice } from 'lossary';

const sigmoid = (z: number) => 1 / (1 + Math.exp(-z));
const target = Array.from({ length: 100 }, (_, pixel) => (pixel < 5 ? 1 : 0));

// 300 steps of gradient descent from a model that is sure of background everywhere.
const descend = (gradient: (logit: number[]) => number[]) => {
  let logit = target.map(() => -10);
  for (let step = 0; step < 300; step++) {
    const slope = gradient(logit);
    logit = logit.map((z, i) => z - 10 * slope[i]!);
  }
  return logit[0]!.toFixed(2); // the logit of an object pixel
};

// Wrong: Dice alone. The object is never found.
const ofDice = (logit: number[]) => {
  const p = logit.map(sigmoid);
  return Array.from(dice(p, target).grad, (slope, i) => slope * p[i]! * (1 - p[i]!));
};
console.log(descend(ofDice)) // => -9.94
// Right: cross-entropy beside it.
const ofSum = (logit: number[]) => Array.from(binaryCrossEntropyDice(logit, target).grad);
console.log(descend(ofSum)) // => 5.54
