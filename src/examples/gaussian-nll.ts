import { gaussianNll } from 'lossary';

// Residual 2: the best variance is its square, 4. Too confident is far worse than too careful.
const lossOf = (variance: number) => gaussianNll([2], [0], [variance]).value;
console.log(lossOf(0.5).toFixed(4)) // => 3.6534
console.log(lossOf(4).toFixed(4)) // => 1.1931
console.log(lossOf(16).toFixed(4)) // => 1.5113

// The slope of the mean is divided by the variance: the noisy sample pulls less.
const { grad } = gaussianNll([0.1, 10], [0, 0], [0.01, 100], { reduction: 'sum' });
console.log(grad.prediction) // => [10, 0.1]
