import { binaryCrossEntropyDice } from 'lossary';

// Two of four pixels are object, and all are called background with certainty.
const missed = [-10, -10, -10, -10];
const target = [1, 1, 0, 0];
const both = binaryCrossEntropyDice(missed, target);
const crossEntropy = binaryCrossEntropyDice(missed, target, { diceWeight: 0 });
console.log(both.value.toFixed(4)) // => 5.9999
console.log(crossEntropy.value.toFixed(4)) // => 5.0000

// Dice adds 1 to the value, and nearly nothing to the slope of a missed pixel. Try logits of -2.
console.log(crossEntropy.grad[0]!.toFixed(6)) // => -0.249989
console.log((both.grad[0]! - crossEntropy.grad[0]!).toFixed(6)) // => -0.000045

// Where every logit is 0, Dice gives nearly half of the slope.
const unsure = [0, 0, 0, 0];
console.log(binaryCrossEntropyDice(unsure, target, { smooth: 0 }).grad[0]) // => -0.21875
console.log(binaryCrossEntropyDice(unsure, target, { diceWeight: 0 }).grad[0]) // => -0.125
