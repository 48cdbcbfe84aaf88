import { sparseCategoricalCrossEntropy } from 'lossary';

// What PyTorch printed: F.cross_entropy(z, t, weight=w, label_smoothing=0.1), then z.grad.
const torchValue = 1.240494316866313;
const torchGradient = [
  -0.008321404138309485, 0.02211871983589186, -0.013797315697582389,
  0.1435581162922446, 0.4045504340821776, -0.5481085503744222,
];

const logit = [[2, 0, -1], [0, 1, 0]];
const weight = [1, 1, 3];
const ours = sparseCategoricalCrossEntropy(logit, [0, 2], { weight, labelSmoothing: 0.1 });
console.log(Math.abs(ours.value - torchValue) < 1e-12) // => true

// The largest difference of the gradients tells more than the value: it sees every element.
const apart = (grad: Float64Array) =>
  Math.max(...torchGradient.map((slope, i) => Math.abs(slope - grad[i]!)));
console.log(apart(ours.grad) < 1e-12) // => true

// A port that forgot the class weights is off by far more than rounding.
const forgot = sparseCategoricalCrossEntropy(logit, [0, 2], { labelSmoothing: 0.1 });
console.log(forgot.value.toFixed(4), apart(forgot.grad).toFixed(4)) // => 0.9273 0.1874
