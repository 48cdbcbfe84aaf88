import { meanSquaredError } from 'lossary';

const target = [1, 2, 3];
// Every prediction against every target, as (3, 1) minus (3,) computes it.
const broadcast = (prediction: number[]) =>
  meanSquaredError(prediction.flatMap((p) => target.map(() => p)), prediction.flatMap(() => target));

// Wrong: the perfect prediction has a larger loss than the mean for everybody.
console.log(broadcast([1, 2, 3]).value.toFixed(4)) // => 1.3333
console.log(broadcast([2, 2, 2]).value.toFixed(4)) // => 0.6667

// Right: one prediction, one target.
console.log(meanSquaredError([1, 2, 3], target).value) // => 0
console.log(meanSquaredError([2, 2, 2], target).value.toFixed(4)) // => 0.6667
