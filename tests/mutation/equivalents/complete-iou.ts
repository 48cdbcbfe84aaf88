import type { Equivalent } from '../equivalent.ts';

export default [
  { rule: 'a number grows by one', line: 'const gradRho = diagonal > 0', becomes: ': 1', reason: 'where the box around both is a point, what it is multiplied by is 0' },
  { rule: 'a number grows by one', line: 'const alpha = v > 0', becomes: ': 1', reason: 'where v is 0, so is all that alpha is multiplied by' },
  { rule: 'a number grows by one', line: 'const gradTheta = square > 0', becomes: ': 1', reason: 'the sides of a point, by which it is multiplied, are 0' },
] satisfies readonly Equivalent[];
