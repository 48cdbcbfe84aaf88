import type { Equivalent } from '../equivalent.ts';

export default [
  { rule: '< becomes <=', line: 'grad[i] = gradBackground', reason: 'one number too far is written over by the next image, or falls off the end' },
  { rule: '>= becomes >', line: 'const falseNegative = beta >= 1', reason: 'at beta = 1 the last piece comes to the same' },
  { rule: '> becomes >=', line: 'half * (1 - 2 * beta) > beta', reason: 'where both sides are equal, the two pieces meet' },
] satisfies readonly Equivalent[];
