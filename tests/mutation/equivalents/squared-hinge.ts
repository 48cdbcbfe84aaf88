import type { Equivalent } from '../equivalent.ts';

export default [
  { rule: '* becomes /', line: '2 * target * violation', becomes: '2 / target', reason: 'a target is 1 or -1, and is its own inverse' },
  { rule: 'always the first branch', line: "const elements = weight || reduction === 'none'", reason: 'only what is returned counts, and elements are returned for none alone' },
] satisfies readonly Equivalent[];
