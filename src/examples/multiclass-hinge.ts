import { multiclassHinge } from 'lossary';

// Scores of cat, dog and bird; the image shows a cat. The dog is ahead, and the bird is too close.
const score = [[1, 2, 0.5]];

// The sum form divides both violations, 2 and 0.5, by the number of classes.
console.log(multiclassHinge(score, [0]).value) // => 0.8333333333333333
console.log(multiclassHinge(score, [0], { reduction: 'sum' }).grad) // => [-0.6666666666666666, 0.3333333333333333, 0.3333333333333333]

// The form of Crammer and Singer looks at the strongest rival only.
console.log(multiclassHinge(score, [0], { crammerSinger: true }).value) // => 2
console.log(multiclassHinge(score, [0], { crammerSinger: true }).grad) // => [-1, 1, 0]

// Once the cat leads by the margin, nothing is left to learn. Try margin 4.
console.log(multiclassHinge([[3.5, 2, 0.5]], [0]).value) // => 0
