import { binaryCrossEntropyWithLogits } from 'lossary';

const x = [0, 1, 2, 3];
const y = [0, 0, 1, 1];
let [w, b] = [0, 0];

// The gradient that a loss returns is that of its input. The chain rule to the weights is yours.
for (let step = 0; step < 100; step++) {
  const { grad } = binaryCrossEntropyWithLogits(x.map((each) => w * each + b), y);
  w -= 0.5 * grad.reduce((sum, slope, i) => sum + slope * x[i]!, 0);
  b -= 0.5 * grad.reduce((sum, slope) => sum + slope, 0);
}
console.log(binaryCrossEntropyWithLogits(x.map((each) => w * each + b), y).value.toFixed(6)) // => 0.141309
console.log(w.toFixed(4), b.toFixed(4)) // => 2.5348 -3.4428
