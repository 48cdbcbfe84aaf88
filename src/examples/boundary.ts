import { boundary, dice } from 'lossary';

// A line of eight pixels; the object is the three at the left. One false alarm, near and far.
const target = [1, 1, 1, 0, 0, 0, 0, 0];
const near = [1, 1, 1, 1, 0, 0, 0, 0];
const far = [1, 1, 1, 0, 0, 0, 0, 1];
console.log(boundary(near, target).value, boundary(far, target).value) // => -0.25 0.25
console.log(dice(near, target).value === dice(far, target).value) // => true

// The gradient is the signed distance over the number of pixels, whatever is predicted.
console.log(boundary(near, target).grad) // => [-0.25, -0.125, 0, 0.125, 0.25, 0.375, 0.5, 0.625]

// An empty answer has 0: alone, this loss would rather erase than find. Try [0, 0, 1, 1, 0, 0, 0, 0].
console.log(boundary([0, 0, 0, 0, 0, 0, 0, 0], target).value) // => 0
