import { meanAbsoluteError } from 'lossary';

const target = [1, 2, 3, 10, 98];

// At the median, 3, as many pull up as down. How far they are does not matter.
const atMedian = meanAbsoluteError([3, 3, 3, 3, 3], target);
console.log(atMedian.value) // => 21
console.log(atMedian.grad) // => [0.2, 0.2, 0, -0.2, -0.2]

// Move the outlier ten times as far: the loss grows, the pull does not.
const farther = meanAbsoluteError([3, 3, 3, 3, 3], [1, 2, 3, 10, 980], { reduction: 'sum' });
console.log(farther.value) // => 987
console.log(farther.grad) // => [1, 1, 0, -1, -1]
