import type { Equivalent } from '../equivalent.ts';

export default [
  { rule: '< becomes <=', line: 'grad.negative[i] = 0.5 * n[i]!', reason: 'one number too far is written over by the next row, or falls off the end' },
] satisfies readonly Equivalent[];
