import { binaryCrossEntropy } from 'lossary';

// Two models give their probabilities, and all we have is the average of the two: there is no logit to pass on.
const first = [0.75, 0.5, 0.125];
const second = [0.25, 1, 0.125];
const average = first.map((probability, i) => (probability + second[i]!) / 2);
console.log(average) // => [0.5, 0.75, 0.125]

const target = [1, 1, 0];
const { value, elements } = binaryCrossEntropy(average, target, { reduction: 'none' });
console.log(elements) // => [0.6931471805599453, 0.2876820724517809, 0.13353139262452263]
console.log(value) // => 1.114360645636249

// Certain and right has loss 0; certain and wrong is not clipped.
console.log(binaryCrossEntropy([1], [1]).value) // => 0
console.log(binaryCrossEntropy([1], [0]).value) // => Infinity

// A logit in the place of a probability throws: try 2.5 instead of 0.5.
console.log(binaryCrossEntropy([0.5], [1]).grad) // => [-2]
