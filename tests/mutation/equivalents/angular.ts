import type { Equivalent } from '../equivalent.ts';

export default [
  { rule: '< becomes <=', line: 'grad.negative[i] = 0.5 * n[i]!', reason: 'one number too far is written over by the next row, or falls off the end' },
  { rule: 'always the first branch', line: "const elements = sampleWeight || reduction === 'none'", reason: 'only what is returned counts, and elements are returned for none alone' },
] satisfies readonly Equivalent[];
