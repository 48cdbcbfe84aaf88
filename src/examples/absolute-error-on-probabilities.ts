import { absoluteErrorOnProbabilities } from 'lossary';

// For a row that sums to 1 the loss is twice the probability that the target did not get.
console.log(absoluteErrorOnProbabilities([[0.75, 0.125, 0.125]], [0]).value) // => 0.5
console.log(2 * (1 - 0.75)) // => 0.5

// Ten labels of the same image: six say class 0, two say 1, two say 2.
const votes = [0, 0, 0, 0, 0, 0, 1, 1, 2, 2];
const mean = (row: readonly number[]) => absoluteErrorOnProbabilities(votes.map(() => row), votes).value;

// To follow the votes is worse than to be sure of the majority. Try [0.75, 0.125, 0.125].
console.log(mean([0.5, 0.25, 0.25])) // => 1.2000000000000002
console.log(mean([1, 0, 0])) // => 0.8
