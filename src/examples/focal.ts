import { binaryCrossEntropyWithLogits, focal } from 'lossary';

// One image of a detector: eight easy negatives, one hard negative, one object that was missed.
const logit = [-3, -3, -3, -3, -3, -3, -3, -3, 0.5, -1];
const target = [0, 0, 0, 0, 0, 0, 0, 0, 0, 1];
const easy = (values: readonly number[]) => values.slice(0, 8).reduce((sum, value) => sum + value, 0);

// With cross-entropy the easy eight hold a seventh of the loss; with thousands of them they would hold most of it.
const crossEntropy = binaryCrossEntropyWithLogits(logit, target, { reduction: 'none' });
console.log(easy([...crossEntropy.elements!]) / crossEntropy.value) // => 0.145251632263035

// With gamma 2 they hold almost nothing. Try gamma 0, 1 and 5.
const focused = focal(logit, target, { gamma: 2, alpha: 0.25, reduction: 'none' });
console.log(easy([...focused.elements!]) / focused.value) // => 0.001427975605765537

// alpha 0.25 is the weight of the positive: the hard negative now counts more than the missed object. Try 0.75.
console.log(focused.elements![8]! > focused.elements![9]!) // => true
