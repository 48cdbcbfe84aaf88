import type { Equivalent } from '../equivalent.ts';

export default [
  { rule: '> becomes >=', line: 'if (z[i]! > z[top]! || Number.isNaN(z[i])) top = i', reason: 'of equal logits either may stand for the highest' },
  { rule: '< becomes <=', line: 'grad[i] = factor * grad[i]! + 0', reason: 'one number too far is written over by the next row, or falls off the end' },
] satisfies readonly Equivalent[];
