import type { Equivalent } from '../equivalent.ts';

export default [
  { rule: '< becomes <=', line: 'grad[from + k] = outside', reason: 'one number too far is written over by the next pixel, or falls off the end' },
] satisfies readonly Equivalent[];
