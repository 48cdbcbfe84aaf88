import type { Equivalent } from '../equivalent.ts';

export default [
  { rule: 'a number grows by one', line: 'const gradRho = diagonal > 0', becomes: ': 1', reason: 'where the box around both is a point, what it is multiplied by is 0' },
] satisfies readonly Equivalent[];
