import type { Equivalent } from '../equivalent.ts';

export default [
  { rule: '< becomes <=', line: 'const bound = a < 0 ?', reason: 'an advantage of 0 makes loss and slope 0, clipped or not' },
  { rule: 'always the first branch', line: "const elements = weight || reduction === 'none'", reason: 'only what is returned counts, and elements are returned for none alone' },
] satisfies readonly Equivalent[];
