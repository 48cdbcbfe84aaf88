import fc from 'fast-check';
import { expect, test } from 'vitest';
import { jaccard } from '#losses/jaccard';
import { lovaszSoftmax } from '#losses/lovasz-softmax';
import { near } from '../contract/clause.ts';

const classes = 3;
const id = fc.integer({ min: 0, max: classes - 1 });
const images = fc.integer({ min: 1, max: 10 }).chain((size) => fc.tuple(...[0, 1].map(() => fc.array(id, { minLength: size, maxLength: size }))));
const hot = (ids: readonly number[]): number[][] => ids.map((own) => Array.from({ length: classes }, (_, k) => (k === own ? 1 : 0)));

test('on predictions of 0 and 1, lovasz-softmax is the mean jaccard loss of the classes that are there', () => {
  fc.assert(fc.property(images, ([predicted, target]) => {
    const present = [...new Set(target)];
    const losses = present.map((k) => jaccard(predicted!.map((own) => Number(own === k)), target!.map((own) => Number(own === k)), { smooth: 0 }).value);
    near(lovaszSoftmax(hot(predicted!), target!).value, losses.reduce((sum, loss) => sum + loss, 0) / present.length, 1e-14, 'value', 1e-15);
  }));
});

test('ignoring pixels is leaving them out', () => {
  fc.assert(fc.property(images, id, ([predicted, target], ignoreIndex) => {
    const probability = hot(predicted!).map((row) => row.map((p) => 0.8 * p + 0.05));
    const kept = target!.flatMap((own, i) => (own === ignoreIndex ? [] : [i]));
    fc.pre(kept.length > 0);
    const own = lovaszSoftmax(probability, target!, { ignoreIndex });
    const alone = lovaszSoftmax(kept.map((i) => probability[i]!), kept.map((i) => target![i]!));
    expect(own.value).toBe(alone.value);
    expect(kept.flatMap((i) => [...own.grad].slice(i * classes, (i + 1) * classes))).toEqual([...alone.grad]);
  }));
});

test('with two classes that are both there and probabilities that sum to 1, a flipped image costs the same', () => {
  const probability = [[0.9, 0.1], [0.4, 0.6], [0.3, 0.7]];
  const flipped = probability.map(([a, b]) => [b!, a!]);
  near(lovaszSoftmax(flipped, [1, 0, 0]).value, lovaszSoftmax(probability, [0, 1, 1]).value, 1e-14, 'value');
});
