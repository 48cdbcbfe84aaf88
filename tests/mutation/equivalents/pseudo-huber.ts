import type { Equivalent } from '../equivalent.ts';

export default [
  { rule: '<= becomes <', line: 'const inside = size <= delta', reason: 'where they are equal, either may be divided by the other' },
] satisfies readonly Equivalent[];
