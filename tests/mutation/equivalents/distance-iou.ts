import type { Equivalent } from '../equivalent.ts';

export default [
  { rule: '< becomes <=', line: 'for (let i = 0; i < p.length; i += 4)', reason: 'past the end nothing has an area or a distance, and nothing is written' },
  { rule: 'a number grows by one', line: 'const gradRho = diagonal > 0', becomes: ': 1', reason: 'where the box around both is a point, what it is multiplied by is 0' },
] satisfies readonly Equivalent[];
