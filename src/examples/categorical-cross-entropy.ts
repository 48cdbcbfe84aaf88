import { categoricalCrossEntropy, sparseCategoricalCrossEntropy } from 'lossary';

// Four people looked at one image: three said cat, one said dog, nobody said bird.
const logit = [[2, 0, -1]];
const votes = [[0.75, 0.25, 0]];

const { value, grad } = categoricalCrossEntropy(logit, votes);
console.log(value) // => 0.6698460195562856
console.log(grad) // => [0.09379473448133946, -0.1358048006154055, 0.04201006613406605]

// The target is met where softmax(logit) equals the votes. The gradient is 0 there, the loss is not.
const met = categoricalCrossEntropy([[Math.log(3), 0, -Infinity]], votes);
console.log(met.grad) // => [0, 0, 0]
console.log(met.value) // => 0.5623351446188083

// A one-hot target needs no vector: the class id gives the same value.
console.log(categoricalCrossEntropy(logit, [[1, 0, 0]]).value) // => 0.16984601955628567
console.log(sparseCategoricalCrossEntropy(logit, [0]).value) // => 0.16984601955628567
