import { chamfer, earthMoversDistance } from 'lossary';

// Three points at 0 and one at 10, against one at 0 and three at 10: half of the mass moves 10.
const prediction = [0, 0, 0, 10];
const target = [0, 10, 10, 10];
console.log(earthMoversDistance(prediction, target).value) // => 5
console.log(chamfer(prediction, target).value) // => 0

// A histogram: where its bins are, and how much is in each.
const bins = [0, 1, 2, 3];
const [ours, theirs] = [[1, 0, 0, 0], [0, 0, 1, 1]];
const weights = { predictionWeight: ours, targetWeight: theirs };
console.log(earthMoversDistance(bins, bins, weights).value) // => 2.5

// With p = 1 each point moves at its mass, however far; with p = 2 the far one moves faster.
console.log(earthMoversDistance([0, 4], [1, 7]).grad.prediction) // => [-0.5, -0.5]
console.log(earthMoversDistance([0, 4], [1, 7], { p: 2 }).grad.prediction) // => [-1, -3]
