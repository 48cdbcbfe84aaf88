import type { Equivalent } from '../equivalent.ts';

export default [
  { rule: '<= becomes <', line: 'const inside = size <= delta', reason: 'where they are equal, either may be divided by the other' },
  { rule: 'always the first branch', line: "const elements = weight || reduction === 'none'", reason: 'only what is returned counts, and elements are returned for none alone' },
] satisfies readonly Equivalent[];
