import { sparseCategoricalCrossEntropy } from 'lossary';

// Four points of the plane, three classes, and a linear model: logit = x W, W of two rows.
const x = [[1, 0], [2, 1], [0, 2], [-1, -1]];
const label = [0, 0, 1, 2];
const logits = (W: number[][]) =>
  x.map((point) => W[0]!.map((_, k) => point[0]! * W[0]![k]! + point[1]! * W[1]![k]!));
const loss = (W: number[][]) => sparseCategoricalCrossEntropy(logits(W), label);

// The loss gives the gradient of the logits, three numbers a row. The chain rule gives that of W:
// for W[j][k], the sum over the points of their coordinate j times the gradient of their logit k.
const gradient = (W: number[][]) => {
  const { grad } = loss(W);
  const sum = (list: number[]) => list.reduce((all, each) => all + each, 0);
  return W.map((row, j) => row.map((_, k) => sum(x.map((point, i) => point[j]! * grad[3 * i + k]!))));
};

// Once, before training: a finite difference must agree with the chain rule.
const at = (w: number) => [[w, 0, 0], [0, 0.2, 0]];
console.log(gradient(at(0.1))[0]![0]!.toFixed(6)) // => -0.566693
const difference = loss(at(0.1 + 1e-6)).value - loss(at(0.1 - 1e-6)).value;
console.log((difference / 2e-6).toFixed(6)) // => -0.566693

let W = [[0, 0, 0], [0, 0, 0]];
console.log(loss(W).value.toFixed(4)) // => 1.0986
for (let step = 0; step < 50; step++) {
  const slope = gradient(W);
  W = W.map((row, j) => row.map((w, k) => w - 0.5 * slope[j]![k]!));
}
console.log(loss(W).value.toFixed(4)) // => 0.0365
