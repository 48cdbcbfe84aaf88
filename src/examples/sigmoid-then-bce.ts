import { binaryCrossEntropyWithLogits } from 'lossary';

const sigmoid = (z: number) => 1 / (1 + Math.exp(-z));
const float32 = Math.fround;
const logit = [-10, -8, 9, 12]; // confident, and all four are right
const target = [0, 0, 1, 1];

// Wrong: a sigmoid at the end of the model, and another one in the loss.
console.log(binaryCrossEntropyWithLogits(logit.map(sigmoid), target).value.toFixed(4)) // => 0.5033
// Right: the logits as they are.
console.log(binaryCrossEntropyWithLogits(logit, target).value.toFixed(4)) // => 0.0001

// Wrong: in float32 the sigmoid of 17 is 1, so that -ln(1 - p) is infinite, and clamped where a library clamps.
console.log(-Math.log(1 - 1 / float32(1 + float32(Math.exp(-17))))) // => Infinity
// Right: finite, and the slope is 1.
console.log(binaryCrossEntropyWithLogits([17], [0]).value.toFixed(4)) // => 17.0000
console.log(binaryCrossEntropyWithLogits([17], [0]).grad[0]!.toFixed(4)) // => 1.0000
