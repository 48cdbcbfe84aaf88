import { expect, test } from 'vitest';
import { checkForEachRow, checkVectors } from '#core/vectors';

test('vectors of one length have that length', () => {
  expect(checkVectors('dpo', { chosen: [1, 2], rejected: new Float32Array(2) })).toBe(2);
});

test.each([
  ['an empty first', { chosen: [], rejected: [] }, 'chosen must have at least 1 element, got 0'],
  ['a lone number first', { chosen: 5 as never, rejected: [1] }, 'chosen must have at least 1 element, got undefined'],
  ['a shorter one', { chosen: [1, 2], reference: [1, 2], rejected: [1] }, 'rejected must be as long as chosen (2), got 1'],
  ['a lone number later', { chosen: [1], rejected: 5 as never }, 'rejected must be as long as chosen (1), got undefined'],
])('%s is refused by its name', (_, vectors, message) => {
  expect(() => checkVectors('dpo', vectors)).toThrow(new RangeError(`dpo: ${message}`));
});

test('one number for each row is asked for', () => {
  expect(() => checkForEachRow('f', 'margin', [1, 2], 'logit', 2)).not.toThrow();
  expect(() => checkForEachRow('f', 'margin', [1, 2], 'logit', 3)).toThrow(new RangeError('f: margin must have one number for each row of logit (3), got 2'));
});
