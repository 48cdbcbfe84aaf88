import { meanSquaredError, meanSquaredLogarithmicError } from 'lossary';

// Half of the target each time: the ratio counts, so large targets do not dominate.
console.log(meanSquaredLogarithmicError([10], [20]).value) // => 0.418126690419011
console.log(meanSquaredLogarithmicError([1000], [2000]).value) // => 0.47976063581944756
console.log(meanSquaredError([10], [20]).value) // => 100
console.log(meanSquaredError([1000], [2000]).value) // => 1000000

// A prediction far too high hardly moves: the slope falls with the prediction.
console.log(meanSquaredLogarithmicError([1e4], [100]).grad) // => [0.0009189720728197693]
