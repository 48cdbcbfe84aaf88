import type { Equivalent } from '../equivalent.ts';

export default [
  { rule: '* becomes /', line: '2 * target * violation', becomes: '2 / target', reason: 'a target is 1 or -1, and is its own inverse' },
] satisfies readonly Equivalent[];
