import { poissonNll } from 'lossary';

// The model predicts the logarithm of the rate; the slope is rate - count.
console.log(poissonNll([Math.log(4)], [6]).grad) // => [-2]

// A miss of 10, once at a count of 20 and once at 1010, above the loss of a perfect rate.
const excess = (rate: number, count: number) =>
  poissonNll([Math.log(rate)], [count]).value - poissonNll([Math.log(count)], [count]).value;
console.log(excess(10, 20).toFixed(4)) // => 3.8629
console.log(excess(1000, 1010).toFixed(4)) // => 0.0498

// A model that ends in a softplus predicts the rate itself.
console.log(poissonNll([4], [6], { logInput: false }).grad) // => [-0.49999999625]
