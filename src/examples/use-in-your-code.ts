import { huber, triplet } from 'lossary';

// Every loss takes (prediction, target, options) and returns the value with its gradient.
const { value, grad } = huber([2.5, 0, 9], [3, -0.5, 1], { delta: 1.5 });
console.log(value.toFixed(4)) // => 3.7083
console.log(Array.from(grad, (slope) => slope.toFixed(4)).join(' ')) // => -0.1667 0.1667 0.5000

// Typed arrays go in as they are, in float32 too. The computation and the gradient are in float64.
const output = new Float32Array([2.5, 0, 9]);
console.log(huber(output, [3, -0.5, 1]).grad instanceof Float64Array) // => true

// One value for each element: reduction 'none'. Then `value` is their sum.
const each = huber([2.5, 0, 9], [3, -0.5, 1], { delta: 1.5, reduction: 'none' });
console.log(each.elements, each.value) // => [0.125, 0.125, 10.875] 11.125

// A loss of several inputs returns one gradient for each, by name.
const corner = triplet([[0, 0]], [[1, 0]], [[0, 1.5]], { margin: 1 });
console.log(corner.grad.positive, corner.grad.negative) // => [1, 0] [0, -1]
