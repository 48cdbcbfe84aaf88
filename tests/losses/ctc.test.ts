import { expect, test } from 'vitest';
import { ctc } from '#losses/index';
import { near } from '../contract/clause.ts';
import { seeded } from '../sample/random.ts';

/** Labels as a path spells them: equal neighbors merged, blanks dropped. */
const spelt = (path: readonly number[]): string => path.filter((id, frame) => id !== path[frame - 1] && id !== 0).join();

/** Every path of some frames over some classes. */
const paths = (frames: number, classes: number): number[][] =>
  frames === 0 ? [[]] : paths(frames - 1, classes).flatMap((path) => Array.from({ length: classes }, (_, id) => [...path, id]));

test.each([1, 2, 3, 4, 5])('over all paths of %d frames, the losses of all spellings are the logarithms of what those paths weigh', (frames) => {
  const random = seeded(frames);
  const [classes, logit] = [3, random.list(frames, () => random.list(3, () => random.between(-3, 3)))];
  const weights = new Map<string, number>();
  for (const path of paths(frames, classes)) {
    const share = path.reduce((product, id, frame) => (product * Math.exp(logit[frame]![id]!)) / logit[frame]!.reduce((sum, z) => sum + Math.exp(z), 0), 1);
    weights.set(spelt(path), (weights.get(spelt(path)) ?? 0) + share);
  }
  for (const [word, weight] of weights) {
    const labels = word === '' ? [] : word.split(',').map(Number);
    near(ctc([logit], [labels], { reduction: 'sum' }).value, -Math.log(weight), 1e-12, `labels ${word}`);
  }
});

test('a thousand frames do not underflow', () => {
  const frames = Array.from({ length: 1000 }, () => [0, 0, 0]);
  const { value, grad } = ctc([frames], [[1, 2]], { reduction: 'sum' });
  expect(value).toBeGreaterThan(1000);
  expect(value).toBeLessThan(1000 * Math.log(3));
  expect(grad.every(Number.isFinite)).toBe(true);
});

test('the slopes of a frame add up to nothing: only differences of logits count', () => {
  const { grad } = ctc([[[1, 2, 3], [0, 1, 0], [2, 0, 1]]], [[1, 2]]);
  for (const frame of [0, 1, 2]) near(grad[3 * frame]! + grad[3 * frame + 1]! + grad[3 * frame + 2]!, 0, 0, `frame ${frame}`, 1e-15);
});

test('weighted, the mean divides each loss by its number of labels and then by the sum of the weights', () => {
  const [logit, labels, weight] = [[[[1, 2, 3], [0, 1, 0], [2, 0, 1]], [[0, 1, 2], [1, 1, 0]], [[0, 0, 1]]], [[1, 2], [1], []], [0.5, 2, 3]];
  const alone = logit.map((sequence, item) => ctc([sequence], [labels[item]!])); // each divided by its labels
  const { value, grad } = ctc(logit, labels, { sampleWeight: weight });
  near(value, alone.reduce((sum, one, item) => sum + weight[item]! * one.value, 0) / 5.5, 1e-14, 'value');
  alone.flatMap((one, item) => [...one.grad].map((slope) => weight[item]! * slope / 5.5)).forEach((slope, i) => near(grad[i]!, slope, 1e-13, `slope ${i}`));
});

test('a sequence of weight 0 is left out, even one without a valid alignment', () => {
  const [fits, tooShort] = [[[0, 1, 0], [0, 0, 2]], [[NaN, 0, 0]]];
  const { value, grad, elements } = ctc([tooShort, fits], [[1, 2], [1]], { sampleWeight: [0, 2], reduction: 'none' });
  const alone = ctc([fits], [[1]], { reduction: 'sum' });
  expect([...elements!]).toEqual([0, 2 * alone.value]);
  expect(value).toBe(2 * alone.value);
  expect([...grad]).toEqual([0, 0, 0, ...[...alone.grad].map((slope) => 2 * slope)]);
});
