import { bradleyTerry, marginRanking } from 'lossary';

// Scores of three pairs of items; the first of each should be ranked higher.
const first = [3, 1.5, 0];
const second = [1, 1, 2];
const order = [1, 1, 1];

// A lead of 2 is enough, one of 0.5 is short of the margin, and the third is the wrong way round.
const { elements, grad } = marginRanking(first, second, order, { margin: 1, reduction: 'none' });
console.log(elements) // => [0, 0.5, 3]

// The near miss and the wrong order have the same gradient.
console.log(grad.score1) // => [0, -1, -1]

// The logistic loss of the same pairs never stops, and tells a near miss from a wrong order.
const { grad: logistic } = bradleyTerry(first, second, { reduction: 'none' });
console.log(Array.from(logistic.chosen, (x) => Number(x.toFixed(2)))) // => [-0.12, -0.38, -0.88]
