import { maximumMeanDiscrepancy } from 'lossary';

// Two samples, 10 apart. At bandwidth 1 they do not see each other:
// descent only spreads our own two points.
const prediction = [0, 1];
const target = [10, 11];
const rounded = (x: number) => Math.round(x * 1e4) / 1e4;
const narrow = maximumMeanDiscrepancy(prediction, target);
console.log(Array.from(narrow.grad.prediction, rounded)) // => [0.3033, -0.3033]

// A bandwidth of the size of the distances, or the energy kernel, which needs none.
const wide = maximumMeanDiscrepancy(prediction, target, { bandwidth: 10 });
console.log(Array.from(wide.grad.prediction, rounded)) // => [-0.0554, -0.0653]
const energy = maximumMeanDiscrepancy(prediction, target, { kernel: 'energy' });
console.log(Array.from(energy.grad.prediction, rounded)) // => [-0.5, -1.5]
