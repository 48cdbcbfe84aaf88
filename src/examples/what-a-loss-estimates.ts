import { huber, logCosh, meanAbsoluteError, meanSquaredError, type LossResult } from 'lossary';

const target = [1, 2, 3, 4, 100];
type Loss = (prediction: number[], target: number[]) => LossResult;

// Fit one constant by gradient descent: the loss decides where it comes to rest.
function fit(loss: Loss): string {
  let constant = 10;
  for (let step = 1; step <= 4000; step++) {
    const { grad } = loss(target.map(() => constant), target);
    const slope = grad.reduce((sum, part) => sum + part, 0);
    constant -= (10 / (step + 20)) * slope; // a rate that shrinks, or the absolute error never settles
  }
  return constant.toFixed(2);
}

console.log(fit(meanSquaredError)) // => 22.00
console.log(fit(meanAbsoluteError)) // => 3.00
console.log(fit(huber)) // => 3.00
console.log(fit((prediction, target) => huber(prediction, target, { delta: 10 }))) // => 5.00
console.log(fit(logCosh)) // => 3.02
