import type { Equivalent } from '../equivalent.ts';

export default [
  { rule: '< becomes <=', line: 'grad[i] = gradBackground', reason: 'one number too far is written over by the next image, or falls off the end' },
] satisfies readonly Equivalent[];
