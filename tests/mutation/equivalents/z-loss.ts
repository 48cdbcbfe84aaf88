import type { Equivalent } from '../equivalent.ts';

export default [
  { rule: '< becomes <=', line: 'grad[i] = factor * grad[i]! + 0', reason: 'one number too far is written over by the next row, or falls off the end' },
] satisfies readonly Equivalent[];
