import { binaryCrossEntropyWithLogits } from 'lossary';

// Logits of the right class, by two models on the same four samples.
const bold = [4.6, 4.6, 4.6, -0.4];
const timid = [0.2, 0.2, 0.2, 0.2];
const loss = (logit: number[]) => binaryCrossEntropyWithLogits(logit, logit.map(() => 1)).value.toFixed(3);
const accuracy = (logit: number[]) => logit.filter((z) => z > 0).length / logit.length;

// Wrong: the lower loss is taken for the more accurate model.
console.log(loss(bold), loss(timid)) // => 0.236 0.598
// Right: the metric that counts is computed as well.
console.log(accuracy(bold), accuracy(timid)) // => 0.75 1

// Overconfidence alone: the same answers, another loss.
const scaled = [0.5, 1, 3].map((scale) => [2.2, 2.2, 2.2, -0.85].map((z) => scale * z));
console.log(scaled.map(loss).join(' '), scaled.map(accuracy).join(' ')) // => 0.448 0.380 0.657 0.75 0.75 0.75
