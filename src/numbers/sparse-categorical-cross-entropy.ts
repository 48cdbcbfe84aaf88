import { negativeLogLikelihood, sparseCategoricalCrossEntropy } from 'lossary';
import { softmax, softmaxBackward } from 'lossary/training';

const loss = (logits: number[] | Float64Array) => sparseCategoricalCrossEntropy([logits], [0]);
const certain = (classes: number): number[] => Array.from({ length: classes }, (_, at) => (at === 0 ? 1 : 0));
const even = (classes: number): number[] => Array.from({ length: classes }, () => 0);
const slopeOfProbability = (logits: number[]): ArrayLike<number> => softmaxBackward(softmax(logits), negativeLogLikelihood([softmax(logits)], [0]).grad);

/** The numbers that the page on sparse categorical cross-entropy prints, and how each comes about. */
export const numbers = {
  'probability-1': () => softmax([2, 0, -1])[0]!,
  'probability-2': () => softmax([2, 0, -1])[1]!,
  'probability-3': () => softmax([2, 0, -1])[2]!,
  'loss': () => loss([2, 0, -1]).value,
  'slope-1': () => loss([2, 0, -1]).grad[0]!,
  'slope-2': () => loss([2, 0, -1]).grad[1]!,
  'slope-3': () => loss([2, 0, -1]).grad[2]!,
  'first-loss-of-10': () => loss(even(10)).value,
  'first-loss-of-1000': () => loss(even(1000)).value,
  'of-probabilities': () => negativeLogLikelihood([softmax([2, 0, -1])], [0]).value,
  'right-slope': () => loss([-5, 5, 0]).grad[0]!,
  'slope-of-probabilities': () => slopeOfProbability([-5, 5, 0])[0]!,
  'softmax-twice': () => loss(softmax([2, 0, -1])).value,
  'least-of-3': () => loss(certain(3)).value,
  'least-of-1000': () => loss(certain(1000)).value,
  'two-classes': () => sparseCategoricalCrossEntropy([[3, 5]], [1]).value,
};
