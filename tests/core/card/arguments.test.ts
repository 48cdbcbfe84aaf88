import { expect, test } from 'vitest';
import { predictionAndTarget, predictionAndTargetBoxes, predictionAndTargetClouds, type Argument } from '#core/card/arguments';

test.each([
  ['numbers', predictionAndTarget, ['prediction']], ['boxes', predictionAndTargetBoxes, ['prediction']], ['clouds', predictionAndTargetClouds, ['prediction', 'target']],
] as const)('a pair of %s has a gradient for the prediction, and where a target is a cloud for that too', (_, pair: readonly Argument[], names) => {
  expect(pair.filter(({ differentiated }) => differentiated).map(({ name }) => name)).toEqual(names);
});
