import { binaryCrossEntropyWithLogits, dice, jaccard, tversky } from 'lossary';

const p = (logit: number) => 1 / (1 + Math.exp(-logit));
const pixels = (count: number, painted: number, from = 0) =>
  Array.from({ length: count }, (_, at) => (at >= from && at < from + painted ? 1 : 0));
const everywhere = (value: number) => new Array<number>(100).fill(value);

const object = pixels(20, 10);
const missed = pixels(20, 8);
const extra = pixels(20, 12);
const weighted = (prediction: readonly number[]) => tversky(prediction, object, { alpha: 0.3, beta: 0.7 }).value;

/** Ten images of which two hold an object of 20 pixels, and a model that leaves 0.001 in the background. */
const images = Array.from({ length: 10 }, (_, image) => pixels(100, image < 2 ? 20 : 0));
const predictions = images.map((image) => image.map((target) => (target === 1 ? 1 : 0.001)));

/** A vertical line of 1 pixel in an image of 8 by 8, and the same one column further. */
const line = (column: number) => Array.from({ length: 64 }, (_, at) => (at % 8 === column ? 1 : 0));

/** The numbers that the guide to segmentation losses prints, and how each comes about. */
export const numbers = {
  'a-dice': () => dice(everywhere(p(-6)), pixels(100, 5)).grad[0]! * p(-6) * p(6),
  'a-bce': () => binaryCrossEntropyWithLogits(everywhere(-6), pixels(100, 5)).grad[0]!,
  'b-dice-miss': () => dice(missed, object, { smooth: 0 }).value,
  'b-dice-extra': () => dice(extra, object, { smooth: 0 }).value,
  'b-jaccard-miss': () => jaccard(missed, object, { smooth: 0 }).value,
  'b-jaccard-extra': () => jaccard(extra, object, { smooth: 0 }).value,
  'b-tversky-miss': () => weighted(missed),
  'b-tversky-extra': () => weighted(extra),
  'c-tiny': () => dice(predictions, images, { smooth: 1e-5 }).value,
  'c-one': () => dice(predictions, images, { smooth: 1 }).value,
  'c-batch': () => dice(predictions.flat(), images.flat(), { smooth: 1e-5 }).value,
  'd-dice': () => dice(line(4), line(3), { smooth: 0 }).value,
  'd-jaccard': () => jaccard(line(4), line(3), { smooth: 0 }).value,
};

const byDice = (prediction: readonly number[]) => dice(prediction, object, { smooth: 0 }).value;
const byJaccard = (prediction: readonly number[]) => jaccard(prediction, object, { smooth: 0 }).value;
const candidates = [pixels(20, 3), pixels(20, 8), pixels(20, 12), pixels(20, 10, 4), pixels(20, 20)];
const order = (loss: (prediction: readonly number[]) => number) =>
  candidates.map((_, at) => at).sort((a, b) => loss(candidates[a]!) - loss(candidates[b]!)).join();

export const checks = {
  'same-order': () => [true, false].indexOf(order(byDice) === order(byJaccard)),
};
