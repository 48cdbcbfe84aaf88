import { focalTversky } from 'lossary';

const object = [1, 1, 1, 1, 0, 0];
const good = [1, 1, 1, 0.9, 0, 0];
const poor = [0.1, 0.1, 0.1, 0.1, 0, 0];

// The slope at the fourth pixel, as gamma grows: the good image gains, the poor one loses. Try 2.
for (const gamma of [1, 4 / 3]) {
  const slope = (image: number[]) => focalTversky(image, object, { gamma, smooth: 0 }).grad[3]!;
  console.log([slope(good), slope(poor)].map((value) => Number(value.toFixed(3))))
}
