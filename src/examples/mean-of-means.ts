import { meanSquaredError } from 'lossary';

const prediction = [1, 2, 3, 4, 5];
const target = [1, 3, 3, 5, 9];
const batch = (size: number) => {
  const starts = prediction.map((_, i) => i).filter((i) => i % size === 0);
  return starts.map((i) => [prediction.slice(i, i + size), target.slice(i, i + size)] as const);
};

// Wrong: the mean of the batch means changes with the batch size.
const wrong = (size: number) => {
  const means = batch(size).map(([p, t]) => meanSquaredError(p, t).value);
  return means.reduce((sum, mean) => sum + mean, 0) / means.length;
};
console.log(wrong(5), wrong(4), wrong(1)) // => 3.6 8.25 3.6

// Right: sum everything, divide once.
const right = (size: number) =>
  batch(size).reduce((sum, [p, t]) => sum + meanSquaredError(p, t, { reduction: 'sum' }).value, 0) / prediction.length;
console.log(right(5), right(4), right(1)) // => 3.6 3.6 3.6
