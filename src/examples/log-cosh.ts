import { logCosh } from 'lossary';

// cosh(800) is beyond what a number can hold, its logarithm is not: 800 - ln 2.
console.log(Math.log(Math.cosh(800))) // => Infinity
console.log(logCosh([800], [0]).value.toFixed(4)) // => 799.3069

// Near zero it is half the square, to the last digit: the naive form says 0.
console.log(Math.log(Math.cosh(1e-9))) // => 0
console.log(logCosh([1e-9], [0]).value.toPrecision(6)) // => 5.00000e-19

// The slope is tanh of the residual: it never passes 1, whatever the outlier.
console.log(logCosh([0, 800, -800], [0, 0, 0], { reduction: 'sum' }).grad) // => [0, 1, -1]
