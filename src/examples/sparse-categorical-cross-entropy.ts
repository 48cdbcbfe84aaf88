import { sparseCategoricalCrossEntropy } from 'lossary';

// Four equal logits: softmax minus one-hot pulls the true class up by what it lacks.
console.log(sparseCategoricalCrossEntropy([[0, 0, 0, 0]], [2]).grad) // => [0.25, 0.25, -0.75, 0.25]

// Confident and wrong: the price is the gap between the logits, and stays finite.
console.log(sparseCategoricalCrossEntropy([[1000, 0, -1000]], [2]).value) // => 2000

// A row that carries ignoreIndex pulls at nothing and is not counted in the mean.
console.log(sparseCategoricalCrossEntropy([[0, 0], [9, 1]], [0, -100]).grad) // => [-0.5, 0.5, 0, 0]

// Label smoothing keeps a price on certainty: right by 1000, and 50 to pay.
console.log(sparseCategoricalCrossEntropy([[1000, 0]], [0]).value) // => 0
console.log(sparseCategoricalCrossEntropy([[1000, 0]], [0], { labelSmoothing: 0.1 }).value) // => 50
