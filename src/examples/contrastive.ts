import { contrastive } from 'lossary';

// Four pairs on a line: two similar ones (1), and two dissimilar ones (0), one of them beyond the margin of 2.
const first = [[0], [0], [0], [0]];
const second = [[1], [3], [1], [3]];
const label = [1, 1, 0, 0];
console.log(contrastive(first, second, label, { margin: 2, reduction: 'none' }).elements) // => [1, 9, 1, 0]

// Descent moves against the gradient: the similar pair closes in, and one labelled the wrong way leaves.
console.log(contrastive([1], [0], [1], { margin: 2 }).grad.first) // => [2]
console.log(contrastive([1], [0], [0], { margin: 2 }).grad.first) // => [-2]

// At one point a dissimilar pair has no direction to leave in. Move it a little and look again.
console.log(contrastive([0], [0], [0], { margin: 2 }).grad.first) // => [0]
