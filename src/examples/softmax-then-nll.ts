import { negativeLogLikelihood, sparseCategoricalCrossEntropy } from 'lossary';

const softmax = (z: number[]) => {
  const size = z.map(Math.exp);
  const total = size.reduce((sum, part) => sum + part, 0);
  return size.map((part) => part / total);
};
const target = [0];
const logit = [-5, 5, 0]; // confident and wrong

// Wrong: probabilities where log-probabilities belong.
console.log(negativeLogLikelihood([softmax(logit)], target).value.toFixed(5)) // => -0.00005
// Right: the logits as they are, or the logarithm of the softmax.
console.log(sparseCategoricalCrossEntropy([logit], target).value.toFixed(5)) // => 10.00676
console.log(negativeLogLikelihood([softmax(logit).map(Math.log)], target).value.toFixed(5)) // => 10.00676
// Wrong in the other way: softmax twice. This sample is perfect, and still has a loss.
console.log(sparseCategoricalCrossEntropy([softmax([50, 0, 0])], target).value.toFixed(5)) // => 0.55144
