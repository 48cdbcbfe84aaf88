import { huber, pseudoHuber } from 'lossary';

// Near 0 half a square, far out a line: the slope approaches delta but does not reach it.
console.log(pseudoHuber([0.1], [0], { delta: 2 }).grad) // => [0.09987523388778446]
console.log(pseudoHuber([2], [0], { delta: 2 }).grad) // => [1.414213562373095]
console.log(pseudoHuber([200], [0], { delta: 2 }).grad) // => [1.9999000074993754]

// Huber has reached it at residual 2 already.
console.log(huber([2], [0], { delta: 2 }).grad) // => [2]

// A small residual keeps its digits; the formula as written gives 0.
console.log(pseudoHuber([1e-8], [0]).value) // => 5.0000000000000005e-17
console.log(Math.sqrt(1 + 1e-8 ** 2) - 1) // => 0
