import { earthMoversDistance, sinkhornDivergence } from 'lossary';

// Two clouds with the same mean; the first is spread out, the second is not.
const spread = [0, 2];
const narrow = [1, 1];
const rounded = (x: number) => Math.round(x * 1e4) / 1e4;

// A small blur gives half of the squared transport cost. A large one sees the means alone.
console.log(earthMoversDistance(spread, narrow, { p: 2 }).value / 2) // => 0.5
const divergences = [0.1, 1, 10].map((blur) => sinkhornDivergence(spread, narrow, { blur }).value);
console.log(divergences.map(rounded)) // => [0.4965, 0.2169, 0.0025]

// A cloud has no distance to itself, at any blur.
console.log(sinkhornDivergence(spread, spread, { blur: 1 }).value) // => 0
