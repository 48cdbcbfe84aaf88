import { lovaszSoftmax } from 'lossary';

// Hard answers: three pixels right, one of class 1 called 0. IoU is 2/3 and 1/2.
const target = [0, 0, 1, 1];
const hard = [[1, 0], [1, 0], [0, 1], [1, 0]];
console.log(lovaszSoftmax(hard, target).value) // => 0.41666666666666663
console.log(1 - (2 / 3 + 1 / 2) / 2) // => 0.41666666666666674

// With equal errors the loss is the error. Lower one of the probabilities.
const sure = [[0.9, 0.1], [0.9, 0.1], [0.1, 0.9], [0.1, 0.9]];
console.log(lovaszSoftmax(sure, target).value.toFixed(4)) // => 0.1000

// A class that is in no pixel of the target is left out, unless absent is set.
const three = sure.map(([a, b]) => [a! - 0.05, b!, 0.05]);
console.log(lovaszSoftmax(three, target).value.toFixed(4)) // => 0.1250
console.log(lovaszSoftmax(three, target, { absent: true }).value.toFixed(4)) // => 0.1000
