import type { Equivalent } from '../equivalent.ts';

export default [
  { rule: 'always the first branch', line: "const elements = weight || reduction === 'none'", reason: 'only what is returned counts, and elements are returned for none alone' },
] satisfies readonly Equivalent[];
