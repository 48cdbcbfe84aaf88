import { kullbackLeiblerDivergence } from 'lossary';

const target = [[0.5, 0.25, 0.25]];
const predicted = [0.25, 0.5, 0.25];
const logProbability = [predicted.map(Math.log)];

// The divergence of one row. The default 'mean' divides by the three classes as well.
console.log(kullbackLeiblerDivergence(logProbability, target, { reduction: 'batchmean' }).value) // => 0.17328679513998632
console.log(kullbackLeiblerDivergence(logProbability, target).value) // => 0.057762265046662105

// A class that is impossible in the target adds nothing; one that is impossible in the prediction is infinite.
const certain = [[0, -Infinity]];
console.log(kullbackLeiblerDivergence(certain, [[1, 0]], { reduction: 'batchmean' }).value) // => 0
console.log(kullbackLeiblerDivergence(certain, [[0.5, 0.5]], { reduction: 'batchmean' }).value) // => Infinity

// A value below 0 means that probabilities were passed where logarithms belong.
console.log(kullbackLeiblerDivergence([predicted], target, { reduction: 'batchmean' }).value) // => -1.3522207708399179
