import { focalTversky } from 'lossary';

const object = [1, 1, 1, 1, 0, 0];
const good = [1, 1, 1, 0.9, 0, 0];
const poor = [0.1, 0.1, 0.1, 0.1, 0, 0];

// The slope at the fourth pixel, as gamma grows: the good image gains, the poor one loses. Try 2.
const slope = (image: number[], gamma: number) =>
  Number(focalTversky(image, object, { gamma, smooth: 0 }).grad[3]!.toFixed(3));
console.log([slope(good, 1), slope(poor, 1)]) // => [-0.178, -0.328]
console.log([slope(good, 4 / 3), slope(poor, 4 / 3)]) // => [-0.366, -0.256]
