import { ctc, sparseCategoricalCrossEntropy } from 'lossary';
import { gradientDescent } from 'lossary/training';

const uniform = (frames: number, classes: number) => Array.from({ length: frames }, () => new Array<number>(classes).fill(0));
/** −ln of the probability of a label sequence, of a model whose logits are all 0. */
const untrained = (frames: number, classes: number, labels: number[]) =>
  ctc([uniform(frames, classes)], [labels], { reduction: 'sum' }).value;
const paths = (labels: number[]) => Math.round(3 ** 3 * Math.exp(-untrained(3, 3, labels)));
const upTo = (count: number) => Array.from({ length: count }, (_, i) => i + 1);

/** The mean probability of the blank in the valid paths of three labels, before any training: softmax − gradient. */
function blankPosterior(frames: number, classes: number): number {
  const { grad } = ctc([uniform(frames, classes)], [[1, 2, 3]], { reduction: 'sum' });
  const ofBlank = Array.from({ length: frames }, (_, frame) => 1 / classes - grad[frame * classes]!);
  return ofBlank.reduce((sum, p) => sum + p, 0) / frames;
}

/** A model that gives every one of 20 frames the same five logits, as at the start, when the input says nothing yet. */
const shared = (steps: number) => gradientDescent((z) => {
  const { value, grad } = ctc([Array.from({ length: 20 }, () => [...z])], [[1, 2, 3]], { reduction: 'sum' });
  return { value, grad: Array.from(z, (_, k) => grad.filter((_, i) => i % 5 === k).reduce((sum, g) => sum + g, 0)) };
}, [0, 0, 0, 0, 0], { steps, rate: 0.05 }).at(-1)!;
const blankOf = ({ parameters: z }: ReturnType<typeof shared>) => Math.exp(-sparseCategoricalCrossEntropy([[...z]], [0]).value);

const late = [[0, 5, 0], [5, 0, 0], [0, 0, 5]];
const example = [[3, 1, 0], [0, 2, 1], [1, 0, 4]];
const logSumExp = (z: readonly number[]) => Math.log(z.reduce((sum, x) => sum + Math.exp(x), 0));
const proper = ctc([example], [[1, 2]], { reduction: 'sum' }).value;
const batch = [uniform(20, 29), uniform(20, 29)];
const transcripts = [[1], upTo(10)];

/** The numbers that the page on the CTC loss prints, and how each comes about. */
export const numbers = {
  'paths-12': () => paths([1, 2]),
  'loss-12': () => untrained(3, 3, [1, 2]),
  'mean-12': () => ctc([uniform(3, 3)], [[1, 2]]).value,
  'two-frames': () => untrained(2, 3, [1, 2]),
  'start': () => untrained(10, 29, [1, 2, 3, 4]),
  'frames-alone': () => 10 * Math.log(29),
  'blank-posterior': () => blankPosterior(20, 29),
  'blank-softmax': () => 1 / 29,
  'plateau-0': () => shared(0).value,
  'plateau-5': () => shared(5).value,
  'blank-5': () => blankOf(shared(5)),
  'plateau-400': () => shared(400).value,
  'blank-400': () => blankOf(shared(400)),
  'late-ctc': () => ctc([late], [[1, 2]], { reduction: 'sum' }).value,
  'late-frames': () => sparseCategoricalCrossEntropy(late, [0, 1, 2], { reduction: 'sum' }).value,
  'short-sum': () => untrained(20, 29, [1]),
  'long-sum': () => untrained(20, 29, upTo(10)),
  'short-share': () => untrained(20, 29, [1]) / 1 / (untrained(20, 29, [1]) / 1 + untrained(20, 29, upTo(10)) / 10),
  'mean-of-labels': () => ctc(batch, transcripts).value,
  'plain-mean': () => ctc(batch, transcripts, { reduction: 'sum' }).value / 2,
  'good-alone': () => ctc([uniform(3, 3)], [[1, 2]], { zeroInfinity: true }).value,
  'with-impossible': () => ctc([uniform(3, 3), uniform(1, 3)], [[1, 2], [1, 2]], { zeroInfinity: true }).value,
  'proper': () => proper,
  'raw-logits': () => proper - example.reduce((sum, z) => sum + logSumExp(z), 0),
  'ten-more': () => proper - example.reduce((sum, z) => sum + logSumExp(z.map((x) => x + 10)), 0),
};

/** What the page asks: the index of the right choice of each question. */
export const checks = {
  'paths-11': () => [1, 3, 5].indexOf(paths([1, 1])),
  'enough-frames': () => [2, 3, 5].indexOf([2, 3, 4, 5].find((frames) => untrained(frames, 3, [1, 2]) < Infinity)!),
};
