import { binaryCrossEntropyWithLogits } from 'lossary';

const logitOf = (p: number) => Math.log(p / (1 - p));
/** The loss of these probabilities of the right class, with every logit scaled. */
const loss = (right: readonly number[], scale = 1) =>
  binaryCrossEntropyWithLogits(right.map((p) => scale * logitOf(p)), right.map(() => 1)).value;
const accuracy = (right: readonly number[], scale = 1) => right.filter((p) => scale * logitOf(p) > 0).length / right.length;

const timid = [0.55, 0.55, 0.55, 0.55];
const bold = [0.99, 0.99, 0.99, 0.4];
const oneBad = [0.999, 0.999, 0.999, 0.999, 0.001];
const mild = [0.9, 0.9, 0.9, 0.9, 0.4];
const scaled = [0.9, 0.9, 0.9, 0.9, 0.3];

/** The numbers that the page on loss and metric prints, and how each comes about. */
export const numbers = {
  'timid': () => loss(timid),
  'timid-right': () => accuracy(timid),
  'bold': () => loss(bold),
  'bold-right': () => accuracy(bold),
  'one-bad': () => loss(oneBad),
  'one-bad-right': () => accuracy(oneBad),
  'mild': () => loss(mild),
  'mild-right': () => accuracy(mild),
  'scaled-1': () => loss(scaled),
  'scaled-2': () => loss(scaled, 2),
  'scaled-5': () => loss(scaled, 5),
  'scaled-right': () => accuracy(scaled, 5),
};

export const checks = {
  'scaled': () => [1, 0, -1].indexOf(Math.sign(accuracy(scaled, 2) - accuracy(scaled, 1))),
};
