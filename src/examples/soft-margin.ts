import { binaryCrossEntropyWithLogits, hinge, softMargin } from 'lossary';

// The same value as binary cross-entropy, with labels −1 and 1 in place of 0 and 1.
console.log(softMargin([0.5, 2, -3], [1, -1, 1]).value) // => 1.8831974489322738
console.log(binaryCrossEntropyWithLogits([0.5, 2, -3], [1, 0, 1]).value) // => 1.8831974489322738

// Beyond the margin the hinge is 0; this loss keeps a small slope.
console.log(hinge([3], [1]).grad[0]) // => 0
console.log(softMargin([3], [1]).grad[0]) // => -0.04742587317756679

// A logit that is far off stays finite, with a slope of 1.
console.log(softMargin([-1000], [1]).value) // => 1000
console.log(softMargin([-1000], [1]).grad[0]) // => -1
