import type { Equivalent } from '../equivalent.ts';

export default [
  { rule: '< becomes <=', line: 'const bound = a < 0 ?', reason: 'an advantage of 0 makes loss and slope 0, clipped or not' },
] satisfies readonly Equivalent[];
