import { kullbackLeiblerDivergence } from 'lossary';

const target = [0.7, 0.2, 0.1];
const model = [0.1, 0.3, 0.6];
const divergence = (input: number[], truth: number[]) =>
  kullbackLeiblerDivergence([input], [truth], { reduction: 'batchmean' }).value.toFixed(4);
const log = (distribution: number[]) => distribution.map(Math.log);

// Wrong: probabilities where log-probabilities belong.
console.log(divergence(model, target)) // => -0.9918
// Wrong: model and target swapped, which is another divergence.
console.log(divergence(log(target), model)) // => 1.0021
// Right: the logarithm of the model first, the probabilities of the target second.
console.log(divergence(log(model), target)) // => 1.1019
// The test that finds both: 0 where model and target are equal.
console.log(divergence(log(target), target)) // => 0.0000
