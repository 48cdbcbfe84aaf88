import { jaccard, lovaszSoftmax } from 'lossary';

const target = [0, 0, 0, 0, 1];

/** Every pixel gives its own class this probability. */
const sure = (own: number) => target.map((id) => (id ? [1 - own, own] : [own, 1 - own]));
const loss = (own: number) => lovaszSoftmax(sure(own), target);

/** The mean over both classes of the soft Jaccard loss, for the same predictions. */
const softJaccard = (own: number) => {
  const of = (k: number) => jaccard(sure(own).map((row) => row[k]!), target.map((id) => (id === k ? 1 : 0)), { smooth: 0 }).value;
  return (of(0) + of(1)) / 2;
};

/** Five hard answers, one of them wrong, and the mean IoU counted by hand from sets of pixels. */
const hard = [0, 0, 1, 1, 0];
const truth = [0, 0, 1, 1, 1];
const meanIou = [0, 1].reduce((sum, k) => {
  const [answered, real] = [hard, truth].map((ids) => new Set(ids.flatMap((id, at) => (id === k ? [at] : []))));
  return sum + answered!.intersection(real!).size / answered!.union(real!).size / 2;
}, 0);
const hardRows = hard.map((id) => (id ? [0, 1] : [1, 0]));

const three = [[0.4, 0.4, 0.2], [0.4, 0.4, 0.2]];
const softmax = (row: readonly number[]) => {
  const powers = row.map(Math.exp);
  const sum = powers.reduce((a, b) => a + b);
  return powers.map((power) => power / sum);
};
const perfect = [[1, 0], [0, 1]];

/** The slope of the own class of the rare pixel, and of one of the four others. */
const own = (grad: ArrayLike<number>) => ({ rare: grad[9]!, usual: grad[0]! });

/** The numbers that the page on the Lovász-softmax prints, and how each comes about. */
export const numbers = {
  'hard': () => lovaszSoftmax(hardRows, truth).value,
  'one-minus-mean-iou': () => 1 - meanIou,
  'sure-9': () => loss(0.9).value,
  'sure-6': () => loss(0.6).value,
  'jaccard-9': () => softJaccard(0.9),
  'jaccard-6': () => softJaccard(0.6),
  'rare-6': () => own(loss(0.6).grad).rare,
  'rare-9': () => own(loss(0.9).grad).rare,
  'usual-6': () => own(loss(0.6).grad).usual,
  'ratio': () => own(loss(0.6).grad).rare / own(loss(0.6).grad).usual,
  'present': () => lovaszSoftmax(three, [0, 1]).value,
  'absent': () => lovaszSoftmax(three, [0, 1], { absent: true }).value,
  'perfect-twice': () => lovaszSoftmax(perfect.map(softmax), [0, 1]).value,
  'two-images': () => (lovaszSoftmax([[0.8, 0.2], [0.6, 0.4]], [0, 1]).value + lovaszSoftmax([[0.9, 0.1], [0.7, 0.3]], [0, 1]).value) / 2,
  'one-batch': () => lovaszSoftmax([[0.8, 0.2], [0.6, 0.4], [0.9, 0.1], [0.7, 0.3]], [0, 1, 0, 1]).value,
};

export const checks = {
  'equal-errors': () => [0.1, softJaccard(0.9)].map((guess) => Math.abs(guess - loss(0.9).value) < 1e-9).indexOf(true),
};
